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
export async function mailArrives(to: string, about: RegExp, withinMs = 60_000): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        found = (await mails(to)).find((mail) => about.test(mail.subject) || about.test(mail.text));
        return found !== undefined;
      },
      { message: `a mail to ${to} about ${about}`, timeout: withinMs, intervals: [500] },
    )
    .toBe(true);
  return found as Mail;
}
