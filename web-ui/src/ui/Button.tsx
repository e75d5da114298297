import { type ButtonHTMLAttributes, useId } from 'react';
import { useUiTexts } from './messages';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** The class of a link that looks like a button: `<Link className={buttonClass('primary')} …>`. */
export function buttonClass(variant: ButtonVariant = 'secondary'): string {
  return `button ${variant}`;
}

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  variant?: ButtonVariant;
  /** The action is under way: the button stays where it is and takes no second press. */
  busy?: boolean;
  /** Why it cannot be pressed now; shown below the button and read out with it. */
  disabledReason?: string | undefined;
}

export function Button({
  variant = 'secondary',
  busy = false,
  disabledReason,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const t = useUiTexts();
  const reasonId = useId();
  const blocked = busy || disabledReason !== undefined;
  const button = (
    <button
      type="button"
      {...rest}
      className={`${buttonClass(variant)} ${rest.className ?? ''}`}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      onClick={(event) => {
        if (blocked) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? t.working : children}
    </button>
  );
  if (!disabledReason) return button;
  return (
    <span className="button-with-reason">
      {button}
      <span id={reasonId} className="small muted">
        {disabledReason}
      </span>
    </span>
  );
}
