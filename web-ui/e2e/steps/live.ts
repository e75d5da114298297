import type { Page } from '@playwright/test';

const STREAM = '/api/v1/inbox/stream';

export interface InboxState {
  unread: number;
  newest: number;
  arrived: { id: number; title: string; body: string }[];
}

interface Listening extends Window {
  heard: { at: number; body: string }[];
  line: EventSource;
  last: string;
}

/** This page keeps a line open to the inbox of who is signed in, and notes when it hears what. */
export async function listens(page: Page): Promise<void> {
  await page.evaluate(
    (stream) =>
      new Promise<void>((open) => {
        const self = window as unknown as Listening;
        self.heard = [];
        self.line = new EventSource(stream);
        self.line.addEventListener('inbox', (event) => {
          self.last = event.lastEventId;
          const { arrived } = JSON.parse(event.data) as { arrived: { body: string }[] };
          for (const { body } of arrived) self.heard.push({ at: Date.now(), body });
          open();
        });
      }),
    STREAM,
  );
}

/** When something that says this was heard, each time. */
export function heard(page: Page, words: string): Promise<number[]> {
  return page.evaluate(
    (wanted) => (window as unknown as Listening).heard.filter(({ body }) => body.includes(wanted)).map(({ at }) => at),
    words,
  );
}

/** The line breaks; what it heard last. */
export function cutsTheLine(page: Page): Promise<string> {
  return page.evaluate(() => {
    const self = window as unknown as Listening;
    self.line.close();
    return self.last;
  });
}

/** A new line that says what was heard last, as browsers do by themselves; the first that it hears. */
export async function comesBack(page: Page, last: string): Promise<{ data: InboxState }> {
  const event = await page.evaluate(
    async ([stream, id]) => {
      const cut = new AbortController();
      const answer = await fetch(stream ?? '', {
        headers: { Accept: 'text/event-stream', 'Last-Event-ID': id ?? '' },
        signal: cut.signal,
      });
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!/^data:.*\n/m.test(text)) {
        const part = await reader?.read();
        if (!part || part.done) throw new Error(`The line ended: ${text}`);
        text += part.value;
      }
      cut.abort();
      return text;
    },
    [STREAM, last],
  );
  return { data: JSON.parse(/^data:(.*)$/m.exec(event)?.[1] ?? '{}') as InboxState };
}
