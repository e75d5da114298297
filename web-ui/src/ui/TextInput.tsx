import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps } from './Field';

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
}

type InputRest = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'required' | 'id'>;

export function TextInput({ label, spoken, hint, error, required, value, onChange, ...rest }: TextProps & InputRest) {
  return (
    <Field {...{ label, spoken, hint, error, required }}>
      {(control) => (
        <input
          {...rest}
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

type AreaRest = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'required' | 'id'>;

export function TextArea({ label, spoken, hint, error, required, value, onChange, ...rest }: TextProps & AreaRest) {
  return (
    <Field {...{ label, spoken, hint, error, required }}>
      {(control) => (
        <textarea
          rows={4}
          {...rest}
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
