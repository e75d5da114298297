import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { Button, buttonClass } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Timeline } from '@/ui/Timeline';
import { DecisionSection, Wish } from './DecisionSection';
import { type Obligation, type ObligationDetail, obligationQuery, useBeginRegistration, useBeginReport } from './data';
import { useTexts } from './messages';
import { ObligationBadge, useTimeLeft } from './ObligationBadge';
import { nextStep } from './standing';
import './obligations.css';

/** One thing to do: until when, from which sentence, what happened so far, and the next step. */
export function ObligationPage() {
  const { obligationId } = useParams({ from: '/frame/obligations/$obligationId' });
  const query = useQuery(obligationQuery(obligationId));
  return <QueryView query={query}>{(detail) => <Shown detail={detail} />}</QueryView>;
}

function Shown({ detail }: { detail: ObligationDetail }) {
  const t = useTexts();
  const format = useFormat();
  const { obligation, diary } = detail;
  const left = useTimeLeft()(obligation);
  return (
    <>
      <PageHeader
        title={obligation.title}
        lead={obligation.campaignTitle}
        trail={[
          <Link key="list" to="/obligations">
            {t.title}
          </Link>,
        ]}
        actions={<NextStep obligation={obligation} />}
      />
      <div className="columns">
        <div className="stack loose">
          <section className="card stack">
            <div className="row">
              <ObligationBadge obligation={obligation} />
              {left && <strong>{left}</strong>}
            </div>
            <dl className="facts">
              <dt>{t.due}</dt>
              <dd>{format.day(obligation.dueAt)}</dd>
              <dt>{t.of}</dt>
              <dd>{obligation.unitName}</dd>
              <dt>{t.kind}</dt>
              <dd>{t[`kind.${obligation.kind}`]}</dd>
              {obligation.closedAt && (
                <>
                  <dt>{t.closed}</dt>
                  <dd>{format.moment(obligation.closedAt)}</dd>
                </>
              )}
              {obligation.reason && (
                <>
                  <dt>{t.reason}</dt>
                  <dd>{obligation.reason}</dd>
                </>
              )}
            </dl>
          </section>
          <Wish obligation={obligation} />
          <section className="stack" aria-labelledby="source">
            <h2 id="source">{t.source}</h2>
            {obligation.sourceText ? (
              <blockquote className="source-sentence">
                “{obligation.sourceText}”
                {obligation.documentNumber && <footer className="small muted">{obligation.documentNumber}</footer>}
              </blockquote>
            ) : (
              <p className="muted">
                {t.noSource} {obligation.documentNumber}
              </p>
            )}
          </section>
          <DecisionSection obligation={obligation} />
        </div>
        <section className="stack" aria-labelledby="diary">
          <h2 id="diary">{t.diary}</h2>
          <Timeline
            label={t.diary}
            items={diary.map((line, index) => ({
              key: `${index}`,
              time: format.moment(line.at),
              title: (
                <>
                  <strong>{line.who}</strong>: {line.sentence}
                </>
              ),
            }))}
          />
        </section>
      </div>
    </>
  );
}

/** The one prominent action: where the deliverable is written, or where it can be read. */
function NextStep({ obligation }: { obligation: Obligation }) {
  const t = useTexts();
  const navigate = useNavigate();
  const beginRegistration = useBeginRegistration();
  const beginReport = useBeginReport();
  const { campaignId, unitCode, deliverableId } = obligation;
  const step = nextStep(obligation);
  const variant = step ? 'primary' : 'secondary';
  const words = step
    ? obligation.review === 'RETURNED'
      ? t['do.mend']
      : t[`do.${step}`]
    : obligation.state === 'FULFILLED'
      ? t.openDeliverable
      : t.open;

  const toRegistration = (registrationId: string) =>
    navigate({ to: '/obligations/registrations/$registrationId', params: { registrationId } });
  const toReport = (reportId: string) => navigate({ to: '/obligations/reports/$reportId', params: { reportId } });

  if (obligation.kind === 'ACKNOWLEDGEMENT') {
    return step ? (
      <Link to={'/campaigns/$campaignId' as never} params={{ campaignId } as never} className={buttonClass(variant)}>
        {words}
      </Link>
    ) : null;
  }
  if (obligation.kind === 'COMMITMENTS') {
    return (
      <Link
        to="/obligations/commitments"
        search={{ campaign: campaignId, unit: unitCode }}
        className={buttonClass(variant)}
      >
        {words}
      </Link>
    );
  }
  if (obligation.kind === 'PLEDGE' && !deliverableId) {
    return (
      <>
        <ProblemNotice error={beginReport.error} />
        {step && (
          <Button
            busy={beginReport.isPending}
            onClick={() => beginReport.mutate(obligation.id, { onSuccess: ({ id }) => toReport(id) })}
          >
            {t.pledgeOnPaper}
          </Button>
        )}
        <Link to="/obligations/pledges/$campaignId" params={{ campaignId }} className={buttonClass('primary')}>
          {t.openPledge}
        </Link>
      </>
    );
  }
  if (obligation.kind === 'SELF_SCORE' && !deliverableId) {
    return (
      <>
        <ProblemNotice error={beginReport.error} />
        {step && (
          <Button
            busy={beginReport.isPending}
            onClick={() => beginReport.mutate(obligation.id, { onSuccess: ({ id }) => toReport(id) })}
          >
            {t.scoresOnPaper}
          </Button>
        )}
        <Link to="/obligations/scores/$campaignId" params={{ campaignId }} className={buttonClass('primary')}>
          {t.openScores}
        </Link>
      </>
    );
  }
  if (!step && !deliverableId) return null;
  const registers = obligation.kind === 'REGISTRATION';
  const begin = registers ? beginRegistration : beginReport;
  const open = () => {
    if (deliverableId) void (registers ? toRegistration(deliverableId) : toReport(deliverableId));
    else if (registers)
      beginRegistration.mutate({ campaignId, unitCode }, { onSuccess: ({ id }) => toRegistration(id) });
    else beginReport.mutate(obligation.id, { onSuccess: ({ id }) => toReport(id) });
  };
  return (
    <>
      <ProblemNotice error={begin.error} />
      <Button variant={variant} busy={begin.isPending} onClick={open}>
        {words}
      </Button>
    </>
  );
}
