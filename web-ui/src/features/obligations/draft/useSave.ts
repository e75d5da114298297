import { type RefObject, useRef } from 'react';
import { ProblemError } from '@/api/problem';
import type { Paper } from './keptDraft';
import { sameText } from './sameText';

interface Saving<P extends Paper, W> {
  /** The paper as the server answered last. */
  latest: RefObject<P>;
  show: (next: P) => void;
  put: (shown: P, value: W) => Promise<P>;
  read: (id: string) => Promise<P>;
  writtenIn: (paper: P) => W;
}

export const isStale = (error: unknown): boolean => error instanceof ProblemError && error.slug === 'stale-version';

/**
 * Saves on the version of the last answer. A newer version is nobody else's text where only files came or went, or where
 * it is one's own: it had arrived, and the answer was lost with the line. Then that version is the one to save on.
 */
export function useSave<P extends Paper, W>({ latest, show, put, read, writtenIn }: Saving<P, W>) {
  /** Sent, and no answer came: whether they arrived is not known. */
  const unanswered = useRef<W[]>([]);

  const send = async (value: W) => {
    try {
      show(await put(latest.current, value));
      unanswered.current = [];
    } catch (error) {
      if (!isStale(error) && !unanswered.current.includes(value)) unanswered.current.push(value);
      throw error;
    }
  };
  const save = async (value: W) => {
    try {
      await send(value);
    } catch (error) {
      if (!isStale(error)) throw error;
      const found = await read(latest.current.id);
      const there = writtenIn(found);
      const own = [value, writtenIn(latest.current), ...unanswered.current].some((text) => sameText(text, there));
      if (!own) throw error;
      show(found);
      if (!sameText(value, there)) return send(value);
      unanswered.current = [];
    }
  };
  /** The one that is most likely to have arrived: the line broke while it was on its way. */
  return { save, firstUnanswered: () => unanswered.current[0] };
}
