import { useEffect, useRef, useState } from 'react';
import { formatters } from '@/i18n/format';
import { parseVietnameseDay } from '@/i18n/parse';
import { Field, type FieldProps } from './Field';
import { useUiTexts } from './messages';

interface DateProps extends FieldProps {
  /** `2026-11-24`, or empty */
  value: string;
  onChange: (value: string) => void;
  min?: string;
  max?: string;
}

const show = (value: string): string => (value ? formatters('vi').shortDay(value) : '');

/** A day typed as 24/11/2026 whatever the language of the browser is, or picked from the browser's own calendar. */
export function DateInput({ label, hint, error, required, value, onChange, min, max }: DateProps) {
  const t = useUiTexts();
  const [text, setText] = useState(show(value));
  const [left, setLeft] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const bad = left && text.trim() !== '' && parseVietnameseDay(text) === undefined;

  useEffect(() => {
    setText((typed) => ((parseVietnameseDay(typed) ?? '') === value ? typed : show(value)));
  }, [value]);

  return (
    <Field {...{ label, required }} hint={hint ?? t.dateHint} error={bad ? t.badDate : error}>
      {(control) => (
        <div className="date-input">
          <input
            {...control}
            className="input"
            inputMode="numeric"
            autoComplete="off"
            placeholder="dd/mm/yyyy"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setLeft(false);
              onChange(parseVietnameseDay(event.target.value) ?? '');
            }}
            onBlur={() => {
              setLeft(true);
              const day = parseVietnameseDay(text);
              if (day) setText(show(day));
            }}
          />
          <button
            type="button"
            className="button quiet"
            aria-label={t.pickDate}
            onClick={() => picker.current?.showPicker()}
          >
            <svg
              width="20"
              height="20"
              viewBox="0 0 20 20"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
              aria-hidden="true"
            >
              <path d="M3 5h14v12H3zM3 9h14M7 3v4M13 3v4" />
            </svg>
          </button>
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            min={min}
            max={max}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  );
}
