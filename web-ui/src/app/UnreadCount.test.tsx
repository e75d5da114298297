import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { UnreadCount } from './UnreadCount';

/** The browser's side of a live line, moved by the tests. */
class Line extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Line[] = [];
  readyState = 1;
  onopen: (() => void) | undefined;
  onerror: (() => void) | undefined;

  constructor(readonly url: string) {
    super();
    Line.opened.push(this);
  }

  close() {
    this.readyState = Line.CLOSED;
  }

  tells(state: object) {
    this.dispatchEvent(new MessageEvent('inbox', { data: JSON.stringify(state) }));
  }
}

const latest = () => Line.opened.at(-1) as Line;

beforeEach(() => {
  Line.opened = [];
  vi.stubGlobal('EventSource', Line);
  serverAnswers({ 'GET /api/v1/inbox/unread': { body: { unread: 2 } } });
});
afterEach(() => vi.unstubAllGlobals());

describe('the number of unread messages', () => {
  it('follows what the live line tells, without a reload', async () => {
    await renderPage(<UnreadCount />);
    expect(await screen.findByText('2')).toBeDefined();
    expect(latest().url).toBe('/api/v1/inbox/stream');

    act(() => latest().tells({ unread: 3, newest: 7, arrived: [] }));
    expect(await screen.findByText('3')).toBeDefined();

    act(() => latest().tells({ unread: 0, newest: 7, arrived: [] }));
    await waitFor(() => expect(screen.queryByText('3')).toBeNull());
  });

  it('gives the line back while the page is hidden and takes it up again', async () => {
    const { unmount } = await renderPage(<UnreadCount />);
    await screen.findByText('2');
    const first = latest();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);

    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(first.readyState).toBe(Line.CLOSED);
    expect(Line.opened).toHaveLength(1);

    hidden.mockReturnValue(false);
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(Line.opened).toHaveLength(2);

    unmount();
    expect(latest().readyState).toBe(Line.CLOSED);
  });
});
