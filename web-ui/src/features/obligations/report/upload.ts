import { commitmentApi, unwrap } from '@/api/client';
import { ProblemError } from '@/api/problem';
import { fingerprintOf } from './keptFiles';

/** How far a file has come; `waiting` while the line is cut. */
export interface Progress {
  sent: number;
  waiting: boolean;
}

interface Sending {
  report: string;
  file: File;
  onProgress: (progress: Progress) => void;
  /** Runs the part that ends the file, which gives the report another version. */
  finish: <T>(work: () => Promise<T>) => Promise<T>;
}

const LONGEST_WAIT_MS = 15_000;

const isCut = (error: unknown) =>
  error instanceof ProblemError && (error.slug === 'network' || error.status === 429 || error.status >= 502);
const hasSlug = (error: unknown, slug: string) => error instanceof ProblemError && error.slug === slug;

/** The line is back as far as the browser knows, or it is time for another try. */
const lineIsBack = (attempt: number) =>
  new Promise<void>((resolve) => {
    const again = () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
      resolve();
    };
    const timer = setTimeout(again, Math.min(1000 * 2 ** attempt, LONGEST_WAIT_MS));
    window.addEventListener('online', again);
  });

const begin = (report: string, file: File) =>
  unwrap(
    commitmentApi.POST('/api/v1/reports/{id}/uploads', {
      params: { path: { id: report } },
      body: { name: file.name, size: file.size, fingerprint: fingerprintOf(file) },
    }),
  );

/** What the part should be (RFC 9530), so that one damaged on its way is noticed; browsers compute it over TLS only. */
async function digestOf(bytes: ArrayBuffer): Promise<Record<string, string>> {
  if (!globalThis.crypto?.subtle) return {};
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return { 'Content-Digest': `sha-256=:${btoa(String.fromCharCode(...digest))}:` };
}

const sendPart = async (report: string, upload: string, offset: number, part: Blob) => {
  const bytes = await part.arrayBuffer();
  return unwrap(
    commitmentApi.PUT('/api/v1/reports/{id}/uploads/{upload}/parts/{offset}', {
      params: { path: { id: report, upload, offset } },
      headers: { 'Content-Type': 'application/octet-stream', ...(await digestOf(bytes)) },
      body: bytes as never,
      bodySerializer: (body: unknown) => body as ArrayBuffer,
    }),
  );
};

/**
 * Sends a file in parts. When the line is cut it waits, asks how much has arrived and goes on from there; the same file
 * chosen again after the page was closed goes on too. Resolves when the file is evidence of the report.
 */
export async function sendInParts({ report, file, onProgress, finish }: Sending): Promise<void> {
  let cuts = 0;
  let damaged = 0;
  let sent = 0;
  const despiteCuts = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isCut(error)) throw error;
        onProgress({ sent, waiting: true });
        await lineIsBack(cuts++);
      }
    }
  };

  let upload = await despiteCuts(() => begin(report, file));
  const ask = () =>
    despiteCuts(() =>
      unwrap(
        commitmentApi.GET('/api/v1/reports/{id}/uploads/{upload}', {
          params: { path: { id: report, upload: upload.id } },
        }),
      ),
    ).catch((error: unknown) => {
      // the answer to the last part was lost: it is done, and no upload any more
      if (hasSlug(error, 'not-found')) return { ...upload, received: upload.size, done: true };
      throw error;
    });

  while (!upload.done) {
    sent = upload.received;
    onProgress({ sent, waiting: false });
    const { id, received } = upload;
    const part = file.slice(received, received + upload.partBytes);
    const send = () => sendPart(report, id, received, part);
    try {
      upload = received + part.size === file.size ? await finish(send) : await send();
      cuts = 0;
    } catch (error) {
      if (isCut(error)) {
        onProgress({ sent, waiting: true });
        await lineIsBack(cuts++);
      } else if (!hasSlug(error, 'part-out-of-order') && !(hasSlug(error, 'part-damaged') && damaged++ < 3)) {
        throw error;
      }
      upload = await ask();
    }
  }
}
