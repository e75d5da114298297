import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { DATA, local, stack } from './stack';

/** The processes of the running system, in the order in which the path loses them. */
export const PARTS = [
  'campaign',
  'postgres',
  'kafka',
  'commitment',
  'mail',
  'notification',
  'keycloak',
  'award',
  'gateway',
] as const;
type Part = (typeof PARTS)[number];

const ANSWERS = [
  ...[8081, 8082, 8083, 8084, 8080].map((port) => `${local(port)}/q/health/ready`),
  `${local(18080)}/auth/realms/thidua`,
  `${stack.mailUrl}/api/messages?to=nobody`,
];

function pidOf(part: Part): number {
  return Number(readFileSync(resolve(DATA, `run/${part}.pid`), 'utf8'));
}

/** Kills a process as a crash or a cut of power does; returns when the launcher has it running again and all answer. */
export async function kill(part: Part): Promise<void> {
  const before = pidOf(part);
  process.kill(before, 'SIGKILL');
  await expect.poll(() => pidOf(part), { message: `${part} is started again`, timeout: 60_000 }).not.toBe(before);
  for (const url of ANSWERS)
    await expect
      .poll(async () => (await fetch(url).catch(() => undefined))?.ok, {
        message: `${url} answers after ${part} was killed`,
        timeout: 120_000,
      })
      .toBe(true);
}
