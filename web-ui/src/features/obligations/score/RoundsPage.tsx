import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '@/ui/EmptyState';
import { LoadMore } from '@/ui/LoadMore';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { type Column, Table } from '@/ui/Table';
import { type Round, type RoundRow, roundsQuery } from './data';
import { useTexts } from './messages';

export const ROUND_TONES: Record<Round['state'], Tone> = {
  NONE: 'neutral',
  DRAFT: 'neutral',
  ISSUED: 'info',
  CLOSED: 'done',
};

/** Every campaign with how far its scoring is. */
export function RoundsPage() {
  const t = useTexts();
  const query = useInfiniteQuery(roundsQuery);
  const columns: Column<RoundRow>[] = [
    {
      key: 'campaign',
      header: t.campaign,
      rowHeader: true,
      cell: ({ campaignId, campaignTitle }) => (
        <Link to="/obligations/scores/$campaignId" params={{ campaignId }}>
          {campaignTitle}
        </Link>
      ),
    },
    { key: 'owner', header: t.owner, cell: ({ ownerName }) => ownerName },
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
    { key: 'year', header: t.year, numeric: true, cell: ({ year }) => year },
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
      <QueryView
        query={query}
        isEmpty={(data) => data.pages[0]?.items.length === 0}
        empty={<EmptyState title={t.roundsEmpty}>{t.roundsEmptyBody}</EmptyState>}
      >
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items);
          return (
            <div className="card stack">
              <Table
                caption={t.rounds}
                captionHidden
                columns={columns}
                rows={rows}
                rowKey={({ campaignId }) => campaignId}
              />
              <LoadMore
                shown={rows.length}
                total={data.pages[0]?.total ?? rows.length}
                hasMore={query.hasNextPage}
                busy={query.isFetchingNextPage}
                onMore={() => void query.fetchNextPage()}
              />
            </div>
          );
        }}
      </QueryView>
    </>
  );
}
