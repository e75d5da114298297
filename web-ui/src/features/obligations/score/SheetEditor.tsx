import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { leadsToUnclearNumber, NumberInput } from '@/ui/NumberInput';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { CriteriaFields } from './CriteriaFields';
import { issueSheet, type Round, type Sheet, saveSheet, useRoundStep } from './data';
import { useTexts } from './messages';
import { freeKey, linesOf, partTitle, sumsOf } from './sums';

const TIES = [0, 1, 2] as const;

/** The officer's draft of the sheet; what is issued is what was saved and adds up. */
export function SheetEditor({ round, stored }: { round: Round; stored: Sheet }) {
  const t = useTexts();
  const format = useFormat();
  const [sheet, setSheet] = useState(stored);
  const save = useRoundStep(() => saveSheet(round, sheet));
  const issue = useRoundStep(() => issueSheet(round));
  const unsaved = sheet !== stored;
  useLeaveGuard(unsaved);
  const change = (part: Partial<Sheet>) => setSheet({ ...sheet, ...part });
  const error = (pointer: string) => round.problems.find((problem) => problem.pointer === pointer)?.message;
  const sums = sumsOf(sheet);
  const says = (sum: number, asked: number) =>
    sum === asked ? t.sumRight(format.number(sum)) : t.sumWrong(format.number(sum), format.number(asked));
  const setPart = (index: number, part: Partial<Sheet['parts'][number]>) =>
    change({ parts: sheet.parts.map((known, at) => (at === index ? { ...known, ...part } : known)) });
  const setGrade = (index: number, grade: Partial<Sheet['grades'][number]>) =>
    change({ grades: sheet.grades.map((known, at) => (at === index ? { ...known, ...grade } : known)) });
  const breakers = [
    ...(sheet.bonus.length > 0 ? [{ value: 'BONUS', label: t.bonus }] : []),
    ...sheet.parts.map((part) => ({ value: part.key, label: partTitle(part) })),
    ...sheet.parts.flatMap((part) =>
      part.criteria.length > 0 ? linesOf(part).map(({ key, name }) => ({ value: key, label: name })) : [],
    ),
  ];
  const setTie = (order: number, key: string) => {
    const next = [...sheet.tieBreakers];
    if (key === '') next.splice(order);
    else next[order] = key;
    change({ tieBreakers: next });
  };

  return (
    <section className="card stack loose" aria-labelledby="sheet">
      <h2 id="sheet">{t.title}</h2>
      <div className="row">
        <NumberInput
          label={t.total}
          value={sheet.total}
          onChange={(total) => total !== null && change({ total })}
          error={error('/total')}
        />
        <NumberInput
          label={t.step}
          hint={t.stepHint}
          value={sheet.step}
          onChange={(step) => step !== null && change({ step })}
          error={error('/step')}
        />
      </div>
      <h3>{t.parts}</h3>
      <p className="muted" role="status">
        {says(sums.parts, sheet.total)}
      </p>
      {sheet.parts.map((part, index) => (
        <fieldset key={part.key} className="stack tight">
          <legend>
            <strong>{t.part(part.label || `${index + 1}`)}</strong>
          </legend>
          <div className="score-line part">
            <TextInput label={t.label} value={part.label} onChange={(label) => setPart(index, { label })} />
            <TextInput
              label={t.name}
              value={part.name}
              onChange={(name) => setPart(index, { name })}
              error={error(`/parts/${index}/name`)}
            />
            <NumberInput
              label={t.max}
              value={part.max}
              onChange={(max) => max !== null && setPart(index, { max })}
              error={error(`/parts/${index}/max`)}
            />
            <Button
              variant="quiet"
              aria-label={t.remove(partTitle(part))}
              onClick={() => change({ parts: sheet.parts.filter((_, at) => at !== index) })}
            >
              ✕
            </Button>
          </div>
          <div className="score-part stack tight">
            {sums.criteria[index] !== undefined && (
              <p className="small muted">{says(sums.criteria[index] ?? 0, part.max)}</p>
            )}
            <CriteriaFields
              criteria={part.criteria}
              pointer={`/parts/${index}/criteria`}
              error={error}
              addText={t.addCriterion}
              newKey={() => freeKey(sheet, `${part.key}.`)}
              onChange={(criteria) => setPart(index, { criteria })}
            />
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          onClick={() =>
            change({
              parts: [...sheet.parts, { key: freeKey(sheet, 'P'), label: '', name: '', max: 0, criteria: [] }],
            })
          }
        >
          {t.addPart}
        </Button>
      </div>
      <h3>{t.bonus}</h3>
      <CriteriaFields
        criteria={sheet.bonus}
        pointer="/bonus"
        error={error}
        addText={t.addBonus}
        newKey={() => freeKey(sheet, 'B')}
        onChange={(bonus) => change({ bonus })}
      />
      <div className="row">
        <NumberInput
          label={t.bonusMax}
          value={sheet.bonusMax}
          onChange={(bonusMax) => bonusMax !== null && change({ bonusMax })}
          error={error('/bonusMax')}
        />
        <Select
          label={t.bonusUse}
          placeholder={null}
          value={sheet.bonusUse}
          options={(['IN_TOTAL', 'TIES_ONLY'] as const).map((value) => ({ value, label: t[`use.${value}`] }))}
          onChange={(bonusUse) => change({ bonusUse })}
        />
      </div>
      <h3>{t.deductions}</h3>
      <CriteriaFields
        criteria={sheet.deductions}
        pointer="/deductions"
        error={error}
        addText={t.addDeduction}
        newKey={() => freeKey(sheet, 'D')}
        onChange={(deductions) => change({ deductions })}
      />
      <h3>{t.grades}</h3>
      {sheet.grades.map((grade, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a grade is its place in the list
        <div key={index} className="score-line criterion">
          <TextInput
            label={t.name}
            value={grade.name}
            onChange={(name) => setGrade(index, { name })}
            error={error(`/grades/${index}/name`)}
          />
          <NumberInput
            label={t.from}
            value={grade.min ?? null}
            onChange={(min) => setGrade(index, { min })}
            error={error(`/grades/${index}/min`)}
          />
          <NumberInput
            label={t.below}
            value={grade.below ?? null}
            onChange={(below) => setGrade(index, { below })}
            error={error(`/grades/${index}/below`)}
          />
          <Button
            variant="quiet"
            aria-label={t.remove(grade.name)}
            onClick={() => change({ grades: sheet.grades.filter((_, at) => at !== index) })}
          >
            ✕
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => change({ grades: [...sheet.grades, { name: '', min: 0 }] })}>{t.addGrade}</Button>
      </div>
      <h3>{t.ties}</h3>
      <div className="row">
        {TIES.filter((order) => order <= sheet.tieBreakers.length).map((order) => (
          <Select
            key={order}
            label={t.tie(`${order + 1}`)}
            placeholder={t.tieNone}
            value={sheet.tieBreakers[order] ?? ''}
            options={breakers}
            onChange={(key) => setTie(order, key)}
            error={error(`/tieBreakers/${order}`)}
          />
        ))}
      </div>
      <p className="muted">{round.tieRule}</p>
      {round.problems.length > 0 && (
        <div className="notice tone-soon stack tight">
          <strong>{t.problems}</strong>
          <ul className="bullets">
            {round.problems.map(({ pointer, message }) => (
              <li key={`${pointer} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <ProblemNotice error={save.error ?? issue.error} />
      <div className="actions-bar">
        <Button
          busy={save.isPending}
          onClick={() => leadsToUnclearNumber() || save.mutate(undefined, { onSuccess: () => announce(t.saved) })}
        >
          {t.save}
        </Button>
        <Button
          variant="primary"
          busy={issue.isPending}
          disabledReason={unsaved ? t.saveFirst : round.problems.length > 0 ? t.mendFirst : undefined}
          onClick={() => issue.mutate(undefined, { onSuccess: () => announce(t.issued) })}
        >
          {t.issue}
        </Button>
      </div>
    </section>
  );
}
