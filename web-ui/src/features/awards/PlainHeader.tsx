import { Link } from '@tanstack/react-router';
import { PageHeader } from '@/ui/PageHeader';
import { useTexts } from './messages';

/** The header of a page whose own needs what is still being fetched, or is not there. */
export function PlainHeader({ title }: { title: string }) {
  const t = useTexts();
  return (
    <PageHeader
      title={title}
      trail={[
        <Link key="home" to="/awards">
          {t.title}
        </Link>,
      ]}
    />
  );
}
