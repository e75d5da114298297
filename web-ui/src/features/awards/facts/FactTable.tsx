import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { type Column, Table } from '@/ui/Table';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { type Fact, useWithdrawFact } from './facts';
import { useTexts } from './messages';

interface FactTableProps {
  caption: string;
  facts: readonly Fact[];
  /** Shows whose facts they are. */
  named?: boolean;
}

/** Facts with their decision, whether they count and why not, and where they come from. */
export function FactTable({ caption, facts, named = false }: FactTableProps) {
  const t = useTexts();
  const columns: Column<Fact>[] = [
    { key: 'what', header: t.what, cell: (fact) => <What fact={fact} named={named} /> },
    { key: 'decision', header: t.decision, cell: (fact) => <Decision fact={fact} /> },
    { key: 'basis', header: t.basis, cell: (fact) => <Basis fact={fact} /> },
    { key: 'status', header: t.status, cell: (fact) => <Status fact={fact} /> },
    {
      key: 'source',
      header: t.source,
      cell: (fact) => (
        <span className="small">
          {fact.source ?? t[`origin.${fact.origin}`]}
          {fact.note && <span className="muted"> {fact.note}</span>}
        </span>
      ),
    },
  ];
  if (facts.some((fact) => fact.allowedActions.length > 0)) {
    columns.push({ key: 'actions', header: t.actions, cell: (fact) => <Actions fact={fact} /> });
  }
  return <Table caption={caption} captionHidden rows={facts} rowKey={(fact) => fact.recordId} columns={columns} />;
}

const summary = (fact: Fact) => `${fact.codeName}${fact.title ? ` “${fact.title}”` : ''} ${fact.year}`;

function What({ fact, named }: { fact: Fact; named: boolean }) {
  const honour = fact.counts && (fact.type === 'TITLE' || fact.type === 'FORM');
  return (
    <>
      {named && (
        <>
          <Link to="/awards/facts/$kind/$subjectId" params={{ kind: fact.subjectKind, subjectId: fact.subjectId }}>
            {fact.subjectName}
          </Link>
          <br />
        </>
      )}
      <span className={honour ? 'honour' : undefined}>{summary(fact)}</span>
    </>
  );
}

function Decision({ fact }: { fact: Fact }) {
  const t = useTexts();
  const format = useFormat();
  const period = fact.from && t.period(format.shortDay(fact.from), fact.to ? format.shortDay(fact.to) : '…');
  return (
    <>
      {fact.decisionNo && (
        <div>
          {fact.decisionDate ? t.decided(fact.decisionNo, format.shortDay(fact.decisionDate)) : fact.decisionNo}
          {fact.decidedBy && <span className="small muted"> {fact.decidedBy}</span>}
        </div>
      )}
      {period && <div>{period}</div>}
      {fact.workingDays != null && <div>{t.days(format.number(fact.workingDays))}</div>}
    </>
  );
}

function Basis({ fact }: { fact: Fact }) {
  const t = useTexts();
  if (fact.type === 'INITIATIVE')
    return fact.uses.length > 0 ? `${t.usedFor}: ${fact.uses.join(', ')}` : <span className="muted">{t.unused}</span>;
  return fact.basisName ?? '';
}

const TONES: Record<string, Tone> = {
  HIEU_LUC: 'done',
  THU_HOI: 'late',
  CHUA_XAC_MINH: 'soon',
  CAN_RA_SOAT: 'soon',
  DANG_XU_LY: 'returned',
};

function Status({ fact }: { fact: Fact }) {
  const t = useTexts();
  return (
    <div className="stack tight">
      <div>
        <StateBadge tone={TONES[fact.status] ?? 'neutral'}>{fact.statusName}</StateBadge>{' '}
        {!fact.counts && <span className="small muted">{t.countsNot}</span>}
      </div>
      {fact.warning && <div className="notice tone-late small">{fact.warning}</div>}
    </div>
  );
}

function Actions({ fact }: { fact: Fact }) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawFact();
  return (
    <div className="row together">
      {fact.allowedActions.includes('correct') && (
        <Link
          to="/awards/facts/$kind/$subjectId/write"
          params={{ kind: fact.subjectKind, subjectId: fact.subjectId }}
          search={{ record: fact.recordId }}
        >
          {t.correct}
          <span className="visually-hidden">: {summary(fact)}</span>
        </Link>
      )}
      {fact.allowedActions.includes('withdraw') && (
        <Button variant="quiet" onClick={() => setAsking(true)}>
          {t.withdraw}
          <span className="visually-hidden">: {summary(fact)}</span>
        </Button>
      )}
      <Dialog
        open={asking}
        title={t.withdrawTitle(summary(fact))}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
            <Button
              variant="primary"
              busy={withdraw.isPending}
              disabledReason={reason.trim() === '' ? t.needReason : undefined}
              onClick={() => withdraw.mutate({ id: fact.recordId, reason }, { onSuccess: () => announce(t.withdrawn) })}
            >
              {t.withdraw}
            </Button>
          </>
        }
      >
        <p>{t.withdrawBody}</p>
        <TextArea label={t.withdrawReason} required maxLength={500} value={reason} onChange={setReason} />
        <ProblemNotice error={withdraw.error} />
      </Dialog>
    </div>
  );
}
