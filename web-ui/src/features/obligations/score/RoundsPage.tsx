import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { Select } from '@/ui/Select';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import type { Column } from '@/ui/Table';
import { PagedTable } from '../PagedTable';
import { type Round, type RoundRow, roundsQuery } from './data';
import { useTexts } from './messages';
import '../obligations.css';

export const ROUND_TONES: Record<Round['state'], Tone> = {
  NONE: 'neutral',
  DRAFT: 'neutral',
  ISSUED: 'info',
  CLOSED: 'done',
};

/** Every campaign with how far its scoring is. */
export function RoundsPage() {
  const t = useTexts();
  const navigate = useNavigate();
  const format = useFormat();
  const search = useSearch({ from: '/frame/obligations/scores' });
  const { sort = '-launchedAt', bloc } = search;
  const query = useInfiniteQuery(roundsQuery(sort, bloc === undefined ? undefined : bloc === 'true'));
  const set = (change: { sort?: string; bloc?: string }) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value));
    void navigate({ to: '/obligations/scores', search: next });
  };
  const columns: Column<RoundRow>[] = [
    {
      key: 'campaign',
      header: t.campaign,
      sortKey: 'title',
      rowHeader: true,
      cell: ({ campaignId, campaignTitle }) => (
        <Link to="/obligations/scores/$campaignId" params={{ campaignId }}>
          {campaignTitle}
        </Link>
      ),
    },
    { key: 'owner', header: t.owner, sortKey: 'owner', cell: ({ ownerName }) => ownerName },
    {
      key: 'bloc',
      header: t.ofBloc,
      cell: ({ campaignId, ofBloc }) =>
        ofBloc && (
          <Link to="/obligations/blocs/$campaignId" params={{ campaignId }}>
            {t.ofBloc}
          </Link>
        ),
    },
    { key: 'year', header: t.year, sortKey: 'year', numeric: true, cell: ({ year }) => year },
    {
      key: 'launched',
      header: t.launchedOn,
      sortKey: 'launchedAt',
      cell: ({ launchedAt }) => format.shortDay(launchedAt),
    },
    {
      key: 'state',
      header: t.sheetState,
      cell: ({ state }) => <StateBadge tone={ROUND_TONES[state]}>{t[`round.${state}`]}</StateBadge>,
    },
  ];
  return (
    <>
      <PageHeader
        title={t.rounds}
        lead={t.roundsLead}
        trail={[
          <Link key="list" to="/obligations">
            {t.list}
          </Link>,
        ]}
      />
      <div className="stack loose">
        <search className="obligation-filters" aria-label={t.filters}>
          <Select
            label={t.scope}
            placeholder={t.all}
            value={bloc ?? ''}
            options={[
              { value: 'true', label: t.blocsOnly },
              { value: 'false', label: t.bodiesOnly },
            ]}
            onChange={(next) => set({ bloc: next })}
          />
        </search>
        <div className="card">
          <PagedTable
            query={query}
            caption={t.rounds}
            columns={columns}
            rowKey={({ campaignId }) => campaignId}
            sorting={{ value: sort, onChange: (next) => set({ sort: next }) }}
            empty={<EmptyState title={t.roundsEmpty}>{t.roundsEmptyBody}</EmptyState>}
          />
        </div>
      </div>
    </>
  );
}
