import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { EmptyState } from '@/ui/EmptyState';
import { QueryView } from '@/ui/QueryView';
import { Table } from '@/ui/Table';
import { myAwardsQuery } from './awards';
import './awards.css';
import { useTexts } from './messages';
import { ItemBadge } from './revocation/ItemStanding';

/** Thành tích của tôi: by decision only, with the verdict where it was given here. */
export function MyAwards() {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{t.mine}</h2>
      <p className="muted">{t.mineLead}</p>
      <QueryView
        query={useQuery(myAwardsQuery)}
        isEmpty={(mine) => mine.awards.length === 0}
        empty={<EmptyState title={t.mineEmpty} />}
      >
        {(mine) => (
          <Table
            caption={t.mine}
            captionHidden
            rows={mine.awards}
            rowKey={(award) => `${award.awardCode}-${award.year}-${award.decisionNumber}`}
            columns={[
              {
                key: 'award',
                header: t.award,
                cell: (award) => <span className="honour">{`${award.awardName} ${award.year}`}</span>,
              },
              {
                key: 'decision',
                header: t.decision,
                cell: (award) =>
                  `${award.decisionNumber}${award.signedOn ? `, ${format.shortDay(award.signedOn)}` : ''}`,
              },
              {
                key: 'state',
                header: t.state,
                cell: (award) => (
                  <>
                    <ItemBadge state={award.itemState} />
                    {award.itemState !== 'VALID' && award.note && <div className="small">{award.note}</div>}
                  </>
                ),
              },
              { key: 'by', header: t.decidedBy, cell: (award) => award.decidedBy },
              {
                key: 'bonus',
                header: t.bonus,
                numeric: true,
                cell: (award) => (award.bonus == null ? '' : format.money(award.bonus)),
              },
              {
                key: 'why',
                header: t.why,
                cell: (award) =>
                  award.appraisalId ? (
                    <Link to="/awards/verdicts/$appraisalId" params={{ appraisalId: award.appraisalId }}>
                      {t.why}
                      <span className="visually-hidden">: {`${award.awardName} ${award.year}`}</span>
                    </Link>
                  ) : (
                    ''
                  ),
              },
            ]}
          />
        )}
      </QueryView>
    </section>
  );
}
