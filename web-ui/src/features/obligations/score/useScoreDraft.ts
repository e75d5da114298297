import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ProblemError } from '@/api/problem';
import { useAutosave } from '@/ui/useAutosave';
import { readScore, type Score, saveScore, scoreQuery, type Written, type WrittenMark } from './data';

/** What a person writes, without what the server adds. */
export const writtenIn = ({ marks, explanation }: Score): Written => ({
  explanation,
  marks: marks.map(({ key, points, note, evidence }) => ({
    key,
    points: points ?? null,
    note,
    evidence: evidence.map(({ id }) => id),
  })),
});

/**
 * A self-score while it is written: saved by itself on the version of the last answer. When somebody else saved in
 * between, saving stops and both are there to choose from.
 */
export function useScoreDraft(score: Score) {
  const queryClient = useQueryClient();
  const latest = useRef(score);
  const [stored] = useState<Written>(() => writtenIn(score));
  const [written, setWritten] = useState<Written>(stored);
  const [conflict, setConflict] = useState<Score>();
  const [refused, setRefused] = useState<unknown>();

  const show = (next: Score) => {
    latest.current = next;
    queryClient.setQueryData(scoreQuery(next.id).queryKey, next);
  };
  const state = useAutosave({
    value: written,
    stored,
    enabled: conflict === undefined,
    save: async (value) => {
      try {
        show(await saveScore(latest.current, value));
        setRefused(undefined);
      } catch (error) {
        if (error instanceof ProblemError && error.slug === 'stale-version') setConflict(await readScore(score.id));
        else setRefused(error);
        throw error;
      }
    },
  });

  return {
    written,
    latest,
    state,
    refused,
    conflict,
    mark: (key: string, part: Partial<WrittenMark>) =>
      setWritten((now) => ({
        ...now,
        marks: now.marks.map((known) => (known.key === key ? { ...known, ...part } : known)),
      })),
    explain: (explanation: string) => setWritten((now) => ({ ...now, explanation })),
    settle: (choice: 'mine' | 'theirs') => {
      if (!conflict) return;
      show(conflict);
      setWritten(choice === 'mine' ? { ...written } : writtenIn(conflict));
      setConflict(undefined);
    },
    unsaved: state.kind === 'dirty' || state.kind === 'saving' || state.kind === 'failed',
  };
}
