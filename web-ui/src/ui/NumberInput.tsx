import { useEffect, useState } from 'react';
import { formatters } from '@/i18n/format';
import { parseVietnameseNumber, perhapsDecimalDot } from '@/i18n/parse';
import { Button } from './Button';
import { Field, type FieldProps } from './Field';
import { useUiTexts } from './messages';

interface NumberProps extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  placeholder?: string;
}

const show = (value: number | null): string => (value === null ? '' : formatters('vi').number(value));

/** Whether the text stands for this value; text that is no number stands for none. */
const standsFor = (text: string, value: number | null): boolean => {
  const parsed = parseVietnameseNumber(text);
  return Object.is(Number.isNaN(parsed) ? null : parsed, value);
};

/**
 * Puts the reader at the first number that is still a question; whoever sends a form asks this first, so that text which
 * is no number yet is never sent as none.
 */
export function leadsToUnclearNumber(): boolean {
  const unclear = document.querySelector<HTMLInputElement>('.number-input[data-unclear]');
  unclear?.focus();
  return unclear !== null;
}

/**
 * A number as Vietnamese write it: `1.234,5`. Half-typed text stays as typed and counts as no number; `12.5`, where the
 * dot cannot separate thousands, is asked about and never guessed.
 */
export function NumberInput({ label, spoken, hint, error, required, value, onChange, placeholder }: NumberProps) {
  const t = useUiTexts();
  const [text, setText] = useState(show(value));
  const [left, setLeft] = useState(false);
  const parsed = parseVietnameseNumber(text);
  const bad = Number.isNaN(parsed);
  const perhaps = left ? perhapsDecimalDot(text) : undefined;

  useEffect(() => {
    setText((typed) => (standsFor(typed, value) ? typed : show(value)));
  }, [value]);

  const change = (typed: string) => {
    setLeft(false);
    setText(typed);
    const next = parseVietnameseNumber(typed);
    onChange(Number.isNaN(next) ? null : next);
  };
  const sentence = perhaps === undefined ? t.badNumber : t.askNumber(text.trim(), show(perhaps));

  return (
    <Field {...{ label, spoken, hint, required }} error={bad ? sentence : error}>
      {(control) => (
        <>
          <input
            {...control}
            className="input number-input"
            data-unclear={bad || undefined}
            inputMode="decimal"
            autoComplete="off"
            placeholder={placeholder}
            value={text}
            onChange={(event) => change(event.target.value)}
            onBlur={() => {
              setLeft(true);
              // blank where there has to be a number: what held before stands there again
              if (!bad) setText(show(parsed ?? value));
            }}
          />
          {perhaps !== undefined && (
            <span>
              <Button onClick={() => change(show(perhaps))}>{t.takeNumber(show(perhaps))}</Button>
            </span>
          )}
        </>
      )}
    </Field>
  );
}
