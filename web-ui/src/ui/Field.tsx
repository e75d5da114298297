import { type ReactNode, useId } from 'react';
import { useUiTexts } from './messages';

/** What a control needs so that its label, hint and error are read out with it. */
export interface ControlProps {
  id: string;
  'aria-label'?: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

/** The parts every input shares; `error` is the sentence below the field, usually from `fieldError(problem, pointer)`. */
export interface FieldProps {
  label: ReactNode;
  /** The name that is read out, where the label is short because its row says what it is about. */
  spoken?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
}

export function Field({
  label,
  spoken,
  hint,
  error,
  required,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const t = useUiTexts();
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {required && <span className="small muted">{t.required}</span>}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {children({
        id,
        ...(spoken ? { 'aria-label': spoken } : {}),
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span id={id} className="field-error">
      <span aria-hidden="true">▲</span> {children}
    </span>
  );
}
