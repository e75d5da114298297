import type { ReactNode } from 'react';
import { useFormat } from '@/i18n/format';
import { useUiTexts } from './messages';

interface ObligationRowProps {
  /** What is owed; a link where it has a page of its own. */
  title: ReactNode;
  /** Who owes it, when the list is about several. */
  who?: string | undefined;
  /** ISO moment or day; shown as weekday and date. */
  dueAt: string;
  /** `còn 3 ngày`; leave it out for what is done. */
  left?: ReactNode;
  /** A StateBadge. */
  state: ReactNode;
  sourceText?: string | undefined;
  documentNumber?: string | undefined;
  action?: ReactNode;
}

/** The same row for an obligation everywhere: what, due, state, from which sentence, what to do. Goes into `<ul class="obligations">`. */
export function ObligationRow({
  title,
  who,
  dueAt,
  left,
  state,
  sourceText,
  documentNumber,
  action,
}: ObligationRowProps) {
  const t = useUiTexts();
  const format = useFormat();
  return (
    <li className="obligation">
      <div className="stack tight">
        <div className="what">{title}</div>
        <div className="due">
          {state}
          <time dateTime={dueAt}>{format.day(dueAt)}</time>
          {left && <strong>{left}</strong>}
          {who && <span className="muted">{who}</span>}
        </div>
        {sourceText && (
          <blockquote>
            <span className="visually-hidden">{t.sourceSentence}: </span>“{sourceText}”
            {documentNumber && ` — ${documentNumber}`}
          </blockquote>
        )}
      </div>
      {action && <div>{action}</div>}
    </li>
  );
}
