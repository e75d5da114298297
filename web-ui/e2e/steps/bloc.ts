import { expect, type Locator, type Page } from '@playwright/test';

/** The form or the finding of one member about another. */
export function checkOf(page: Page, checker: string, unit: string): Locator {
  return page.getByRole('article', { name: `${checker} chấm ${unit}`, exact: true });
}

/** Sees one line otherwise than the unit did, and says why. */
export async function seeOtherwise(check: Locator, line: string, points: string, reason: string): Promise<void> {
  const choice = check.getByRole('combobox', { name: /^Thêm dòng chấm khác/ });
  await choice.selectOption((await choice.locator('option', { hasText: line }).getAttribute('value')) ?? '');
  await check.getByRole('textbox', { name: `Điểm chấm chéo: ${line}` }).fill(points);
  await check.getByRole('textbox', { name: `Lý do: ${line}` }).fill(reason);
}

export async function handInCheck(page: Page, check: Locator): Promise<void> {
  await check.getByRole('button', { name: 'Nộp phiếu chấm chéo' }).click();
  await expect(page.getByText('Đã nộp phiếu chấm chéo.').first()).toBeVisible();
}

/** The points that follow from checks and decisions become those of the unit. */
export async function settle(page: Page, unit: string): Promise<void> {
  await page.getByRole('button', { name: `Ghi điểm khối: ${unit}` }).click();
  const dialog = page.getByRole('dialog', { name: `Ghi điểm khối: ${unit}` });
  await dialog.getByRole('button', { name: 'Ghi điểm khối', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: new RegExp(`^${unit}`) }).first()).toContainText('Có điểm khối');
}
