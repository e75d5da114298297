import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { paths } from '@/api/schema/notification-service';
import { useFormat } from '@/i18n/format';
import { useAppTexts } from './messages';

const EVERY_MS = 60_000;
const PATH = '/api/v1/inbox/unread' satisfies keyof paths;
type Unread = paths[typeof PATH]['get']['responses'][200]['content']['application/json'];

/** How many messages nobody has read yet; says nothing while that is not known. */
export function UnreadCount() {
  const t = useAppTexts();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['inbox', 'unread'],
    refetchInterval: EVERY_MS,
    queryFn: async (): Promise<Unread> => {
      // plain fetch: the typed client stays out of the first page
      const response = await fetch(PATH, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
      if (!response.ok) throw toProblem(response, undefined);
      return response.json();
    },
  });
  if (!data?.unread) return null;
  return (
    <span className="unread">
      <span aria-hidden="true">{format.number(data.unread)}</span>
      <span className="visually-hidden"> ({t.unread(format.number(data.unread))})</span>
    </span>
  );
}
