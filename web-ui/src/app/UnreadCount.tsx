import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { toProblem } from '@/api/problem';
import type { components, paths } from '@/api/schema/notification-service';
import { useFormat } from '@/i18n/format';
import { useAppTexts } from './messages';

/** How often to ask while the line that tells by itself is not there. */
const EVERY_MS = 60_000;
const PATH = '/api/v1/inbox/unread' satisfies keyof paths;
const STREAM = '/api/v1/inbox/stream' satisfies keyof paths;
type Unread = paths[typeof PATH]['get']['responses'][200]['content']['application/json'];
type Update = components['schemas']['InboxUpdate'];

/** How many messages nobody has read yet; says nothing while that is not known. */
export function UnreadCount() {
  const t = useAppTexts();
  const format = useFormat();
  const live = useLiveInbox();
  const { data } = useQuery({
    queryKey: ['inbox', 'unread'],
    refetchInterval: live ? false : EVERY_MS,
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

/**
 * Keeps the number and the lists of the inbox true while the page is looked at; a hidden tab gives its connection back,
 * because a browser has only a few. True while the line stands.
 */
function useLiveInbox(): boolean {
  const queryClient = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      clearTimeout(again);
      source?.close();
      source = undefined;
      setLive(false);
    };
    const open = () => {
      close();
      if (document.hidden) return;
      const line = new EventSource(STREAM);
      source = line;
      line.onopen = () => setLive(true);
      line.onerror = () => {
        setLive(false);
        // refused for good by the browser's rules, e.g. while the service was away
        if (line.readyState === EventSource.CLOSED) again = setTimeout(open, EVERY_MS);
      };
      line.addEventListener('inbox', ({ data }: MessageEvent<string>) => {
        const { unread = 0 }: Update = JSON.parse(data);
        queryClient.setQueryData<Unread>(['inbox', 'unread'], { unread });
        void queryClient.invalidateQueries({ queryKey: ['inbox', 'entries'] });
      });
    };
    open();
    document.addEventListener('visibilitychange', open);
    return () => {
      document.removeEventListener('visibilitychange', open);
      close();
    };
  }, [queryClient]);
  return live;
}
