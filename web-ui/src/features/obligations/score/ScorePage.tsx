import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { Timeline } from '@/ui/Timeline';
import { type Score, scoreQuery } from './data';
import { useTexts } from './messages';
import { ScoreForm } from './ScoreForm';
import { ScoreReading } from './ScoreReading';
import { VerifyForm } from './VerifyForm';
import '../obligations.css';
import './score.css';

const TONES: Record<Score['state'], Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'returned',
  VERIFIED: 'done',
};

/** The points of a unit: scored by itself, verified by who leads, answered by the unit. */
export function ScorePage() {
  const { scoreId } = useParams({ from: '/frame/obligations/scores/units/$scoreId' });
  const query = useQuery(scoreQuery(scoreId));
  return <QueryView query={query}>{(score) => <ScoreView score={score} />}</QueryView>;
}

export function ScoreView({ score }: { score: Score }) {
  const t = useTexts();
  const format = useFormat();
  const may = (action: string) => score.allowedActions.includes(action);
  const { campaignId } = score;
  return (
    <>
      <PageHeader
        title={`${t.selfTitle}: ${score.unitName}`}
        lead={score.campaignTitle}
        trail={[
          <Link key="rounds" to="/obligations/scores">
            {t.rounds}
          </Link>,
          <Link key="round" to="/obligations/scores/$campaignId" params={{ campaignId }}>
            {t.title}
          </Link>,
        ]}
      />
      <div className="stack loose">
        <div className="row">
          <StateBadge tone={TONES[score.state]}>{t[`state.${score.state}`]}</StateBadge>
          {score.lateBy && <StateBadge tone="late">{t.late(score.lateBy)}</StateBadge>}
          {score.submittedBy && score.submittedAt && (
            <span className="muted">{t.submittedBy(score.submittedBy, format.moment(score.submittedAt))}</span>
          )}
        </div>
        {score.reason && <p className="notice tone-soon">{t.returnedWhy(score.reason)}</p>}
        {may('edit') ? <ScoreForm key={score.id} score={score} /> : <ScoreReading score={score} />}
        {may('verify') && <VerifyForm key={score.version} score={score} />}
        {score.steps.length > 0 && (
          <section className="stack" aria-labelledby="steps">
            <h2 id="steps">{t.history}</h2>
            <Timeline
              label={t.history}
              items={score.steps.map((step, index) => ({
                key: `${index}`,
                time: format.moment(step.at),
                title: (
                  <>
                    <strong>{step.who}</strong> {t[`step.${step.step}`]} ({t.stepTotal(format.number(step.total))})
                    {step.said && `: ${step.said}`}
                  </>
                ),
              }))}
            />
          </section>
        )}
      </div>
    </>
  );
}
