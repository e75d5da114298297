import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { LoadMore } from '@/ui/LoadMore';
import { QueryView } from '@/ui/QueryView';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { announce } from '@/ui/toast';
import { type Proposal, proposalsQuery, useWithdraw } from './data';
import { useTexts } from './messages';

export const PROPOSAL_TONES: Record<Proposal['state'], Tone> = {
  ASKED: 'info',
  CONFIRMED: 'done',
  DECLINED: 'returned',
  WITHDRAWN: 'neutral',
};

/** What the person proposed so far, in plain sentences: when, and what the head answered. */
export function OwnProposals() {
  const t = useTexts();
  const query = useInfiniteQuery(proposalsQuery(true));
  const withdraw = useWithdraw();
  return (
    <section className="card stack" aria-labelledby="past">
      <h2 id="past">{t.past}</h2>
      <ProblemNotice error={withdraw.error} />
      <QueryView
        query={query}
        isEmpty={(data) => data.pages[0]?.items.length === 0}
        empty={<p className="muted">{t.pastEmpty}</p>}
      >
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items);
          return (
            <>
              <ul className="stack">
                {rows.map((proposal) => (
                  <Row
                    key={proposal.id}
                    proposal={proposal}
                    busy={withdraw.isPending && withdraw.variables === proposal.id}
                    onWithdraw={() => withdraw.mutate(proposal.id, { onSuccess: () => announce(t.withdrawn) })}
                  />
                ))}
              </ul>
              <LoadMore
                shown={rows.length}
                total={data.pages[0]?.total ?? rows.length}
                hasMore={query.hasNextPage}
                busy={query.isFetchingNextPage}
                onMore={() => void query.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

function Row({ proposal, busy, onWithdraw }: { proposal: Proposal; busy: boolean; onWithdraw: () => void }) {
  const t = useTexts();
  const format = useFormat();
  const { state, answeredAt, answeredBy } = proposal;
  const dropped = state === 'CONFIRMED' && !proposal.registered;
  return (
    <li className="proposal">
      <div className="stack tight">
        <div className="row">
          <strong>{proposal.titleName}</strong>
          <StateBadge tone={dropped ? 'returned' : PROPOSAL_TONES[state]}>
            {dropped ? t.dropped : t[`state.${state}`]}
          </StateBadge>
        </div>
        <span className="small muted">{proposal.campaignTitle}</span>
        {proposal.note && <span className="written">{proposal.note}</span>}
        <span className="small">{t.asked(format.moment(proposal.askedAt))}</span>
        {state !== 'ASKED' && answeredAt && (
          <span className="small">{t[`answer.${state}`](format.moment(answeredAt), answeredBy ?? '')}</span>
        )}
        {proposal.reason && <span className="pin">{t.reason(proposal.reason)}</span>}
      </div>
      {proposal.allowedActions.includes('withdraw') && (
        <Button busy={busy} onClick={onWithdraw}>
          {t.withdraw}
          <span className="visually-hidden">: {proposal.titleName}</span>
        </Button>
      )}
    </li>
  );
}
