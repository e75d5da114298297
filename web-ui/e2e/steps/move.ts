import { expect, type Page } from '@playwright/test';

/** The officer moves a milestone of a launched campaign: what moves is shown first. */
export async function previewMove(page: Page, title: string, day: string): Promise<void> {
  await page.getByRole('button', { name: 'Dời mốc thời gian' }).click();
  const milestone = page.getByRole('combobox', { name: /^Mốc/ });
  const option = milestone.locator('option', { hasText: title });
  await milestone.selectOption((await option.getAttribute('value')) ?? '');
  await page.getByLabel(/^Ngày mới/).fill(day);
  await page.getByLabel(/^Ngày mới/).blur();
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('table', { name: '1 mốc sẽ đổi ngày' })).toContainText(day);
}

export async function confirmMove(page: Page, reason: string): Promise<void> {
  await page.getByLabel(/^Lý do dời/).fill(reason);
  await page.getByRole('button', { name: 'Dời 1 mốc' }).click();
  await expect(page.getByText(reason).first()).toBeVisible();
}
