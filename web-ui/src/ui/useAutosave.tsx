import { useEffect, useRef, useState } from 'react';
import { useFormat } from '@/i18n/format';
import { useUiTexts } from './messages';

type SaveState =
  | { kind: 'idle' }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed' };

interface Autosave<T> {
  value: T;
  save: (value: T) => Promise<unknown>;
  /** Quiet time after the last change before it is saved. */
  delayMs?: number;
  enabled?: boolean;
  /** What the server has, where the page begins with something else or the server answered with something new. */
  stored?: T;
}

const RETRY_MS = 10_000;

/**
 * Saves a changed value by itself, one save at a time, and tries again after a failure and when the line is back.
 * `value` must be stable between renders.
 */
export function useAutosave<T>({ value, save, delayMs = 1500, enabled = true, stored: begun }: Autosave<T>): SaveState {
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const stored = useRef(begun ?? value);
  const saving = useRef(false);
  const latest = useRef({ value, save });
  latest.current = { value, save };

  useEffect(() => {
    if (begun !== undefined) stored.current = begun;
  }, [begun]);

  useEffect(() => {
    if (!enabled || Object.is(value, stored.current)) return;
    setState({ kind: 'dirty' });
    let timer: ReturnType<typeof setTimeout>;
    const attempt = async () => {
      if (saving.current) {
        timer = setTimeout(attempt, delayMs);
        return;
      }
      const { value: current, save: store } = latest.current;
      saving.current = true;
      setState({ kind: 'saving' });
      try {
        await store(current);
        stored.current = current;
        setState(Object.is(current, latest.current.value) ? { kind: 'saved', at: new Date() } : { kind: 'dirty' });
      } catch {
        setState({ kind: 'failed' });
        timer = setTimeout(attempt, RETRY_MS);
      } finally {
        saving.current = false;
      }
    };
    timer = setTimeout(attempt, delayMs);
    const lineIsBack = () => {
      clearTimeout(timer);
      void attempt();
    };
    window.addEventListener('online', lineIsBack);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', lineIsBack);
    };
  }, [value, delayMs, enabled]);

  return state;
}

/** `Đã lưu 10:42`, beside the title of what is edited. */
export function SavedAt({ state }: { state: SaveState }) {
  const t = useUiTexts();
  const format = useFormat();
  const text = {
    idle: () => '',
    dirty: () => t.unsaved,
    saving: () => t.saving,
    saved: () => (state.kind === 'saved' ? t.saved(format.time(state.at)) : ''),
    failed: () => t.notSaved,
  }[state.kind]();
  return (
    <span role="status" className="small muted">
      {text}
    </span>
  );
}
