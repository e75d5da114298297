import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  open: boolean;
  title: string;
  /** Called for Esc and for the scrim; the owner decides whether to close. */
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
}

/** The browser's modal dialog: keeps the focus inside, gives it back afterwards, closes with Esc. */
export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);

  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <div>
          <h2 id={titleId}>{title}</h2>
          <div className="stack">{children}</div>
          {actions && <div className="actions">{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
