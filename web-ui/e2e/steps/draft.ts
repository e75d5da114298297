import { expect, type Page } from '@playwright/test';

/** Presses what a warning of the draft offers, and sees that it no longer stands there. */
export async function mend(page: Page, offer: string): Promise<void> {
  const button = page.getByRole('button', { name: offer });
  await button.click();
  await expect(button).toHaveCount(0);
}

/** What is missing is added by its own offer; the date is typed where the cursor then stands. */
export async function addByAdvice(page: Page, offer: string, day: string): Promise<void> {
  const advice = page.locator('.advice-list');
  const button = advice.getByRole('button', { name: offer });
  if (!(await button.isVisible())) await page.getByText(/^Nên xem lại: /).click();
  const rows = page.getByRole('region', { name: 'Mốc thời gian' }).locator('details');
  const before = await rows.count();
  await button.click();
  await expect(rows).toHaveCount(before + 1);
  const date = rows.last().getByRole('textbox', { name: /^Ngày/ });
  await date.fill(day);
  await date.blur();
  await expect(button).toHaveCount(0);
}
