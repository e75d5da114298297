import { useMe } from '@/auth/me';
import { PageHeader } from '@/ui/PageHeader';
import { useTexts } from './messages';

export function HomePage() {
  const t = useTexts();
  return <PageHeader title={t.greeting(useMe().name)} />;
}
