import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { hasRole, useMe } from '@/auth/me';
import { useFormat } from '@/i18n/format';
import { Button, buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState, ProblemNotice } from '@/ui/ErrorState';
import { Loading } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { PageHeader } from '@/ui/PageHeader';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { Tabs } from '@/ui/Tabs';
import { announce } from '@/ui/toast';
import { type InboxEntry, inboxQuery, useMarkRead } from './data';
import './inbox.css';
import { useTexts } from './messages';

const TONES: Record<InboxEntry['kind'], Tone> = {
  REMINDER: 'soon',
  MANUAL_REMINDER: 'soon',
  MOVED: 'info',
  DIGEST: 'info',
  ANSWERED: 'info',
  LAUNCH: 'info',
  RETURNED: 'returned',
  ACCEPTED: 'done',
  POINTS: 'info',
  SEALED: 'done',
  PROPOSED: 'soon',
  PROPOSAL_ANSWERED: 'info',
  COMMENDED: 'honour',
  REVOKED: 'late',
  UNREACHABLE: 'late',
  BROADCAST: 'info',
};

/** What the person was told, unread first to see; from here everything told leads to its page. */
export function InboxListPage() {
  const t = useTexts();
  const me = useMe();
  const { unread = false } = useSearch({ strict: false }) as { unread?: boolean };
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <Link to="/inbox/times" className={buttonClass()}>
              {t.times}
            </Link>
            {hasRole(me, 'emulation-officer', 'principal') && (
              <>
                <Link to="/inbox/timeline" className={buttonClass()}>
                  {t.timeline}
                </Link>
                <Link to="/inbox/deliveries" className={buttonClass()}>
                  {t.ledger}
                </Link>
              </>
            )}
            {hasRole(me, 'emulation-officer') && (
              <Link to="/inbox/broadcast" className={buttonClass()}>
                {t.broadcast}
              </Link>
            )}
            {hasRole(me, 'emulation-officer') && (
              <Link to="/inbox/remind" className={buttonClass('primary')}>
                {t.remindUnits}
              </Link>
            )}
          </>
        }
      />
      <Tabs
        label={t.filter}
        value={unread ? 'unread' : 'all'}
        onChange={(key) => void navigate({ to: '/inbox', search: key === 'unread' ? { unread: true } : {} })}
        tabs={[
          { key: 'all', label: t.all, content: <Entries unread={false} /> },
          { key: 'unread', label: t.onlyUnread, content: <Entries unread={true} /> },
        ]}
      />
    </>
  );
}

function Entries({ unread }: { unread: boolean }) {
  const t = useTexts();
  const query = useInfiniteQuery(inboxQuery(unread));
  const markRead = useMarkRead();
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;

  const entries = query.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) {
    return <EmptyState title={unread ? t.emptyUnread : t.empty}>{unread ? t.emptyUnreadBody : t.emptyBody}</EmptyState>;
  }
  return (
    <div className="stack">
      <ProblemNotice error={markRead.error} />
      {entries.some((entry) => entry.unread) && (
        <div>
          <Button
            busy={markRead.isPending && markRead.variables === 'all'}
            onClick={() => markRead.mutate('all', { onSuccess: () => announce(t.readAllDone) })}
          >
            {t.readAll}
          </Button>
        </div>
      )}
      <ul className="inbox card">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} onRead={() => entry.unread && markRead.mutate(entry.id)} />
        ))}
      </ul>
      <LoadMore
        shown={entries.length}
        total={query.data.pages[0]?.total ?? entries.length}
        hasMore={query.hasNextPage}
        busy={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </div>
  );
}

function Entry({ entry, onRead }: { entry: InboxEntry; onRead: () => void }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <li className={entry.unread ? 'inbox-entry is-unread' : 'inbox-entry'}>
      <div className="stack tight">
        <div className="row">
          <StateBadge tone={entry.settled ? 'done' : TONES[entry.kind]}>
            {entry.settled ? t.settled : t[`kind.${entry.kind}`]}
          </StateBadge>
          {entry.unread && <strong className="small">{t.unread}</strong>}
          <time className="muted small" dateTime={entry.at}>
            {format.moment(entry.at)}
          </time>
        </div>
        <Link to={entry.link as string} className="inbox-title" onClick={onRead}>
          {entry.title}
        </Link>
        <p>{entry.body}</p>
      </div>
      {entry.unread && (
        <Button variant="quiet" onClick={onRead}>
          {t.markRead}
          <span className="visually-hidden">: {entry.title}</span>
        </Button>
      )}
    </li>
  );
}
