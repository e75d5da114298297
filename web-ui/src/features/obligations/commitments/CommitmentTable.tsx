import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { type Column, Table } from '@/ui/Table';
import { useTexts as useReviewTexts } from '../review/messages';
import type { Commitment, Sheet } from './data';
import { useTexts } from './messages';
import { useTarget } from './useTarget';

const TONES: Record<Commitment['state'], Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'returned',
  APPROVED: 'done',
};

type Pace = NonNullable<Commitment['pace']>;

const PACES: Record<Pace['state'], Tone> = {
  NO_DATA: 'neutral',
  REACHED: 'done',
  ON_TRACK: 'info',
  AT_RISK: 'soon',
  MISSED: 'late',
};

interface CommitmentTableProps {
  sheet: Sheet;
  onChange: (commitment: Commitment) => void;
  onRemove: (commitment: Commitment) => void;
  onApprove: (commitment: Commitment) => void;
  onReturn: (commitment: Commitment) => void;
}

/** Content × indicator × target × evidence × due; what may be done with a row stands in it. */
export function CommitmentTable({ sheet, onChange, onRemove, onApprove, onReturn }: CommitmentTableProps) {
  const t = useTexts();
  const review = useReviewTexts();
  const format = useFormat();
  const target = useTarget();
  const headings = new Map(sheet.contents.map(({ ref, heading, text }) => [ref, `${ref}. ${heading ?? text}`]));
  const steps = [
    { action: 'approve', words: t.approve, run: onApprove, variant: 'primary' as const },
    { action: 'return', words: review.giveBack, run: onReturn, variant: 'secondary' as const },
    { action: 'edit', words: t.change, run: onChange, variant: 'secondary' as const },
    { action: 'remove', words: t.remove, run: onRemove, variant: 'quiet' as const },
  ];
  const columns: Column<Commitment>[] = [
    {
      key: 'name',
      header: t.name,
      rowHeader: true,
      cell: (row) => (
        <>
          {row.name}
          <div className="small muted">{row.contentRef ? (headings.get(row.contentRef) ?? row.contentRef) : t.own}</div>
          {row.reason && <div className="pin">{row.reason}</div>}
        </>
      ),
    },
    { key: 'target', header: t.target, cell: (row) => target(row) ?? <span className="muted">{t.noTarget}</span> },
    { key: 'pace', header: t.pace, cell: (row) => row.pace && <PaceCell pace={row.pace} /> },
    { key: 'evidence', header: t.evidence, cell: (row) => row.evidence ?? '' },
    { key: 'due', header: t.due, cell: (row) => (row.due ? format.shortDay(row.due) : '') },
    {
      key: 'state',
      header: t.state,
      cell: (row) => <StateBadge tone={TONES[row.state]}>{t[`state.${row.state}`]}</StateBadge>,
    },
    {
      key: 'actions',
      header: t.actions,
      cell: (row) => (
        <div className="row">
          {steps
            .filter((step) => row.allowedActions.includes(step.action))
            .map((step) => (
              <Button
                key={step.action}
                variant={step.variant}
                aria-label={t.row(step.words, row.name)}
                onClick={() => step.run(row)}
              >
                {step.words}
              </Button>
            ))}
        </div>
      ),
    },
  ];
  return <Table caption={t.title} captionHidden columns={columns} rows={sheet.commitments} rowKey={(row) => row.id} />;
}

/** How it goes in a word, and how that was worked out. */
function PaceCell({ pace }: { pace: Pace }) {
  const t = useTexts();
  return (
    <>
      <StateBadge tone={PACES[pace.state]}>{t[`pace.${pace.state}`]}</StateBadge>
      <div className="small muted">{pace.sentence}</div>
    </>
  );
}
