import { useEffect, useState } from 'react';
import { fieldError } from '@/api/problem';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { ProblemNotice } from '@/ui/ErrorState';
import { Select } from '@/ui/Select';
import { StateBadge } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { type Campaign, type MilestoneMove, type MovePreview, useMoveMilestones, usePreviewMove } from './campaigns';
import { useTexts } from './messages';

interface MoveMilestonesProps {
  campaign: Campaign;
  /** Looked at right away, as when the calendar has changed. */
  initial?: MilestoneMove[] | undefined;
  onClose: () => void;
}

/** Choose a milestone and its new day, see everything that moves with it, confirm with the reason. */
export function MoveMilestones({ campaign, initial, onClose }: MoveMilestonesProps) {
  const t = useTexts();
  const format = useFormat();
  const preview = usePreviewMove();
  const [milestoneId, setMilestoneId] = useState('');
  const [due, setDue] = useState('');
  const [moves, setMoves] = useState<MilestoneMove[]>([]);
  const [asked, setAsked] = useState(false);
  const { id } = campaign;
  const { mutate: lookAt } = preview;
  const { milestones, periodFrom, periodTo } = campaign.plan;

  const look = (wanted: MilestoneMove[]) => {
    setMoves(wanted);
    lookAt({ id, moves: wanted });
  };
  useEffect(() => {
    if (initial) {
      setMoves(initial);
      lookAt({ id, moves: initial });
    }
  }, [initial, id, lookAt]);
  const first = () => {
    setAsked(true);
    if (milestoneId && due) look([{ milestoneId, due }]);
  };
  /** Takes another day for one of the rows that are shown. */
  const instead = (other: string, day: string) => {
    if (other === milestoneId) setDue(day);
    look([...moves.filter((move) => move.milestoneId !== other), { milestoneId: other, due: day }]);
  };
  const forget = () => preview.reset();

  return (
    <section className="card stack" aria-labelledby="move-heading">
      <h2 id="move-heading">{t.moveTitle}</h2>
      <p className="muted">{t.moveLead}</p>
      <div className="fields-row">
        <Select
          label={t.milestone}
          required
          value={milestoneId}
          options={milestones.map((milestone) => ({
            value: milestone.id,
            label: milestone.due ? `${milestone.title} (${format.shortDay(milestone.due)})` : milestone.title,
          }))}
          onChange={(id) => {
            setMilestoneId(id);
            forget();
          }}
          error={asked && !milestoneId ? t.needMilestone : undefined}
        />
        <DateInput
          label={t.newDay}
          required
          value={due}
          {...(periodFrom ? { min: periodFrom } : {})}
          {...(periodTo ? { max: periodTo } : {})}
          onChange={(day) => {
            setDue(day);
            forget();
          }}
          error={asked && !due ? t.needDay : fieldError(preview.error, '/moves/0/due')}
        />
      </div>
      <div className="row">
        <Button onClick={first} busy={preview.isPending}>
          {t.previewMove}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
      <ProblemNotice error={preview.error} />
      {preview.data && (
        <Confirm campaign={campaign} preview={preview.data} moves={moves} onInstead={instead} onDone={onClose} />
      )}
    </section>
  );
}

interface ConfirmProps {
  campaign: Campaign;
  preview: MovePreview;
  moves: MilestoneMove[];
  onInstead: (milestoneId: string, day: string) => void;
  onDone: () => void;
}

function Confirm({ campaign, preview, moves, onInstead, onDone }: ConfirmProps) {
  const t = useTexts();
  const format = useFormat();
  const move = useMoveMilestones();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const send = () => {
    setAsked(true);
    if (reason.trim() === '' || move.isPending) return;
    move.mutate(
      { id: campaign.id, version: preview.version, moves, reason },
      {
        onSuccess: () => {
          announce(t.moved(preview.rows.length));
          onDone();
        },
      },
    );
  };
  return (
    <>
      <Table
        caption={t.moveRows(preview.rows.length)}
        rows={preview.rows}
        rowKey={(row) => row.milestoneId}
        columns={[
          {
            key: 'title',
            header: t.milestone,
            cell: (row) => (
              <>
                {row.title}
                {!row.asked && <span className="small muted"> · {t.follows}</span>}
              </>
            ),
          },
          { key: 'from', header: t.dayNow, cell: (row) => format.day(row.from) },
          { key: 'to', header: t.dayThen, cell: (row) => <strong>{format.day(row.to)}</strong> },
          {
            key: 'look',
            header: t.worthALook,
            cell: (row) => {
              const { nextWorkDay } = row;
              if (row.problem) return <StateBadge tone="late">{row.problem}</StateBadge>;
              if (!row.dayOff || !nextWorkDay) return t.workDay;
              return (
                <>
                  <StateBadge tone="soon">{t.fallsOn(row.dayOff)}</StateBadge>{' '}
                  <Button variant="quiet" onClick={() => onInstead(row.milestoneId, nextWorkDay)}>
                    {t.takeDay(format.day(nextWorkDay))}
                  </Button>
                </>
              );
            },
          },
          { key: 'units', header: t.unitsOwing, numeric: true, cell: (row) => format.number(row.units) },
        ]}
      />
      {preview.units.length > 0 && (
        <details>
          <summary>{t.affected(preview.units.length)}</summary>
          <ul className="bullets">
            {preview.units.map((unit) => (
              <li key={unit.code}>{unit.name}</li>
            ))}
          </ul>
        </details>
      )}
      {preview.possible ? (
        <>
          <TextArea
            label={t.moveReason}
            hint={t.moveReasonHint}
            required
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={setReason}
            error={asked && reason.trim() === '' ? t.needMoveReason : fieldError(move.error, '/reason')}
          />
          <div>
            <Button variant="primary" busy={move.isPending} onClick={send}>
              {t.moveNow(preview.rows.length)}
            </Button>
          </div>
        </>
      ) : (
        <p role="alert">{t.moveImpossible}</p>
      )}
      <ProblemNotice error={move.error} />
    </>
  );
}
