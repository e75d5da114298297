import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { QueryView } from '@/ui/QueryView';
import { Table } from '@/ui/Table';
import { seenNominationsQuery } from './awards';
import { NominationBadge, OutcomeBadge } from './Badges';
import { useTexts } from './messages';

/** Nominations of the caller, or of the unit that the caller heads, each with its verdict. */
export function SeenNominations({ mine }: { mine: boolean }) {
  const t = useTexts();
  const title = mine ? t.myNominations : t.seenNominations;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <QueryView
        query={useQuery(seenNominationsQuery(mine))}
        isEmpty={(page) => page.items.length === 0}
        empty={<p className="muted">{t.noNominations}</p>}
      >
        {(page) => (
          <Table
            caption={title}
            captionHidden
            rows={page.items}
            rowKey={(nomination) => nomination.id}
            columns={[
              {
                key: 'award',
                header: t.award,
                cell: (nomination) =>
                  mine
                    ? `${nomination.awardName} ${nomination.year}`
                    : `${nomination.subjectName}: ${nomination.awardName} ${nomination.year}`,
              },
              { key: 'round', header: t.round, cell: (nomination) => nomination.roundName },
              {
                key: 'verdict',
                header: t.verdict,
                cell: (nomination) => (
                  <Link to="/awards/verdicts/$appraisalId" params={{ appraisalId: nomination.appraisalId }}>
                    <OutcomeBadge outcome={nomination.outcome} />
                  </Link>
                ),
              },
              {
                key: 'state',
                header: t.state,
                cell: (nomination) => <NominationBadge state={nomination.state} />,
              },
            ]}
          />
        )}
      </QueryView>
    </section>
  );
}
