import { useEffect, useSyncExternalStore } from 'react';
import { Button } from './Button';
import { useUiTexts } from './messages';

interface Toast {
  id: number;
  text: string;
  action?: { label: string; run: () => void } | undefined;
}

const SHOWN_FOR_MS = 8000;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let lastId = 0;

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says that something happened, on screen and to a screen reader; `action` may be an undo. Errors do not belong here. */
export function announce(text: string, action?: Toast['action']): void {
  lastId += 1;
  change([...toasts, { id: lastId, text, action }].slice(-3));
}

const dismiss = (id: number): void => change(toasts.filter((toast) => toast.id !== id));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one place where announcements appear; part of the frame. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastView({ toast }: { toast: Toast }) {
  const t = useUiTexts();
  useEffect(() => {
    const timer = setTimeout(() => dismiss(toast.id), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [toast.id]);
  return (
    <div className="toast">
      <span>{toast.text}</span>
      {toast.action && (
        <Button
          variant="quiet"
          onClick={() => {
            toast.action?.run();
            dismiss(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <Button variant="quiet" aria-label={t.close} onClick={() => dismiss(toast.id)}>
        ✕
      </Button>
    </div>
  );
}
