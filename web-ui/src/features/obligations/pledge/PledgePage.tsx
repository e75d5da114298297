import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from '@/ui/Button';
import { DocumentPage } from '@/ui/DocumentPage';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { announce } from '@/ui/toast';
import { draftPledge, type Pledge, pledgeQuery, usePledgeStep, withdrawPledge } from './data';
import { useTexts } from './messages';
import { PledgeDraft } from './PledgeDraft';
import { Returns } from './Returns';
import { Signatures } from './Signatures';
import '../obligations.css';

const TONES: Record<Pledge['state'], Tone> = { NONE: 'neutral', DRAFT: 'neutral', SIGNING: 'info', SEALED: 'done' };

/** What the units of a campaign promise each other: drafted by the officer, signed by each head, sealed. */
export function PledgePage() {
  const { campaignId } = useParams({ from: '/frame/obligations/pledges/$campaignId' });
  const query = useQuery(pledgeQuery(campaignId));
  return <QueryView query={query}>{(pledge) => <PledgeView pledge={pledge} />}</QueryView>;
}

export function PledgeView({ pledge }: { pledge: Pledge }) {
  const t = useTexts();
  const edits = pledge.allowedActions.includes('edit');
  return (
    <>
      <PageHeader
        title={t.title}
        lead={pledge.campaignTitle}
        trail={[
          <Link key="list" to="/obligations">
            {t.list}
          </Link>,
        ]}
        actions={pledge.state === 'SEALED' ? <Button onClick={() => window.print()}>{t.print}</Button> : undefined}
      />
      <div className="stack loose">
        <div className="row">
          <StateBadge tone={TONES[pledge.state]}>{t[`state.${pledge.state}`]}</StateBadge>
        </div>
        {pledge.state === 'NONE' && <Missing pledge={pledge} />}
        {pledge.state !== 'NONE' && <Returns pledge={pledge} />}
        {edits && <PledgeDraft key={pledge.version} pledge={pledge} />}
        {pledge.state !== 'NONE' && !edits && <DocumentPage label={t.text} text={pledge.text} />}
        {pledge.state !== 'NONE' && <Signatures pledge={pledge} />}
        {pledge.sealDigest && <Seal pledge={pledge} digest={pledge.sealDigest} />}
        {pledge.allowedActions.includes('withdraw') && <Withdraw pledge={pledge} />}
      </div>
    </>
  );
}

function Missing({ pledge }: { pledge: Pledge }) {
  const t = useTexts();
  const draft = usePledgeStep(() => draftPledge(pledge));
  return (
    <section className="card stack">
      <p>{t.none}</p>
      <ProblemNotice error={draft.error} />
      {pledge.allowedActions.includes('draft') && (
        <div>
          <Button variant="primary" busy={draft.isPending} onClick={() => draft.mutate()}>
            {t.draft}
          </Button>
        </div>
      )}
    </section>
  );
}

function Seal({ pledge, digest }: { pledge: Pledge; digest: string }) {
  const t = useTexts();
  return (
    <section className={`notice stack tight ${pledge.intact ? 'tone-done' : 'tone-late'}`}>
      <p>{pledge.intact ? t.intact : t.broken}</p>
      <p className="small">
        {t.seal}: <code className="written">{digest}</code>
      </p>
    </section>
  );
}

function Withdraw({ pledge }: { pledge: Pledge }) {
  const t = useTexts();
  const withdraw = usePledgeStep(() => withdrawPledge(pledge));
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
