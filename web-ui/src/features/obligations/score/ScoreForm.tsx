import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { leadsToUnclearNumber, NumberInput } from '@/ui/NumberInput';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { SavedAt } from '@/ui/useAutosave';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { type Criterion, type Score, submitScore, useScoreStep, type Written } from './data';
import { useTexts } from './messages';
import { linesOf, partTitle, totalOf } from './sums';
import { useScoreDraft } from './useScoreDraft';

const pointsIn = (marks: Written['marks']) =>
  new Map(marks.flatMap(({ key, points }) => (typeof points === 'number' ? [[key, points] as const] : [])));

/** The unit scores itself: points, why, and files that are here already; saved by itself. */
export function ScoreForm({ score }: { score: Score }) {
  const t = useTexts();
  const format = useFormat();
  const draft = useScoreDraft(score);
  const submit = useScoreStep(() => submitScore(draft.latest.current));
  const [tried, setTried] = useState(false);
  useLeaveGuard(draft.unsaved && !draft.conflict && !draft.waiting);
  const { sheet } = score;
  const now = totalOf(sheet, pointsIn(draft.written.marks));
  const error = (key: string) =>
    fieldError(draft.refused, `/marks/${key}`) ??
    fieldError(submit.error, `/marks/${key}`) ??
    (tried ? score.problems.find(({ pointer }) => pointer === `/marks/${key}`)?.message : undefined);
  const lines = (criteria: readonly Criterion[]) =>
    criteria.map((criterion) => (
      <MarkFields key={criterion.key} score={score} criterion={criterion} draft={draft} error={error(criterion.key)} />
    ));
  const blocked = !score.allowedActions.includes('submit')
    ? t.headOnly
    : draft.conflict
      ? t.conflictTitle
      : draft.waiting
        ? t.lineFirst
        : draft.unsaved
          ? t.saving
          : undefined;
  const handIn = () => {
    setTried(true);
    if (leadsToUnclearNumber() || score.problems.length > 0) return;
    submit.mutate(undefined, { onSuccess: () => announce(t.submitted) });
  };

  return (
    <>
      {draft.conflict && (
        <Conflict score={score} theirs={draft.conflict} mine={draft.written} onSettle={draft.settle} />
      )}
      {draft.waiting && (
        <p className="notice tone-soon" role="status">
          {t.lineCut}
        </p>
      )}
      {draft.restoredAt && !draft.conflict && draft.state.kind !== 'saved' && (
        <p className="notice tone-info" role="status">
          {t.restored(format.moment(draft.restoredAt))}
        </p>
      )}
      <p className="muted">{score.available.length > 0 ? t.linkHint : t.noFiles}</p>
      {sheet.parts.map((part, index) => (
        <section key={part.key} className="card stack tight">
          <div className="row spread">
            <h2>{partTitle(part)}</h2>
            <strong>{t.ofMax(format.number(now.parts[index] ?? 0), format.number(part.max))}</strong>
          </div>
          {lines(linesOf(part))}
        </section>
      ))}
      {sheet.bonus.length > 0 && (
        <section className="card stack tight">
          <div className="row spread">
            <h2>{t.bonus}</h2>
            <strong>{t.ofMax(format.number(now.bonus), format.number(sheet.bonusMax))}</strong>
          </div>
          {lines(sheet.bonus)}
        </section>
      )}
      {sheet.deductions.length > 0 && (
        <section className="card stack tight">
          <h2>{t.deductions}</h2>
          {lines(sheet.deductions)}
        </section>
      )}
      <section className="card stack">
        <TextArea label={t.explanation} value={draft.written.explanation} onChange={draft.explain} />
        <p>
          {t.sumNow}: <output className="score-total">{format.number(now.total)}</output>
        </p>
      </section>
      <ProblemNotice error={draft.refused ?? submit.error} />
      {tried && score.problems.length > 0 && (
        <p className="notice tone-soon" role="alert">
          {t.missing}
        </p>
      )}
      <div className="actions-bar">
        <SavedAt state={draft.state} />
        <Button variant="primary" busy={submit.isPending} disabledReason={blocked} onClick={handIn}>
          {t.submit}
        </Button>
      </div>
    </>
  );
}

