import { Link } from '@tanstack/react-router';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { useAppTexts } from './messages';

export function NotFoundPage() {
  const t = useAppTexts();
  return (
    <EmptyState
      title={t.notFoundTitle}
      action={
        <Link to="/" className={buttonClass('primary')}>
          {t.goHome}
        </Link>
      }
    >
      {t.notFoundBody}
    </EmptyState>
  );
}
