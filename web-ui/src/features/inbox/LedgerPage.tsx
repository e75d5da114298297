import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { hasRole, useMe } from '@/auth/me';
import { RequireRole } from '@/auth/RequireRole';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Loading } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { PageHeader } from '@/ui/PageHeader';
import { Select } from '@/ui/Select';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { type Column, Table } from '@/ui/Table';
import { type Delivery, type DeliveryState, deliveryHealthQuery, ledgerQuery, remindableQuery } from './data';
import './inbox.css';
import { useTexts } from './messages';
import { stepText } from './steps';

const TONES: Record<DeliveryState, Tone> = {
  QUEUED: 'info',
  DEFERRED: 'soon',
  SENT: 'done',
  FAILED: 'late',
  SKIPPED: 'neutral',
};
const STATES = Object.keys(TONES) as DeliveryState[];

interface LedgerSearch {
  state?: string;
  campaign?: string;
  obligation?: string;
}

/** Đã gửi cho ai, vì sao chưa gửi: every mail that was to go out, and its fate. */
export function LedgerPage() {
  const t = useTexts();
  const me = useMe();
  return (
    <RequireRole roles={['emulation-officer', 'principal', 'admin']}>
      <PageHeader
        title={t.ledgerTitle}
        lead={t.ledgerLead}
        trail={[
          <Link key="inbox" to="/inbox">
            {t.title}
          </Link>,
        ]}
        actions={
          <>
            {hasRole(me, 'emulation-officer', 'principal') && (
              <Link to="/inbox/calls" className={buttonClass()}>
                {t.calls}
              </Link>
            )}
            {hasRole(me, 'admin') && (
              <Link to="/inbox/templates" className={buttonClass()}>
                {t.templates}
              </Link>
            )}
          </>
        }
      />
      <div className="stack">
        <Health />
        <Ledger />
      </div>
    </RequireRole>
  );
}

/** Says so when the mail server is away, and how much waits. */
function Health() {
  const t = useTexts();
  const format = useFormat();
  const { data: health } = useQuery(deliveryHealthQuery);
  if (!health || health.waiting === 0) return null;
  const waiting = format.number(health.waiting);
  return (
    <p className={`notice ${health.mailServerAway ? 'tone-late' : 'tone-info'}`} role="status">
      {health.mailServerAway ? t.away(waiting) : t.waiting(waiting)}
    </p>
  );
}

function Ledger() {
  const t = useTexts();
  const search = useSearch({ strict: false }) as LedgerSearch;
  const navigate = useNavigate();
  const columns = useColumns();
  const state = STATES.find((known) => known === search.state);
  const query = useInfiniteQuery(ledgerQuery({ ...search, state }));
  const mayChoose = hasRole(useMe(), 'emulation-officer', 'principal');
  const campaigns = useQuery({ ...remindableQuery, enabled: mayChoose }).data?.items ?? [];
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack">
      <div className="columns even">
        {campaigns.length > 0 && (
          <Select
            label={t.campaign}
            placeholder={t.anyCampaign}
            value={search.campaign ?? ''}
            onChange={(chosen) =>
              void navigate({ to: '/inbox/deliveries', search: { ...search, campaign: chosen || undefined } })
            }
            options={campaigns.map(({ campaignId, title }) => ({ value: campaignId, label: title }))}
          />
        )}
        <Select
          label={t.state}
          placeholder={t.anyState}
          value={state ?? ''}
          onChange={(chosen) =>
            void navigate({ to: '/inbox/deliveries', search: { ...search, state: chosen || undefined } })
          }
          options={STATES.map((value) => ({ value, label: t[`state.${value}`] }))}
        />
      </div>
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data && rows.length === 0 && <EmptyState title={t.ledgerEmpty}>{t.ledgerEmptyBody}</EmptyState>}
      {rows.length > 0 && (
        <>
          <Table caption={t.ledgerTitle} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
          <LoadMore
            shown={rows.length}
            total={query.data?.pages[0]?.total ?? rows.length}
            hasMore={query.hasNextPage}
            busy={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </>
      )}
    </div>
  );
}

function useColumns(): Column<Delivery>[] {
  const t = useTexts();
  const format = useFormat();
  return [
    {
      key: 'recipient',
      header: t.recipient,
      cell: (row) => (
        <>
          {row.fullName ?? t.nobody}
          <div className="muted small ledger-who">({t[`role.${row.role}`]})</div>
          {row.address && <div className="muted small ledger-who">{row.address}</div>}
        </>
      ),
    },
    {
      key: 'content',
      header: t.content,
      cell: (row) => {
        const step = stepText(row.step, t, format.number);
        return (
          <>
            {row.title}
            <div className="muted small">
              {t[`kind.${row.kind}`]}
              {step && `, ${step}`}
            </div>
          </>
        );
      },
    },
    { key: 'unit', header: t.unit, cell: (row) => row.unitName },
    {
      key: 'state',
      header: t.state,
      cell: (row) => (
        <>
          <StateBadge tone={TONES[row.state]}>{t[`state.${row.state}`]}</StateBadge>
          {row.reason && <div className="small">{row.reason}</div>}
          {row.answer && <div className="small">{t.answered(row.answer)}</div>}
          {row.state === 'DEFERRED' && row.nextTryAt && (
            <div className="muted small">{t.nextTry(format.moment(row.nextTryAt))}</div>
          )}
        </>
      ),
    },
    { key: 'when', header: t.when, cell: (row) => format.moment(row.endedAt ?? row.createdAt) },
  ];
}
