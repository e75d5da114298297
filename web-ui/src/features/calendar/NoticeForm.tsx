import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { Button } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { ProblemNotice } from '@/ui/ErrorState';
import { NumberInput } from '@/ui/NumberInput';
import { TextInput } from '@/ui/TextInput';
import { type Effect, type Notice, type NoticeInput, usePreviewNotice, useSaveNotice } from './data';
import { EffectView } from './EffectView';
import { useTexts } from './messages';

interface NoticeFormProps {
  year: number;
  splittable: readonly string[];
  replaces?: Notice | undefined;
  onDone: (effect: Effect) => void;
  onClose: () => void;
}

const replaceAt = <T,>(items: readonly T[], index: number, item: T): T[] =>
  items.map((other, at) => (at === index ? item : other));

/** A notice as the document says it; its effect is looked at before it is kept. */
export function NoticeForm({ year, splittable, replaces, onDone, onClose }: NoticeFormProps) {
  const t = useTexts();
  const [number, setNumber] = useState(replaces?.number ?? '');
  const [date, setDate] = useState(replaces?.date ?? '');
  const [swaps, setSwaps] = useState(replaces?.swaps ?? []);
  const [daysOff, setDaysOff] = useState(replaces?.daysOff ?? []);
  const [splits, setSplits] = useState(replaces?.splits ?? []);
  const preview = usePreviewNotice();
  const save = useSaveNotice();
  const notice: NoticeInput = { year, number, date: date || (null as never), swaps, daysOff, splits };
  const problem = save.error ?? preview.error;
  const changed = <A extends unknown[]>(set: (...value: A) => void) => {
    return (...value: A) => {
      set(...value);
      preview.reset();
      save.reset();
    };
  };
  const putSwaps = changed(setSwaps);
  const putDays = changed(setDaysOff);
  const putSplits = changed(setSplits);
  const before = (holiday: string) => splits.find((split) => split.holiday === holiday)?.daysBefore ?? null;

  return (
    <section className="card stack" aria-labelledby="notice-heading">
      <h2 id="notice-heading">{replaces ? t.editWhat(replaces.number) : `${t.add} · ${year}`}</h2>
      <div className="calendar-fields">
        <TextInput
          label={t.number}
          required
          maxLength={300}
          value={number}
          onChange={changed(setNumber)}
          error={fieldError(problem, '/number')}
        />
        <DateInput
          label={t.date}
          required
          value={date}
          onChange={changed(setDate)}
          error={fieldError(problem, '/date')}
        />
      </div>
      <fieldset className="field stack">
        <legend>{t.swaps}</legend>
        {swaps.map((swap, index) => {
          const at = `/swaps/${index}`;
          const put = (part: Partial<typeof swap>) => putSwaps(replaceAt(swaps, index, { ...swap, ...part }));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else to be told by while it is typed
            <div className="calendar-fields" key={index}>
              <DateInput
                label={t.off}
                required
                value={swap.off}
                onChange={(off) => put({ off })}
                error={fieldError(problem, `${at}/off`)}
              />
              <DateInput
                label={t.worked}
                required
                value={swap.worked}
                onChange={(worked) => put({ worked })}
                error={fieldError(problem, `${at}/worked`)}
              />
              <TextInput
                label={t.occasion}
                required
                value={swap.name}
                onChange={(name) => put({ name })}
                error={fieldError(problem, `${at}/name`)}
              />
              <Button variant="quiet" onClick={() => putSwaps(swaps.filter((_, other) => other !== index))}>
                {t.remove}
              </Button>
            </div>
          );
        })}
        <div>
          <Button onClick={() => putSwaps([...swaps, { off: '', worked: '', name: '' }])}>{t.addSwap}</Button>
        </div>
        {fieldError(problem, '/swaps') && <p className="field-error">{fieldError(problem, '/swaps')}</p>}
      </fieldset>
      <fieldset className="field stack">
        <legend>{t.free}</legend>
        {daysOff.map((free, index) => {
          const at = `/daysOff/${index}`;
          const put = (part: Partial<typeof free>) => putDays(replaceAt(daysOff, index, { ...free, ...part }));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else to be told by while it is typed
            <div className="calendar-fields" key={index}>
              <DateInput
                label={t.off}
                required
                value={free.date}
                onChange={(day) => put({ date: day })}
                error={fieldError(problem, `${at}/date`)}
              />
              <TextInput
                label={t.occasion}
                required
                value={free.name}
                onChange={(name) => put({ name })}
                error={fieldError(problem, `${at}/name`)}
              />
              <Button variant="quiet" onClick={() => putDays(daysOff.filter((_, other) => other !== index))}>
                {t.remove}
              </Button>
            </div>
          );
        })}
        <div>
          <Button onClick={() => putDays([...daysOff, { date: '', name: '' }])}>{t.addFree}</Button>
        </div>
      </fieldset>
      <fieldset className="field stack">
        <legend>{t.splits}</legend>
        <div className="calendar-fields">
          {splittable.map((holiday) => {
            const at = splits.findIndex((split) => split.holiday === holiday);
            return (
              <NumberInput
                key={holiday}
                label={holiday}
                hint={t.splitHint(holiday)}
                value={before(holiday)}
                onChange={(days) =>
                  putSplits([
                    ...splits.filter((split) => split.holiday !== holiday),
                    ...(days === null ? [] : [{ holiday, daysBefore: days }]),
                  ])
                }
                error={fieldError(problem, `/splits/${at}/daysBefore`) ?? fieldError(problem, `/splits/${at}/holiday`)}
              />
            );
          })}
        </div>
      </fieldset>
      <ProblemNotice error={problem} />
      {preview.data && <EffectView title={t.effect} effect={preview.data} />}
      <div className="row">
        {preview.data ? (
          <Button
            variant="primary"
            busy={save.isPending}
            onClick={() => save.mutate({ notice, replaces }, { onSuccess: (saved) => onDone(saved.effect) })}
          >
            {t.save}
          </Button>
        ) : (
          <Button
            variant="primary"
            busy={preview.isPending}
            onClick={() => preview.mutate({ notice, replaces: replaces?.id })}
          >
            {t.preview}
          </Button>
        )}
        <Button variant="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </section>
  );
}