interface MarkFieldsProps {
  score: Score;
  criterion: Criterion;
  draft: ReturnType<typeof useScoreDraft>;
  error: string | undefined;
}

function MarkFields({ score, criterion, draft, error }: MarkFieldsProps) {
  const t = useTexts();
  const format = useFormat();
  const { key, name, max, guidance } = criterion;
  const mark = draft.written.marks.find((known) => known.key === key);
  const linked = mark?.evidence ?? [];
  const nameOf = (id: string) =>
    [...score.available, ...score.marks.flatMap(({ evidence }) => evidence)].find((file) => file.id === id)?.name ?? id;
  const open = score.available.filter(({ id }) => !linked.includes(id));
  return (
    <div className="score-line">
      <div>
        {name}
        {guidance && <div className="small muted">{guidance}</div>}
      </div>
      <NumberInput
        label={t.pointsShort}
        spoken={t.points(name)}
        hint={t.upTo(format.number(max))}
        value={mark?.points ?? null}
        onChange={(points) => draft.mark(key, { points })}
        error={error}
      />
      <div className="stack tight">
        <TextArea
          label={t.note}
          spoken={t.noteOf(name)}
          rows={2}
          value={mark?.note ?? ''}
          onChange={(note) => draft.mark(key, { note })}
        />
        <div className="linked-files">
          {linked.map((id) => (
            <span key={id} className="row">
              {nameOf(id)}
              <Button
                variant="quiet"
                aria-label={t.remove(nameOf(id))}
                onClick={() => draft.mark(key, { evidence: linked.filter((known) => known !== id) })}
              >
                ✕
              </Button>
            </span>
          ))}
        </div>
        {open.length > 0 && (
          <Select
            label={t.linkShort}
            spoken={t.link(name)}
            placeholder={t.addLink}
            value=""
            options={open.map((file) => ({ value: file.id, label: file.name }))}
            onChange={(id) => id && draft.mark(key, { evidence: [...linked, id] })}
          />
        )}
      </div>
    </div>
  );
}

interface ConflictProps {
  score: Score;
  theirs: Score;
  mine: Written;
  onSettle: (keep: 'mine' | 'theirs') => void;
}

/** Two people scored at once: both, and which one goes on. */
function Conflict({ score, theirs, mine, onSettle }: ConflictProps) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="notice tone-late stack" role="alert">
      <h2>{t.conflictTitle}</h2>
      <p>{t.conflictLead(theirs.savedBy, format.moment(theirs.savedAt))}</p>
      <div className="side-by-side">
        <div className="stack tight">
          <h3>{t.theirs}</h3>
          <Marks score={score} marks={theirs.marks} explanation={theirs.explanation} />
          <div>
            <Button onClick={() => onSettle('theirs')}>{t.takeTheirs}</Button>
          </div>
        </div>
        <div className="stack tight">
          <h3>{t.mine}</h3>
          <Marks score={score} marks={mine.marks} explanation={mine.explanation} />
          <div>
            <Button variant="primary" onClick={() => onSettle('mine')}>
              {t.keepMine}
            </Button>
          </div>
        </div>
      </div>
    </section>
  );
}

interface MarksProps {
  score: Score;
  marks: readonly { key: string; points?: number | null; note?: string | null }[];
  explanation: string;
}

function Marks({ score, marks, explanation }: MarksProps) {
  const t = useTexts();
  const format = useFormat();
  const lines = [...score.sheet.parts.flatMap(linesOf), ...score.sheet.bonus, ...score.sheet.deductions];
  return (
    <dl className="said">
      {lines.map(({ key, name }) => {
        const mark = marks.find((known) => known.key === key);
        return (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              <strong>{typeof mark?.points === 'number' ? format.number(mark.points) : t.notMarked}</strong>{' '}
              {mark?.note}
            </dd>
          </div>
        );
      })}
      <div>
        <dt>{t.explanation}</dt>
        <dd className="written">{explanation}</dd>
      </div>
    </dl>
  );
}
