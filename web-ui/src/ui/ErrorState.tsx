import { useProblemSentence } from '@/api/problemText';
import { Button } from './Button';
import { useUiTexts } from './messages';

/** Something could not be loaded: what happened and, where it may help, another try. */
export function ErrorState({ error, onRetry, title }: { error: unknown; onRetry?: () => void; title?: string }) {
  const t = useUiTexts();
  const { text, detail, trace } = useProblemSentence()(error);
  return (
    <div className="state-box error" role="alert">
      <h2>{title ?? t.loadErrorTitle}</h2>
      <p>{text}</p>
      {detail && <p>{detail}</p>}
      {trace && <p className="small muted">{trace}</p>}
      {onRetry && <Button onClick={onRetry}>{t.retry}</Button>}
    </div>
  );
}

/** The answer to a refused action, above the button that was pressed; the fields show their own messages. */
export function ProblemNotice({ error }: { error: unknown }) {
  const t = useUiTexts();
  const sentence = useProblemSentence();
  if (!error) return null;
  const { text, detail, trace } = sentence(error);
  return (
    <div className="notice tone-late" role="alert">
      <p>
        <strong>{t.errorTitle}.</strong> {text} {detail}
      </p>
      {trace && <p className="small muted">{trace}</p>}
    </div>
  );
}
