import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Table } from '@/ui/Table';
import { nominationsQuery, type Round, roundQuery, sessionsQuery } from './awards';
import { useTexts } from './messages';
import { NominationTable } from './NominationTable';
import { PackLinks } from './PackLinks';
import { PlainHeader } from './PlainHeader';
import './awards.css';

/** A round: who is nominated for what with which verdict, sessions, and what comes next. */
export function RoundPage() {
  const { roundId } = useParams({ from: '/frame/awards/rounds/$roundId' });
  const t = useTexts();
  return (
    <QueryView query={useQuery(roundQuery(roundId))} header={<PlainHeader title={t.round} />}>
      {(round) => <RoundView round={round} />}
    </QueryView>
  );
}

function RoundView({ round }: { round: Round }) {
  const t = useTexts();
  const format = useFormat();
  const params = { roundId: round.id };
  const can = (action: string) => round.allowedActions.includes(action);
  return (
    <>
      <PageHeader
        title={round.name}
        lead={round.ownerName}
        trail={[
          <Link key="home" to="/awards">
            {t.title}
          </Link>,
        ]}
        actions={
          <>
            {can('nominate') && (
              <Link to="/awards/rounds/$roundId/classifications" params={params} className={buttonClass()}>
                {t.classify}
              </Link>
            )}
            {can('open-session') && (
              <Link to="/awards/rounds/$roundId/session" params={params} className={buttonClass()}>
                {t.newSession}
              </Link>
            )}
            {can('draft-decision') && (
              <Link to="/awards/rounds/$roundId/decision" params={params} className={buttonClass()}>
                {t.draftDecision}
              </Link>
            )}
            {can('nominate') && (
              <Link to="/awards/rounds/$roundId/nominate" params={params} className={buttonClass('primary')}>
                {t.nominate}
              </Link>
            )}
          </>
        }
      />
      <div className="stack loose">
        <div className="small muted">
          {t.receivedLine(format.shortDay(round.receivedOn))}
          <PackLinks ids={round.packs} />
        </div>
        <Nominations round={round} />
        <Sessions roundId={round.id} />
      </div>
    </>
  );
}

function Nominations({ round }: { round: Round }) {
  const t = useTexts();
  const { outcome } = useSearch({ from: '/frame/awards/rounds/$roundId' });
  return (
    <section className="stack">
      <div className="row spread">
        <h2>{t.nominations}</h2>
        {outcome && (
          <Link to="/awards/rounds/$roundId" params={{ roundId: round.id }} search={{}}>
            {t.showAll}
          </Link>
        )}
      </div>
      <QueryView
        query={useQuery(nominationsQuery(round.id))}
        isEmpty={(nominations) => nominations.length === 0}
        empty={<p className="muted">{t.nominationsEmpty}</p>}
      >
        {(nominations) => (
          <NominationTable nominations={nominations.filter((one) => !outcome || one.outcome === outcome)} />
        )}
      </QueryView>
    </section>
  );
}

function Sessions({ roundId }: { roundId: string }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{t.sessions}</h2>
      <QueryView
        query={useQuery(sessionsQuery(roundId))}
        isEmpty={(list) => list.items.length === 0}
        empty={<p className="muted">{t.sessionsEmpty}</p>}
      >
        {(list) => (
          <Table
            caption={t.sessions}
            captionHidden
            rows={list.items}
            rowKey={(session) => session.id}
            columns={[
              {
                key: 'day',
                header: t.heldOn,
                cell: (session) => (
                  <Link to="/awards/sessions/$sessionId" params={{ sessionId: session.id }}>
                    {format.day(session.heldOn)}
                  </Link>
                ),
              },
              {
                key: 'present',
                header: t.members,
                cell: (session) => t.presentOf(format.number(session.present), format.number(session.members)),
              },
              {
                key: 'results',
                header: t.results,
                cell: (session) => t.items(format.number(session.results.length)),
              },
              {
                key: 'state',
                header: t.state,
                cell: (session) => (session.state === 'OPEN' ? t.open : t.closed),
              },
            ]}
          />
        )}
      </QueryView>
    </section>
  );
}
