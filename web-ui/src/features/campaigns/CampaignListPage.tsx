import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { hasRole, useMe } from '@/auth/me';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { LoadMore } from '@/ui/LoadMore';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { type Column, Table } from '@/ui/Table';
import { CampaignBadge } from './CampaignBadge';
import { ToCarryOut } from './CascadeSections';
import { type CampaignSummary, campaignsQuery } from './campaigns';
import { options, useStateNames } from './labels';
import { useTexts } from './messages';

export function CampaignListPage() {
  const t = useTexts();
  const me = useMe();
  const navigate = useNavigate();
  const names = useStateNames();
  const { state } = useSearch({ from: '/frame/campaigns' });
  const query = useInfiniteQuery(campaignsQuery(state));
  const officer = hasRole(me, 'emulation-officer');
  const prepares = officer || hasRole(me, 'principal');
  const columns = useColumns(!query.hasNextPage);

  const read = officer && (
    <Link to="/campaigns/new" className={buttonClass('primary')}>
      {t.readDocument}
    </Link>
  );
  const empty = state ? (
    <EmptyState title={t.emptyFiltered} />
  ) : (
    <EmptyState title={t.empty} action={read}>
      {officer ? t.emptyOfficer : t.emptyBody}
    </EmptyState>
  );

  return (
    <>
      <PageHeader title={t.title} lead={t.listLead} actions={read} />
      <div className="stack loose">
        {prepares && <ToCarryOut />}
        {prepares && (
          <div className="campaigns-filter">
            <Select
              label={t.filter}
              value={state ?? ''}
              placeholder={t.all}
              options={options(names)}
              onChange={(next) => void navigate({ to: '/campaigns', search: next ? { state: next } : {} })}
            />
          </div>
        )}
        <QueryView query={query} isEmpty={(data) => data.pages[0]?.items.length === 0} empty={empty}>
          {(data) => {
            const rows = data.pages.flatMap((page) => page.items);
            return (
              <>
                <Table caption={t.title} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
                <LoadMore
                  shown={rows.length}
                  total={data.pages[0]?.total ?? rows.length}
                  hasMore={query.hasNextPage}
                  busy={query.isFetchingNextPage}
                  onMore={() => void query.fetchNextPage()}
                />
              </>
            );
          }}
        </QueryView>
      </div>
    </>
  );
}

/** A list that is here as a whole can be sorted here; `whole` says so. */
function useColumns(whole: boolean): Column<CampaignSummary>[] {
  const t = useTexts();
  const format = useFormat();
  return [
    {
      key: 'name',
      header: t.name,
      ...(whole && { sortBy: (row: CampaignSummary) => row.title }),
      cell: (row) => (
        <>
          <Link to="/campaigns/$campaignId" params={{ campaignId: row.id }}>
            {row.title}
          </Link>
          {row.theme && <div className="small muted">{row.theme}</div>}
        </>
      ),
    },
    { key: 'state', header: t.state, cell: (row) => <CampaignBadge state={row.state} /> },
    {
      key: 'period',
      header: t.period,
      ...(whole && { sortBy: (row: CampaignSummary) => row.periodFrom ?? '' }),
      cell: (row) =>
        row.periodFrom && row.periodTo
          ? t.from(format.shortDay(row.periodFrom), format.shortDay(row.periodTo))
          : t.periodUnknown,
    },
    {
      key: 'owner',
      header: t.owner,
      ...(whole && { sortBy: (row: CampaignSummary) => row.ownerUnitName }),
      cell: (row) => row.ownerUnitName,
    },
    {
      key: 'acknowledged',
      header: t.acknowledged,
      cell: (row) =>
        row.state === 'LAUNCHED' ? (
          <Link to="/campaigns/$campaignId" params={{ campaignId: row.id }} hash="acknowledgements">
            {t.ofUnits(row.acknowledged, row.participants)}
          </Link>
        ) : null,
    },
  ];
}
