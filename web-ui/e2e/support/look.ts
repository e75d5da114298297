import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Mail } from './mail';
import { stack } from './stack';
import { foreignWords } from './words';

const WIDTHS = [1440, 768, 360] as const;
const TALLEST = 4000;

/** Waits until nothing loads and nothing moves. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('.loading')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/** What a person can read: rendered text, values of fields, names of what has no text. Document pages quote the real paper. */
async function readable(page: Page): Promise<string> {
  return page.evaluate(() => {
    const quoted = [...document.querySelectorAll<HTMLElement>('.document, blockquote')];
    const hidden = quoted.map((element) => element.style.display);
    for (const element of quoted) element.style.display = 'none';
    const fields = [...document.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement).placeholder,
    );
    const labels = [...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label'));
    const text = [document.body.innerText, document.title, ...fields, ...labels].join('\n');
    quoted.forEach((element, index) => {
      element.style.display = hidden[index] ?? '';
    });
    return text;
  });
}

/**
 * Looks at a page as a reviewer would, at 1440, 768 and 360 pixels: a picture of each, nothing wider than the screen, no
 * accessibility violation, no word that is not Vietnamese, no raw key or date.
 */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(stack.screenshots, { recursive: true });
  const before = page.viewportSize();
  await settled(page);

  expect.soft(foreignWords(await readable(page)), `${name}: words`).toEqual([]);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.min(TALLEST, Math.max(900, height)) });
    await page.screenshot({ path: join(stack.screenshots, `${name}-${width}.png`) });
    await page.setViewportSize({ width, height: 900 });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(sideways, `${name}: wider than ${width} px`).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
    expect.soft(found, `${name}: accessibility at ${width} px`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}

/** A mail as its reader opens it, on a desk and on a phone: a picture of each, nothing wider than the screen. */
export async function lookAtMail(page: Page, mail: Mail, name: string): Promise<void> {
  expect.soft(foreignWords(`${mail.subject}\n${mail.text}`.replace(/https?:\S+/g, '')), `${name}: words`).toEqual([]);
  await page.goto(`${stack.mailUrl}/messages/${mail.id}/html`);
  await picture(page, name);
}

/** A picture on a desk and on a phone; for what holds a mail, whose frame runs no scripts, so that it cannot be analysed. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(stack.screenshots, { recursive: true });
  const before = page.viewportSize();
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(stack.screenshots, `${name}-${width}.png`), fullPage: true });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(sideways, `${name}: wider than ${width} px`).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}
