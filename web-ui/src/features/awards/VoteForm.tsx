import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { NumberInput } from '@/ui/NumberInput';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { type Nomination, type Session, useRecordResult } from './awards';
import { OutcomeBadge } from './Badges';
import { useTexts } from './messages';

/** The votes on one nomination; all members present voted yes unless told otherwise. */
export function VoteForm({ session, nomination }: { session: Session; nomination: Nomination }) {
  const t = useTexts();
  const [yes, setYes] = useState<number | null>(session.present);
  const [no, setNo] = useState<number | null>(0);
  const [invalid, setInvalid] = useState<number | null>(0);
  const [reason, setReason] = useState('');
  const record = useRecordResult(session.id);
  const undetermined = nomination.outcome === 'UNDETERMINED';
  return (
    <form
      className="card stack"
      noValidate
      aria-label={`${nomination.subjectName}, ${nomination.awardName}`}
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate(
          {
            nominationId: nomination.id,
            yes: yes ?? 0,
            no: no ?? 0,
            invalid: invalid ?? 0,
            reason: reason || undefined,
          },
          { onSuccess: () => announce(t.recorded(nomination.subjectName)) },
        );
      }}
    >
      <div className="row spread">
        <h3>
          {nomination.subjectName}: {nomination.awardName}
        </h3>
        <Link to="/awards/verdicts/$appraisalId" params={{ appraisalId: nomination.appraisalId }}>
          <OutcomeBadge outcome={nomination.outcome} />
        </Link>
      </div>
      <div className="votes">
        <NumberInput label={t.yes} value={yes} onChange={setYes} error={fieldError(record.error, '/yes')} />
        <NumberInput label={t.no} value={no} onChange={setNo} error={fieldError(record.error, '/no')} />
        <NumberInput
          label={t.invalid}
          value={invalid}
          onChange={setInvalid}
          error={fieldError(record.error, '/invalid')}
        />
      </div>
      {undetermined && (
        <TextArea
          label={t.reason}
          hint={t.reasonHint}
          required
          rows={2}
          value={reason}
          onChange={setReason}
          error={fieldError(record.error, '/reason')}
        />
      )}
      <ProblemNotice error={record.error} />
      <div>
        <Button type="submit" variant="primary" busy={record.isPending}>
          {t.record}
        </Button>
      </div>
    </form>
  );
}
