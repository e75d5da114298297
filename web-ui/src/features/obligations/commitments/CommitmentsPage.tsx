import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { announce } from '@/ui/toast';
import { useTexts as useReviewTexts } from '../review/messages';
import { ReturnDialog } from '../review/ReturnDialog';
import { CommitmentDialog } from './CommitmentDialog';
import { CommitmentTable } from './CommitmentTable';
import {
  approve,
  type Commitment,
  removeCommitment,
  returnCommitment,
  type Sheet,
  sheetQuery,
  submitSheet,
  takeOver,
  useSheetStep,
} from './data';
import { useTexts } from './messages';
import '../obligations.css';

/** What a unit promises in a campaign: written by the unit, decided on row by row. */
export function CommitmentsPage() {
  const t = useTexts();
  const { campaign, unit } = useSearch({ from: '/frame/obligations/commitments' });
  const query = useQuery(sheetQuery(campaign, unit));
  if (!campaign || !unit) return <EmptyState title={t.title}>{t.choose}</EmptyState>;
  return <QueryView query={query}>{(sheet) => <Shown sheet={sheet} />}</QueryView>;
}

type Open = { kind: 'add' } | { kind: 'change' | 'return'; commitment: Commitment };

function Shown({ sheet }: { sheet: Sheet }) {
  const t = useTexts();
  const review = useReviewTexts();
  const format = useFormat();
  const [open, setOpen] = useState<Open>();
  const take = useSheetStep(takeOver);
  const submit = useSheetStep(submitSheet);
  const approving = useSheetStep(approve);
  const removing = useSheetStep(removeCommitment);
  const giveBack = useSheetStep(
    ({ shown, request }: { shown: Commitment; request: Parameters<typeof returnCommitment>[1] }) =>
      returnCommitment(shown, request),
  );
  const may = (action: string) => sheet.allowedActions.includes(action);
  const approvable = sheet.commitments.filter((row) => row.allowedActions.includes('approve'));
  const blocked = sheet.commitments.some((row) => row.problems.length > 0) ? t.problemReason : undefined;
  const takeButton = may('take-over') && (
    <Button
      variant={sheet.commitments.length === 0 ? 'primary' : 'secondary'}
      busy={take.isPending}
      onClick={() => take.mutate(sheet, { onSuccess: () => announce(t.takenOver) })}
    >
      {t.takeOver(format.number(sheet.notTakenOver))}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={t.title}
        lead={`${sheet.unitName} · ${sheet.campaignTitle}`}
        trail={[
          <Link key="list" to="/obligations">
            {t.list}
          </Link>,
        ]}
        actions={sheet.commitments.length > 0 && takeButton}
      />
      <div className="stack loose">
        {sheet.commitments.length === 0 ? (
          <EmptyState title={t.empty} action={takeButton}>
            {t.emptyBody}
          </EmptyState>
        ) : (
          <div className="card">
            <CommitmentTable
              sheet={sheet}
              onChange={(commitment) => setOpen({ kind: 'change', commitment })}
              onRemove={(commitment) => removing.mutate(commitment, { onSuccess: () => announce(t.removed) })}
              onApprove={(commitment) => approving.mutate([commitment], { onSuccess: () => announce(t.approved) })}
              onReturn={(commitment) => setOpen({ kind: 'return', commitment })}
            />
          </div>
        )}
        <ProblemNotice error={take.error ?? submit.error ?? approving.error ?? removing.error} />
        <div className="actions-bar">
          {may('add') && <Button onClick={() => setOpen({ kind: 'add' })}>{t.add}</Button>}
          {approvable.length > 1 && (
            <Button
              variant="primary"
              busy={approving.isPending}
              onClick={() => approving.mutate(approvable, { onSuccess: () => announce(t.approved) })}
            >
              {t.approveAll(format.number(approvable.length))}
            </Button>
          )}
          {may('submit') && (
            <Button
              variant="primary"
              busy={submit.isPending}
              disabledReason={blocked}
              onClick={() => submit.mutate(sheet, { onSuccess: () => announce(t.submitted) })}
            >
              {t.submit}
            </Button>
          )}
        </div>
      </div>
      {open && open.kind !== 'return' && (
        <CommitmentDialog
          sheet={sheet}
          commitment={open.kind === 'change' ? open.commitment : undefined}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open?.kind === 'return' && (
        <ReturnDialog
          places={[]}
          busy={giveBack.isPending}
          error={giveBack.error}
          onClose={() => setOpen(undefined)}
          onReturn={(request) =>
            giveBack.mutate(
              { shown: open.commitment, request },
              {
                onSuccess: () => {
                  announce(review.givenBack);
                  setOpen(undefined);
                },
              },
            )
          }
        />
      )}
    </>
  );
}
