import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ProblemError } from '@/api/problem';
import { useAutosave } from '@/ui/useAutosave';
import { addFile, type Report, readReport, removeFile, reportQuery, saveReport, type Written, writtenIn } from './data';

/**
 * A report while it is written: saved by itself, one request after the other, each on the version of the last answer.
 * When somebody else saved in between, saving stops and both texts are there to choose from.
 */
export function useReportDraft(report: Report) {
  const queryClient = useQueryClient();
  const latest = useRef(report);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [written, setWritten] = useState<Written>(() => writtenIn(report));
  const [conflict, setConflict] = useState<Report>();
  const [refused, setRefused] = useState<unknown>();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.current.then(work, work);
    queue.current = turn.catch(() => undefined);
    return turn;
  };
  const show = (next: Report): Report => {
    latest.current = next;
    queryClient.setQueryData(reportQuery(next.id).queryKey, next);
    return next;
  };

  const state = useAutosave({
    value: written,
    enabled: conflict === undefined,
    save: (value) =>
      inTurn(async () => {
        try {
          show(await saveReport(latest.current, value));
          setRefused(undefined);
        } catch (error) {
          if (error instanceof ProblemError && error.slug === 'stale-version') {
            setConflict(await readReport(report.id));
          } else {
            setRefused(error);
          }
          throw error;
        }
      }),
  });

  /** Goes on from the version that was found: with one's own text, or with the one that was saved. */
  const settle = (keep: 'mine' | 'theirs') => {
    if (!conflict) return;
    show(conflict);
    // a copy, so that it counts as changed and is saved on the new version
    setWritten(keep === 'mine' ? { ...written } : writtenIn(conflict));
    setConflict(undefined);
  };

  return {
    written,
    change: (part: Partial<Written>) => setWritten((known) => ({ ...known, ...part })),
    state,
    refused,
    conflict,
    settle,
    latest,
    unsaved: state.kind === 'dirty' || state.kind === 'saving' || state.kind === 'failed',
    upload: (file: File) => inTurn(async () => show(await addFile(latest.current, file))),
    unlink: (evidence: string) => inTurn(async () => show(await removeFile(latest.current, evidence))),
  };
}
