import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { Table } from '@/ui/Table';
import { TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { type Nomination, useAppraiseAgain, useWithdraw } from './awards';
import { NominationBadge, OutcomeBadge } from './Badges';
import { matrixOf } from './matrix';
import { useTexts } from './messages';

/** People × titles, each cell with the verdict, which opens clause by clause, and the state. */
export function NominationTable({ nominations }: { nominations: readonly Nomination[] }) {
  const t = useTexts();
  const [withdrawing, setWithdrawing] = useState<Nomination>();
  const again = useAppraiseAgain();
  const { awards, rows } = matrixOf(nominations);
  return (
    <>
      <ProblemNotice error={again.error} />
      <Table
        caption={t.nominations}
        captionHidden
        rows={rows}
        rowKey={(row) => row.subjectId}
        columns={[
          {
            key: 'person',
            header: t.person,
            sortBy: (row) => row.subjectName,
            cell: (row) => (
              <>
                {row.subjectName}
                <span className="small muted"> {row.position}</span>
              </>
            ),
          },
          { key: 'unit', header: t.unit, sortBy: (row) => row.unitName, cell: (row) => row.unitName },
          ...awards.map((award) => ({
            key: award.code,
            header: award.name,
            cell: (row: (typeof rows)[number]) => {
              const nomination = row.byAward.get(award.code);
              return nomination ? (
                <Cell
                  nomination={nomination}
                  busy={again.isPending && again.variables === nomination.id}
                  onAgain={() => again.mutate(nomination.id, { onSuccess: () => announce(t.appraisedAgain) })}
                  onWithdraw={() => setWithdrawing(nomination)}
                />
              ) : (
                <span className="muted" aria-hidden="true">
                  –
                </span>
              );
            },
          })),
        ]}
      />
      {withdrawing && <WithdrawDialog nomination={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </>
  );
}

interface CellProps {
  nomination: Nomination;
  busy: boolean;
  onAgain: () => void;
  onWithdraw: () => void;
}

function Cell({ nomination, busy, onAgain, onWithdraw }: CellProps) {
  const t = useTexts();
  const of = `${nomination.subjectName}, ${nomination.awardName}`;
  return (
    <div className="stack tight">
      <Link
        to="/awards/verdicts/$appraisalId"
        params={{ appraisalId: nomination.appraisalId }}
        aria-label={`${t[`outcome.${nomination.outcome}`]}: ${of}`}
      >
        <OutcomeBadge outcome={nomination.outcome} />
      </Link>
      <div>
        <NominationBadge state={nomination.state} />
      </div>
      {nomination.warnings.map((warning) => (
        <div key={warning} className="notice tone-late small">
          {warning}
        </div>
      ))}
      {nomination.allowedActions.length > 0 && (
        <span className="row">
          {nomination.allowedActions.includes('appraise') && (
            <Button variant="quiet" busy={busy} aria-label={`${t.appraiseAgain}: ${of}`} onClick={onAgain}>
              {t.appraiseAgain}
            </Button>
          )}
          {nomination.allowedActions.includes('withdraw') && (
            <Button variant="quiet" aria-label={`${t.withdraw}: ${of}`} onClick={onWithdraw}>
              {t.withdraw}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

function WithdrawDialog({ nomination, onClose }: { nomination: Nomination; onClose: () => void }) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const withdraw = useWithdraw();
  return (
    <Dialog
      open
      title={`${t.withdraw}: ${nomination.subjectName}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            variant="danger"
            busy={withdraw.isPending}
            onClick={() =>
              withdraw.mutate(
                { id: nomination.id, reason },
                {
                  onSuccess: () => {
                    announce(t.withdrawn);
                    onClose();
                  },
                },
              )
            }
          >
            {t.withdraw}
          </Button>
        </>
      }
    >
      <TextInput label={t.withdrawReason} required value={reason} onChange={setReason} />
      <ProblemNotice error={withdraw.error} />
    </Dialog>
  );
}
