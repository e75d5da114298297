import { expect } from '@playwright/test';
import { stack } from './stack';

export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  receivedAt: string;
}

/** The mails in the inbox of the local mail server, for one address or for all. */
export async function mails(to = ''): Promise<Mail[]> {
  const response = await fetch(`${stack.mailUrl}/api/messages?to=${encodeURIComponent(to)}`);
  expect(response.ok, `mail inbox: ${response.status}`).toBe(true);
  return ((await response.json()) as { items: Mail[] }).items;
}

/** Waits until this address has got a mail whose subject or text fits. */
export function mailArrives(to: string, about: RegExp, withinMs = 60_000): Promise<Mail> {
  return arrives(to, `about ${about}`, (mail) => about.test(mail.subject) || about.test(mail.text), withinMs);
}

/** Waits until this address has got a mail whose text says all of this. */
export function mailSays(to: string, words: readonly string[], withinMs = 60_000): Promise<Mail> {
  return arrives(
    to,
    `that says ${words.join(', ')}`,
    ({ text }) => words.every((word) => text.includes(word)),
    withinMs,
  );
}

async function arrives(to: string, which: string, fits: (mail: Mail) => boolean, withinMs: number): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        found = (await mails(to)).find(fits);
        return found !== undefined;
      },
      { message: `a mail to ${to} ${which}`, timeout: withinMs, intervals: [500] },
    )
    .toBe(true);
  return found as Mail;
}

/** Waits until no more mails come. */
export async function mailsRest(): Promise<void> {
  let before = -1;
  await expect
    .poll(
      async () => {
        const now = (await mails()).length;
        const same = now === before;
        before = now;
        return same;
      },
      { message: 'the mails come to rest', timeout: 30_000, intervals: [2_500] },
    )
    .toBe(true);
}
