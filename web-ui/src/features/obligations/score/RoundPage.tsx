import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { Button, buttonClass } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge } from '@/ui/StateBadge';
import { announce } from '@/ui/toast';
import { draftSheet, type Round, roundQuery, useRoundStep, withdrawSheet } from './data';
import { useTexts } from './messages';
import { RankingSection } from './RankingSection';
import { ROUND_TONES } from './RoundsPage';
import { SheetEditor } from './SheetEditor';
import { SheetReading } from './SheetReading';
import { UnitsTable } from './UnitsTable';
import '../obligations.css';
import './score.css';

/** The scoring of a campaign: the sheet, how far each unit is, the ranks. */
export function RoundPage() {
  const { campaignId } = useParams({ from: '/frame/obligations/scores/$campaignId' });
  const query = useQuery(roundQuery(campaignId));
  return <QueryView query={query}>{(round) => <RoundView round={round} />}</QueryView>;
}

export function RoundView({ round }: { round: Round }) {
  const t = useTexts();
  const format = useFormat();
  const may = (action: string) => round.allowedActions.includes(action);
  return (
    <>
      <PageHeader
        title={t.title}
        lead={`${round.campaignTitle} · ${round.ownerName}`}
        trail={[
          <Link key="list" to="/obligations">
            {t.list}
          </Link>,
          <Link key="rounds" to="/obligations/scores">
            {t.rounds}
          </Link>,
        ]}
        actions={
          <>
            <Link
              to="/obligations/pledges/$campaignId"
              params={{ campaignId: round.campaignId }}
              className={buttonClass()}
            >
              {t.toPledge}
            </Link>
            {round.ofBloc && (
              <Link
                to="/obligations/blocs/$campaignId"
                params={{ campaignId: round.campaignId }}
                className={buttonClass()}
              >
                {t.ofBloc}
              </Link>
            )}
          </>
        }
      />
      <div className="stack loose">
        <div className="row">
          <StateBadge tone={ROUND_TONES[round.state]}>{t[`round.${round.state}`]}</StateBadge>
          {round.edition > 0 && <span className="muted">{t.edition(format.number(round.edition))}</span>}
        </div>
        {round.state === 'NONE' && <Missing round={round} />}
        {round.ranking?.closed && <RankingSection round={round} ranking={round.ranking} />}
        {round.state !== 'NONE' && round.state !== 'DRAFT' && <UnitsTable round={round} />}
        {round.ranking && !round.ranking.closed && <RankingSection round={round} ranking={round.ranking} />}
        {round.sheet &&
          (may('edit') ? (
            <SheetEditor key={round.version} round={round} stored={round.sheet} />
          ) : (
            <SheetReading sheet={round.sheet} tieRule={round.tieRule ?? ''} />
          ))}
        {may('withdraw') && <Withdraw round={round} />}
      </div>
    </>
  );
}

function Missing({ round }: { round: Round }) {
  const t = useTexts();
  const draft = useRoundStep(() => draftSheet(round));
  return (
    <section className="card stack">
      <p>{t.none}</p>
      <ProblemNotice error={draft.error} />
      {round.allowedActions.includes('draft') && (
        <>
          <p className="small muted">{t.draftHint}</p>
          <div>
            <Button variant="primary" busy={draft.isPending} onClick={() => draft.mutate()}>
              {t.draft}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Withdraw({ round }: { round: Round }) {
  const t = useTexts();
  const withdraw = useRoundStep(() => withdrawSheet(round));
  return (
    <>
      <ProblemNotice error={withdraw.error} />
      <div className="actions-bar">
        <Button
          busy={withdraw.isPending}
          onClick={() => withdraw.mutate(undefined, { onSuccess: () => announce(t.withdrawn) })}
        >
          {t.withdraw}
        </Button>
      </div>
    </>
  );
}
