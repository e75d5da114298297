import { Button } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { useAppTexts } from './messages';

/** The last net: a page that failed says so and leaves the rest of the frame alone. */
export function RouteError({ error }: { error: unknown }) {
  const t = useAppTexts();
  console.error(error);
  return (
    <div className="stack">
      <ErrorState title={t.brokenTitle} error={error} />
      <div>
        <Button onClick={() => window.location.reload()}>{t.reload}</Button>
      </div>
    </div>
  );
}
