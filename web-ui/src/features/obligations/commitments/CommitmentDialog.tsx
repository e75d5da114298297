import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { Button } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { leadsToUnclearNumber, NumberInput } from '@/ui/NumberInput';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { addCommitment, type Commitment, changeCommitment, type Promised, type Sheet, useSheetStep } from './data';
import { useTexts } from './messages';

const OPS = ['>=', '=', '<=', '>', '<', 'BETWEEN'] as const;

interface CommitmentDialogProps {
  sheet: Sheet;
  /** Absent: a new one. */
  commitment?: Commitment | undefined;
  onClose: () => void;
}

/** One commitment: what, how much, proved by what, until when. */
export function CommitmentDialog({ sheet, commitment, onClose }: CommitmentDialogProps) {
  const t = useTexts();
  const [promised, setPromised] = useState<Promised>({
    contentRef: commitment?.contentRef ?? null,
    name: commitment?.name ?? '',
    op: commitment?.op ?? '>=',
    value: commitment?.value ?? null,
    max: commitment?.max ?? null,
    measure: commitment?.measure ?? '',
    evidence: commitment?.evidence ?? '',
    due: commitment?.due ?? null,
    baseline: commitment?.baseline ?? null,
  });
  const store = useSheetStep((body: Promised) =>
    commitment ? changeCommitment(commitment, body) : addCommitment(sheet, body),
  );
  const set = (change: Partial<Promised>) => setPromised((known) => ({ ...known, ...change }));
  const error = (field: string) => fieldError(store.error, `/${field}`);
  const save = () => {
    if (leadsToUnclearNumber()) return;
    store.mutate(
      { ...promised, max: promised.op === 'BETWEEN' ? promised.max : null },
      {
        onSuccess: () => {
          announce(commitment ? t.changed : t.added);
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      open
      title={commitment ? t.change : t.add}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button variant="primary" busy={store.isPending} onClick={save}>
            {t.save}
          </Button>
        </>
      }
    >
      {sheet.contents.length > 0 && (
        <Select
          label={t.content}
          placeholder={t.own}
          value={promised.contentRef ?? ''}
          options={sheet.contents.map(({ ref, heading, text }) => ({
            value: ref,
            label: `${ref}. ${heading ?? text}`,
          }))}
          onChange={(contentRef) => set({ contentRef: contentRef || null })}
          error={error('contentRef')}
        />
      )}
      <TextInput
        label={t.name}
        required
        value={promised.name}
        onChange={(name) => set({ name })}
        error={error('name')}
      />
      <div className="value-fields">
        <Select
          label={t.op}
          placeholder={null}
          value={(promised.op ?? '>=') as (typeof OPS)[number]}
          options={OPS.map((op) => ({ value: op, label: t[`op.${op}`] }))}
          onChange={(op) => set({ op })}
          error={error('op')}
        />
        <NumberInput
          label={t.value}
          required
          value={promised.value ?? null}
          onChange={(value) => set({ value })}
          error={error('value')}
        />
        {promised.op === 'BETWEEN' && (
          <NumberInput
            label={t.max}
            required
            value={promised.max ?? null}
            onChange={(max) => set({ max })}
            error={error('max')}
          />
        )}
      </div>
      <TextInput
        label={t.measure}
        hint={t.measureHint}
        required
        value={promised.measure ?? ''}
        onChange={(measure) => set({ measure })}
        error={error('measure')}
      />
      <NumberInput
        label={t.baseline}
        hint={t.baselineHint}
        value={promised.baseline ?? null}
        onChange={(baseline) => set({ baseline })}
        error={error('baseline')}
      />
      <TextInput
        label={t.evidence}
        hint={t.evidenceHint}
        value={promised.evidence ?? ''}
        onChange={(evidence) => set({ evidence })}
        error={error('evidence')}
      />
      <DateInput
        label={t.due}
        value={promised.due ?? ''}
        onChange={(due) => set({ due: due || null })}
        error={error('due')}
      />
      <ProblemNotice error={store.error} />
    </Dialog>
  );
}
