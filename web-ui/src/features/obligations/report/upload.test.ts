import { afterEach, describe, expect, it, vi } from 'vitest';
import { serverAnswers } from '@/test/render';
import { type Progress, sendInParts } from './upload';

const PARTS = '/api/v1/reports/p1/uploads/u1/parts';
const state = (received: number) => ({
  id: 'u1',
  name: 'a.pdf',
  size: 10,
  received,
  partBytes: 4,
  done: received === 10,
});
const file = new File(['0123456789'], 'a.pdf', { lastModified: 7 });
const run = async <T>(work: () => Promise<T>) => work();

afterEach(() => vi.unstubAllGlobals());

describe('a file in parts', () => {
  it('goes on where the line was cut, and sends nothing twice', async () => {
    let cut = true;
    const asked = serverAnswers({
      'POST /api/v1/reports/p1/uploads': { body: state(0) },
      [`PUT ${PARTS}/0`]: { body: state(4) },
      [`PUT ${PARTS}/4`]: () => {
        if (cut) throw new TypeError('Failed to fetch');
        return { body: state(8) };
      },
      'GET /api/v1/reports/p1/uploads/u1': { body: state(4) },
      [`PUT ${PARTS}/8`]: { body: state(10) },
    });
    const seen: Progress[] = [];
    const done = sendInParts({ report: 'p1', file, onProgress: (progress) => seen.push(progress), finish: run });

    await vi.waitFor(() => expect(seen.at(-1)).toEqual({ sent: 4, waiting: true }));
    cut = false;
    window.dispatchEvent(new Event('online'));
    await done;

    const parts = asked.filter(({ method }) => method === 'PUT');
    expect(parts.map(({ url }) => url.split('/').at(-1))).toEqual(['0', '4', '4', '8']);
    expect(await parts.at(-1)?.text()).toBe('89');
    expect(parts[0]?.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(seen.at(-1)).toEqual({ sent: 8, waiting: false });
  });

  it('is done when only the answer to its last part was lost', async () => {
    let sent = false;
    serverAnswers({
      'POST /api/v1/reports/p1/uploads': { body: state(8) },
      [`PUT ${PARTS}/8`]: () => {
        sent = true;
        throw new TypeError('Failed to fetch');
      },
      'GET /api/v1/reports/p1/uploads/u1': {
        status: 404,
        body: { type: 'https://thidua.vn/problems/not-found', title: 'Không có', status: 404 },
      },
    });
    const done = sendInParts({ report: 'p1', file, onProgress: () => {}, finish: run });

    await vi.waitFor(() => expect(sent).toBe(true));
    await vi.waitFor(() => window.dispatchEvent(new Event('online')));
    await done;

    expect(sent).toBe(true);
  });

  it('stops when the file is refused', async () => {
    const refusal = { type: 'https://thidua.vn/problems/file-type', title: 'Không nhận', status: 422, errors: [] };
    serverAnswers({
      'POST /api/v1/reports/p1/uploads': { body: state(0) },
      [`PUT ${PARTS}/0`]: { status: 422, body: refusal },
    });

    await expect(sendInParts({ report: 'p1', file, onProgress: () => {}, finish: run })).rejects.toHaveProperty(
      'slug',
      'file-type',
    );
  });
});
