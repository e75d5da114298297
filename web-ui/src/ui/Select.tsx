import { Field, type FieldProps } from './Field';
import { useUiTexts } from './messages';

export interface Option<V extends string = string> {
  value: V;
  label: string;
}

interface SelectProps<V extends string> extends FieldProps {
  value: V | '';
  onChange: (value: V) => void;
  options: readonly Option<V>[];
  /** Text of the empty choice; `null` when there is none. */
  placeholder?: string | null;
}

/** The browser's own list: every phone and screen reader knows it. */
export function Select<V extends string>({
  label,
  spoken,
  hint,
  error,
  required,
  value,
  onChange,
  options,
  placeholder,
}: SelectProps<V>) {
  const t = useUiTexts();
  return (
    <Field {...{ label, spoken, hint, error, required }}>
      {(control) => (
        <select {...control} className="input" value={value} onChange={(event) => onChange(event.target.value as V)}>
          {placeholder !== null && <option value="">{placeholder ?? t.chooseOne}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
