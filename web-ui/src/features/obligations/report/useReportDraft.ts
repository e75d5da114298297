import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ProblemError } from '@/api/problem';
import { useMe } from '@/auth/me';
import { useAutosave } from '@/ui/useAutosave';
import { isStale, useSave } from '../draft/useSave';
import {
  addKnownFile,
  type Report,
  readReport,
  removeFile,
  reportQuery,
  saveReport,
  type Written,
  writtenIn,
} from './data';
import { forget, keep, keptFor } from './keptDraft';
import { useReportFiles } from './useReportFiles';

/**
 * A report while it is written: saved by itself, one request after the other, each on the version of the last answer.
 * What is not saved yet is kept in the browser too, and goes on from there when the page is opened again. When somebody
 * else saved in between, saving stops and both texts are there to choose from.
 */
export function useReportDraft(report: Report) {
  const queryClient = useQueryClient();
  const { username } = useMe();
  const latest = useRef(report);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [stored] = useState<Written>(() => writtenIn(report));
  const [kept] = useState(() => keptFor(username, report, stored));
  const [written, setWritten] = useState<Written>(kept?.written ?? stored);
  const [conflict, setConflict] = useState<Report | undefined>(
    kept && kept.version !== report.version ? report : undefined,
  );
  const [refused, setRefused] = useState<unknown>();
  const [keptHere, setKeptHere] = useState(kept !== undefined);

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
  const { save, firstUnanswered } = useSave({ latest, show, put: saveReport, read: readReport, writtenIn });
  const now = useRef(written);
  now.current = written;
  const keepHere = (next: Written) => keep(username, latest.current, next, firstUnanswered());
  const write = (next: Written) => {
    setWritten(next);
    setKeptHere(keepHere(next));
  };

  const files = useReportFiles(report.id, inTurn, () =>
    inTurn(async () => {
      await readReport(report.id).then(show, () => queryClient.invalidateQueries(reportQuery(report.id)));
    }),
  );

  const state = useAutosave({
    value: written,
    stored,
    enabled: conflict === undefined,
    save: (value) =>
      inTurn(async () => {
        try {
          await save(value);
          setRefused(undefined);
          if (Object.is(now.current, value)) forget(username, report.id);
          else keepHere(now.current);
        } catch (error) {
          if (isStale(error)) {
            setConflict(await readReport(report.id));
          } else {
            keepHere(now.current);
            setRefused(error);
          }
          throw error;
        }
      }),
  });

  /** Goes on from the version that was found: with one's own text, or with the one that was saved. */
  const settle = (choice: 'mine' | 'theirs') => {
    if (!conflict) return;
    show(conflict);
    // a copy, so that it counts as changed and is saved on the new version
    write(choice === 'mine' ? { ...written } : writtenIn(conflict));
    setConflict(undefined);
  };

  return {
    written,
    change: (part: Partial<Written>) => write({ ...now.current, ...part }),
    state,
    refused,
    conflict,
    settle,
    latest,
    /** When the text that the page began with was typed earlier and had not reached the server. */
    restoredAt: kept && kept.version === report.version ? kept.at : undefined,
    /** The line is cut, and what was typed lies in this browser. */
    waiting: state.kind === 'failed' && keptHere && refused instanceof ProblemError && refused.slug === 'network',
    unsaved: state.kind === 'dirty' || state.kind === 'saving' || state.kind === 'failed',
    /** Files on their way; a report that is handed in now would go without them. */
    files,
    addKnown: (evidence: string) => inTurn(async () => show(await addKnownFile(latest.current, evidence))),
    unlink: (evidence: string) => inTurn(async () => show(await removeFile(latest.current, evidence))),
  };
}
