import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { EmptyState } from '@/ui/EmptyState';
import { QueryView } from '@/ui/QueryView';
import { Table } from '@/ui/Table';
import { type Outcome, roundsQuery } from './awards';
import { OutcomeBadge } from './Badges';
import { useTexts } from './messages';

/** Rounds of the bodies that the caller may see; each number opens the list that it counts. */
export function RoundList() {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{t.rounds}</h2>
      <QueryView
        query={useQuery(roundsQuery)}
        isEmpty={(list) => list.items.length === 0}
        empty={<EmptyState title={t.roundsEmpty}>{t.roundsEmptyBody}</EmptyState>}
      >
        {(list) => (
          <Table
            caption={t.rounds}
            captionHidden
            rows={list.items}
            rowKey={(round) => round.id}
            columns={[
              {
                key: 'name',
                header: t.name,
                cell: (round) => (
                  <Link to="/awards/rounds/$roundId" params={{ roundId: round.id }}>
                    {round.name}
                  </Link>
                ),
              },
              { key: 'year', header: t.year, cell: (round) => round.year, sortBy: (round) => round.year },
              { key: 'owner', header: t.unit, cell: (round) => round.ownerName },
              { key: 'received', header: t.receivedOn, cell: (round) => format.shortDay(round.receivedOn) },
              {
                key: 'outcomes',
                header: t.verdict,
                cell: (round) => (
                  <span className="row">
                    {Object.entries(round.outcomes).map(([outcome, count]) => (
                      <Link
                        key={outcome}
                        to="/awards/rounds/$roundId"
                        params={{ roundId: round.id }}
                        search={{ outcome: outcome as Outcome }}
                      >
                        {format.number(count)} <OutcomeBadge outcome={outcome as Outcome} />
                      </Link>
                    ))}
                  </span>
                ),
              },
            ]}
          />
        )}
      </QueryView>
    </section>
  );
}
