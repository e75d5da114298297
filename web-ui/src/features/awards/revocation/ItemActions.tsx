import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { Button } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { Select } from '@/ui/Select';
import { TextArea, TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { type Decision, type DecisionItem, type RevocationGround, useKeepItem, useRevokeItem } from '../awards';
import { useTexts } from './messages';

const GROUNDS: readonly RevocationGround[] = [
  'FALSE_DECLARATION',
  'FALSE_FILE',
  'AGAINST_RULES',
  'VIOLATION_CONCLUDED',
];

/** Takes an award back, or lets one under review stand; each by the principal, with what it rests on. */
export function ItemActions({ decision, item }: { decision: Decision; item: DecisionItem }) {
  return (
    <div className="row together">
      {item.allowedActions.includes('keep') && <KeepButton decision={decision} item={item} />}
      {item.allowedActions.includes('revoke') && <RevokeButton decision={decision} item={item} />}
    </div>
  );
}

function RevokeButton({ decision, item }: { decision: Decision; item: DecisionItem }) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const [number, setNumber] = useState('');
  const [signedOn, setSignedOn] = useState('');
  const [ground, setGround] = useState<RevocationGround | ''>('');
  const [explanation, setExplanation] = useState('');
  const revoke = useRevokeItem();
  const submit = () =>
    revoke.mutate(
      {
        id: decision.id,
        version: decision.version,
        nominationId: item.nominationId,
        body: { number, signedOn, ground: ground || 'FALSE_DECLARATION', explanation },
      },
      {
        onSuccess: () => {
          announce(t.revoked(item.subjectName));
          setAsking(false);
        },
      },
    );
  const missing = [
    [number.trim(), t.number],
    [signedOn, t.signedOn],
    [ground, t.ground],
    [explanation.trim(), t.explanation],
  ].find(([value]) => value === '')?.[1];
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {t.revoke}
        <span className="visually-hidden">: {`${item.subjectName}, ${item.awardName}`}</span>
      </Button>
      <Dialog
        open={asking}
        title={t.revokeTitle(item.subjectName, item.awardName)}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
            <Button
              variant="primary"
              busy={revoke.isPending}
              disabledReason={missing && t.need(missing)}
              onClick={submit}
            >
              {t.revoke}
            </Button>
          </>
        }
      >
        <p>{t.revokeLead}</p>
        <TextInput
          label={t.number}
          required
          value={number}
          onChange={setNumber}
          error={fieldError(revoke.error, '/number')}
        />
        <DateInput
          label={t.signedOn}
          required
          value={signedOn}
          onChange={setSignedOn}
          error={fieldError(revoke.error, '/signedOn')}
        />
        <Select
          label={t.ground}
          required
          value={ground}
          onChange={setGround}
          options={GROUNDS.map((value) => ({ value, label: t[`ground.${value}`] }))}
          error={fieldError(revoke.error, '/ground')}
        />
        <TextArea
          label={t.explanation}
          required
          value={explanation}
          onChange={setExplanation}
          error={fieldError(revoke.error, '/explanation')}
        />
        <ProblemNotice error={revoke.error} />
      </Dialog>
    </>
  );
}

function KeepButton({ decision, item }: { decision: Decision; item: DecisionItem }) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const keep = useKeepItem();
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {t.keep}
        <span className="visually-hidden">: {`${item.subjectName}, ${item.awardName}`}</span>
      </Button>
      <Dialog
        open={asking}
        title={t.keepTitle(item.subjectName, item.awardName)}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
            <Button
              variant="primary"
              busy={keep.isPending}
              disabledReason={reason.trim() === '' ? t.need(t.keepReason) : undefined}
              onClick={() =>
                keep.mutate(
                  { id: decision.id, version: decision.version, nominationId: item.nominationId, body: { reason } },
                  {
                    onSuccess: () => {
                      announce(t.kept(item.subjectName));
                      setAsking(false);
                    },
                  },
                )
              }
            >
              {t.keep}
            </Button>
          </>
        }
      >
        <p>{item.review?.reason}</p>
        <TextArea label={t.keepReason} required value={reason} onChange={setReason} />
        <ProblemNotice error={keep.error} />
      </Dialog>
    </>
  );
}
