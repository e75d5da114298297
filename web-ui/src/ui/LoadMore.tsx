import { Button } from './Button';
import { useUiTexts } from './messages';

interface LoadMoreProps {
  shown: number;
  total: number;
  hasMore: boolean;
  busy: boolean;
  onMore: () => void;
}

/** The foot of a cursor-paged list. */
export function LoadMore({ shown, total, hasMore, busy, onMore }: LoadMoreProps) {
  const t = useUiTexts();
  return (
    <div className="row">
      <span className="muted small">{t.shownOf(shown, total)}</span>
      {hasMore && (
        <Button onClick={onMore} busy={busy}>
          {t.loadMore}
        </Button>
      )}
    </div>
  );
}
