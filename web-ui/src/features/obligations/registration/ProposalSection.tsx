import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { confirmProposal, declineProposal, type Proposal, type Registration, useRegistrationStep } from './data';
import { useTexts } from './messages';

interface ProposalSectionProps {
  registration: Registration;
  /** Something is being saved: its version comes first. */
  waits: boolean;
  onAnswered: (next: Registration) => void;
}

/** Titles that members propose for themselves: the head takes each into the sheet, or says why not. */
export function ProposalSection({ registration, waits, onAnswered }: ProposalSectionProps) {
  const t = useTexts();
  const [declining, setDeclining] = useState<Proposal>();
  const confirm = useRegistrationStep(confirmProposal);
  if (registration.proposals.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="proposals">
      <h2 id="proposals">{t.proposals}</h2>
      <p className="small muted">{t.proposalsLead}</p>
      <ProblemNotice error={confirm.error} />
      <ul className="stack">
        {registration.proposals.map((proposal) => (
          <Row
            key={proposal.id}
            proposal={proposal}
            blocked={waits ? t.savingReason : undefined}
            busy={confirm.isPending && confirm.variables?.variables === proposal.id}
            onConfirm={() =>
              confirm.mutate(
                { shown: registration, variables: proposal.id },
                {
                  onSuccess: (next) => {
                    announce(t.confirmed(proposal.personName));
                    onAnswered(next);
                  },
                },
              )
            }
            onDecline={() => setDeclining(proposal)}
          />
        ))}
      </ul>
      {declining && (
        <DeclineDialog
          registration={registration}
          proposal={declining}
          onClose={() => setDeclining(undefined)}
          onDeclined={(next) => {
            announce(t.declined(declining.personName));
            setDeclining(undefined);
            onAnswered(next);
          }}
        />
      )}
    </section>
  );
}

function Row({
  proposal,
  blocked,
  busy,
  onConfirm,
  onDecline,
}: {
  proposal: Proposal;
  blocked: string | undefined;
  busy: boolean;
  onConfirm: () => void;
  onDecline: () => void;
}) {
  const t = useTexts();
  const format = useFormat();
  const what = t.proposed(proposal.personName, proposal.titleName);
  return (
    <li className="proposal">
      <div className="stack tight">
        <strong>{what}</strong>
        {proposal.note && <span className="written">{proposal.note}</span>}
        <span className="small muted">{t.since(format.moment(proposal.askedAt))}</span>
      </div>
      {proposal.allowedActions.includes('confirm') ? (
        <div className="row">
          <Button busy={busy} disabledReason={blocked} onClick={onConfirm}>
            {t.confirm}
            <span className="visually-hidden">: {what}</span>
          </Button>
          <Button variant="quiet" disabledReason={blocked} onClick={onDecline}>
            {t.decline}
            <span className="visually-hidden">: {what}</span>
          </Button>
        </div>
      ) : (
        <span className="small muted">{t.headAnswers}</span>
      )}
    </li>
  );
}

function DeclineDialog({
  registration,
  proposal,
  onDeclined,
  onClose,
}: {
  registration: Registration;
  proposal: Proposal;
  onDeclined: (next: Registration) => void;
  onClose: () => void;
}) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(false);
  const decline = useRegistrationStep(declineProposal);
  const send = () => {
    setSent(true);
    if (reason.trim() === '' || decline.isPending) return;
    decline.mutate(
      { shown: registration, variables: { proposal: proposal.id, reason } },
      { onSuccess: (next) => onDeclined(next) },
    );
  };
  return (
    <Dialog
      open
      title={t.declineTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button variant="primary" busy={decline.isPending} onClick={send}>
            {t.decline}
          </Button>
        </>
      }
    >
      <p>{t.declineLead(proposal.personName, proposal.titleName)}</p>
      <TextArea
        label={t.why}
        required
        rows={3}
        value={reason}
        onChange={setReason}
        error={sent && reason.trim() === '' ? t.needReason : fieldError(decline.error, '/reason')}
      />
      <ProblemNotice error={decline.error} />
    </Dialog>
  );
}
