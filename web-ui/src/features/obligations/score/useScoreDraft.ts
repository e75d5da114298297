import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ProblemError } from '@/api/problem';
import { useMe } from '@/auth/me';
import { useAutosave } from '@/ui/useAutosave';
import { keptDrafts } from '../draft/keptDraft';
import { isStale, useSave } from '../draft/useSave';
import { readScore, type Score, saveScore, scoreQuery, type Written, type WrittenMark } from './data';

const { keep, keptFor, forget } = keptDrafts<Written>('score', (written) => Array.isArray(written?.marks));

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
 * A self-score while it is written: saved by itself on the version of the last answer. What is not saved yet is kept in
 * the browser too, and goes on from there when the page is opened again. When somebody else saved in between, saving
 * stops and both are there to choose from.
 */
export function useScoreDraft(score: Score) {
  const queryClient = useQueryClient();
  const { username } = useMe();
  const latest = useRef(score);
  const [stored] = useState<Written>(() => writtenIn(score));
  const [kept] = useState(() => keptFor(username, score, stored));
  const [written, setWritten] = useState<Written>(kept?.written ?? stored);
  const [conflict, setConflict] = useState<Score | undefined>(
    kept && kept.version !== score.version ? score : undefined,
  );
  const [refused, setRefused] = useState<unknown>();
  const [keptHere, setKeptHere] = useState(kept !== undefined);
  const now = useRef(written);

  const show = (next: Score) => {
    latest.current = next;
    queryClient.setQueryData(scoreQuery(next.id).queryKey, next);
  };
  const { save, firstUnanswered } = useSave({ latest, show, put: saveScore, read: readScore, writtenIn });
  const keepHere = (next: Written) => keep(username, latest.current, next, firstUnanswered());
  const write = (next: Written) => {
    now.current = next;
    setWritten(next);
    setKeptHere(keepHere(next));
  };
  const state = useAutosave({
    value: written,
    stored,
    enabled: conflict === undefined,
    save: async (value) => {
      try {
        await save(value);
        setRefused(undefined);
        if (Object.is(now.current, value)) forget(username, score.id);
        else keepHere(now.current);
      } catch (error) {
        if (isStale(error)) {
          setConflict(await readScore(score.id));
        } else {
          keepHere(now.current);
          setRefused(error);
        }
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
      write({
        ...now.current,
        marks: now.current.marks.map((known) => (known.key === key ? { ...known, ...part } : known)),
      }),
    explain: (explanation: string) => write({ ...now.current, explanation }),
    settle: (choice: 'mine' | 'theirs') => {
      if (!conflict) return;
      show(conflict);
      write(choice === 'mine' ? { ...written } : writtenIn(conflict));
      setConflict(undefined);
    },
    /** When the points that the page began with were typed earlier and had not reached the server. */
    restoredAt: kept && kept.version === score.version ? kept.at : undefined,
    /** The line is cut, and what was typed lies in this browser. */
    waiting: state.kind === 'failed' && keptHere && refused instanceof ProblemError && refused.slug === 'network',
    unsaved: state.kind === 'dirty' || state.kind === 'saving' || state.kind === 'failed',
  };
}
