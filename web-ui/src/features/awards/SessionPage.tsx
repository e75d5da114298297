import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import { announce } from '@/ui/toast';
import { nominationsQuery, type Session, sessionQuery, useCloseSession } from './awards';
import './awards.css';
import { OutcomeBadge } from './Badges';
import { useTexts } from './messages';
import { PlainHeader } from './PlainHeader';
import { VoteForm } from './VoteForm';

/** A council session: who was there, what waits for the vote, what was decided. */
export function SessionPage() {
  const t = useTexts();
  const { sessionId } = useParams({ from: '/frame/awards/sessions/$sessionId' });
  return (
    <QueryView query={useQuery(sessionQuery(sessionId))} header={<PlainHeader title={t.waitingVote} />}>
      {(session) => <SessionView session={session} />}
    </QueryView>
  );
}

function SessionView({ session }: { session: Session }) {
  const t = useTexts();
  const format = useFormat();
  const records = session.allowedActions.includes('record-result');
  return (
    <>
      <PageHeader
        title={t.sessionOf(format.shortDay(session.heldOn))}
        lead={[t.presentOf(format.number(session.present), format.number(session.members)), session.place]
          .filter(Boolean)
          .join(' · ')}
        trail={[
          <Link key="home" to="/awards">
            {t.title}
          </Link>,
          <Link key="round" to="/awards/rounds/$roundId" params={{ roundId: session.roundId }}>
            {session.roundName}
          </Link>,
        ]}
        actions={session.allowedActions.includes('close') && <CloseButton session={session} />}
      />
      <div className="stack loose">
        {!session.quorate && <p className="notice tone-late">{t.notQuorate}</p>}
        {records && session.quorate && <Waiting session={session} />}
        <Results session={session} />
        <section className="stack">
          <h2>{t.members}</h2>
          <Table
            caption={t.members}
            captionHidden
            rows={session.attendance}
            rowKey={(member) => member.personId}
            columns={[
              { key: 'name', header: t.member, cell: (member) => member.fullName },
              { key: 'position', header: t.position, cell: (member) => member.position },
              {
                key: 'present',
                header: t.state,
                cell: (member) => (
                  <StateBadge tone={member.present ? 'done' : 'neutral'}>
                    {member.present ? t.present : t.absent}
                  </StateBadge>
                ),
              },
            ]}
          />
        </section>
      </div>
    </>
  );
}

function Waiting({ session }: { session: Session }) {
  const t = useTexts();
  return (
    <section className="stack">
      <h2>{t.waitingVote}</h2>
      <QueryView query={useQuery(nominationsQuery(session.roundId))}>
        {(nominations) => {
          const waiting = nominations.filter((one) => one.state === 'NOMINATED');
          const votable = waiting.filter((one) => one.outcome === 'ELIGIBLE' || one.outcome === 'UNDETERMINED');
          const barred = waiting.filter((one) => !votable.includes(one));
          return (
            <>
              {votable.length === 0 && <p className="muted">{t.waitingVoteEmpty}</p>}
              {votable.map((nomination) => (
                <VoteForm key={nomination.id} session={session} nomination={nomination} />
              ))}
              {barred.length > 0 && (
                <div className="stack tight">
                  <h3>{t.notVotable}</h3>
                  <ul className="listed">
                    {barred.map((nomination) => (
                      <li key={nomination.id}>
                        {nomination.subjectName}, {nomination.awardName}{' '}
                        <Link to="/awards/verdicts/$appraisalId" params={{ appraisalId: nomination.appraisalId }}>
                          <OutcomeBadge outcome={nomination.outcome} />
                        </Link>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

function Results({ session }: { session: Session }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{t.results}</h2>
      {session.results.length === 0 ? (
        <p className="muted">{t.resultsEmpty}</p>
      ) : (
        <Table
          caption={t.results}
          captionHidden
          rows={session.results}
          rowKey={(result) => result.nominationId}
          columns={[
            { key: 'name', header: t.person, cell: (result) => result.subjectName },
            { key: 'award', header: t.award, cell: (result) => result.awardName },
            {
              key: 'votes',
              header: t.results,
              cell: (result) =>
                t.votes(format.number(result.yes), format.number(result.no), format.number(result.invalid)),
            },
            {
              key: 'passed',
              header: t.state,
              cell: (result) => (
                <StateBadge tone={result.passed ? 'done' : 'late'}>{result.passed ? t.passed : t.rejected}</StateBadge>
              ),
            },
            {
              key: 'rule',
              header: t.confidence,
              cell: (result) => (
                <span className="small">
                  {t.threshold(result.threshold)}.
                  {result.thresholdConfidence === 'UNVERIFIED' && ` ${t.unverifiedThreshold}`}
                  {result.humanReason && (
                    <>
                      <br />
                      {t.reason}: {result.humanReason}
                    </>
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

function CloseButton({ session }: { session: Session }) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const close = useCloseSession();
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t.closeSession}</Button>
      <Dialog
        open={asking}
        title={t.closeSession}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
            <Button
              variant="primary"
              busy={close.isPending}
              onClick={() =>
                close.mutate(session.id, {
                  onSuccess: () => {
                    announce(t.sessionClosed);
                    setAsking(false);
                  },
                })
              }
            >
              {t.closeSession}
            </Button>
          </>
        }
      >
        <p>{t.closeSessionBody}</p>
        <ProblemNotice error={close.error} />
      </Dialog>
    </>
  );
}
