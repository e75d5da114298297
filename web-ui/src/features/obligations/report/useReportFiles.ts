import { useEffect, useRef, useState } from 'react';
import { ProblemError } from '@/api/problem';
import { useMe } from '@/auth/me';
import { fingerprintOf, forgetFile, keepFile, keptFiles } from './keptFiles';
import { type Progress, sendInParts } from './upload';

/** A file on its way. */
export interface Going extends Progress {
  file: File;
  /** It was found in this browser when the page was opened. */
  found: boolean;
  /** The page may be closed: this browser has the file and goes on with it. */
  kept: boolean;
}

type Tell = (progress: Progress) => void;

/** Uploads go on while another page of the application is shown; who comes back joins the one that runs. */
const running = new Map<string, { done: Promise<void>; last: Progress; tell: Set<Tell> }>();

function sendOnce(key: string, onProgress: Tell, send: (tell: Tell) => Promise<void>): Promise<void> {
  let run = running.get(key);
  if (!run) {
    const tell = new Set<Tell>();
    const told: Tell = (progress) => {
      if (run) run.last = progress;
      for (const listener of tell) listener(progress);
    };
    run = { done: Promise.resolve(), last: { sent: 0, waiting: false }, tell };
    running.set(key, run);
    run.done = send(told).finally(() => running.delete(key));
  }
  run.tell.add(onProgress);
  onProgress(run.last);
  return run.done;
}

/** Refused for good; anything else is worth another try when the page is opened again. */
const isFinal = (error: unknown) =>
  error instanceof ProblemError &&
  error.status >= 400 &&
  error.status < 500 &&
  error.status !== 401 &&
  error.slug !== 'csrf';

/**
 * The files that go up to a report, one after the other. Each is kept in this browser until it has arrived or was
 * refused, and goes on by itself when the page was closed and is opened again.
 */
export function useReportFiles(
  report: string,
  finish: <R>(work: () => Promise<R>) => Promise<R>,
  arrived: () => Promise<unknown>,
) {
  const { username } = useMe();
  const [going, setGoing] = useState<readonly Going[]>([]);
  const [error, setError] = useState<unknown>();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const begun = useRef(false);

  const change = (file: File, part: Partial<Going>) =>
    setGoing((all) => all.map((one) => (one.file === file ? { ...one, ...part } : one)));

  const send = async (file: File) => {
    try {
      await sendOnce(
        `${username} ${report} ${fingerprintOf(file)}`,
        (progress) => change(file, progress),
        (onProgress) => sendInParts({ report, file, onProgress, finish }),
      );
      await forgetFile(username, report, file);
      await arrived();
    } catch (refusal) {
      if (isFinal(refusal)) await forgetFile(username, report, file);
      setError(refusal);
    } finally {
      setGoing((all) => all.filter((one) => one.file !== file));
    }
  };

  const take = (files: readonly File[], found: boolean) => {
    const fresh = files.filter((file) => !going.some((one) => fingerprintOf(one.file) === fingerprintOf(file)));
    if (fresh.length === 0) return;
    setError(undefined);
    setGoing((all) => [...all, ...fresh.map((file) => ({ file, found, kept: found, sent: 0, waiting: false }))]);
    const kept = Promise.all(
      fresh.map(async (file) => found || change(file, { kept: await keepFile(username, report, file) })),
    );
    for (const file of fresh) queue.current = queue.current.then(() => kept).then(() => send(file));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was left behind is looked for once, when the page opens
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void keptFiles(username, report).then((files) => take(files, true));
  }, []);

  return { going, error, send: (files: readonly File[]) => take(files, false) };
}

export type ReportFiles = ReturnType<typeof useReportFiles>;
