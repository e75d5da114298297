import { useEffect, useState } from 'react';
import { formatters } from '@/i18n/format';
import { parseVietnameseNumber } from '@/i18n/parse';
import { Field, type FieldProps } from './Field';
import { useUiTexts } from './messages';

interface NumberProps extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  placeholder?: string;
}

const show = (value: number | null): string => (value === null ? '' : formatters('vi').number(value));

/** A number as Vietnamese write it: `1.234,5`. Half-typed text stays as typed; the value changes only when it is a number. */
export function NumberInput({ label, hint, error, required, value, onChange, placeholder }: NumberProps) {
  const t = useUiTexts();
  const [text, setText] = useState(show(value));
  const parsed = parseVietnameseNumber(text);
  const bad = Number.isNaN(parsed);

  useEffect(() => {
    setText((typed) => (Object.is(parseVietnameseNumber(typed), value) ? typed : show(value)));
  }, [value]);

  return (
    <Field {...{ label, hint, required }} error={bad ? t.badNumber : error}>
      {(control) => (
        <input
          {...control}
          className="input number-input"
          inputMode="decimal"
          autoComplete="off"
          placeholder={placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            const next = parseVietnameseNumber(event.target.value);
            if (!Number.isNaN(next)) onChange(next);
          }}
          onBlur={() => {
            if (!bad) setText(show(parsed));
          }}
        />
      )}
    </Field>
  );
}
