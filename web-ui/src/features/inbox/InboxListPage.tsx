import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { useTexts } from './messages';

export function InboxListPage() {
  const t = useTexts();
  return (
    <>
      <PageHeader title={t.title} />
      <EmptyState title={t.empty} />
    </>
  );
}
