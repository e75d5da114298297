import { Link } from '@tanstack/react-router';
import { buttonClass } from '@/ui/Button';
import { PageHeader } from '@/ui/PageHeader';
import { useAppTexts } from './messages';

export function NotFoundPage() {
  const t = useAppTexts();
  return (
    <>
      <PageHeader title={t.notFoundTitle} lead={t.notFoundBody} />
      <Link to="/" className={buttonClass('primary')}>
        {t.goHome}
      </Link>
    </>
  );
}
