import { expect, type Locator, type Page } from '@playwright/test';
import { vietnameseDay } from '../support/days';

export interface PlannedStep {
  kind: string;
  title: string;
  /** Calendar days from today. */
  inDays: number;
}

const saved = (page: Page) =>
  expect(
    page
      .getByRole('status')
      .filter({ hasText: /^Đã lưu \d\d:\d\d$/ })
      .first(),
  ).toBeVisible();

/** The officer gives the document to the system and stands before the draft. */
export async function readDocument(page: Page, file: string): Promise<void> {
  await page.getByRole('link', { name: 'Phong trào', exact: true }).click();
  await page.getByRole('link', { name: 'Đọc văn bản phát động' }).first().click();
  await page.getByLabel('Tệp văn bản').setInputFiles(file);
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await expect(page).toHaveURL(/\/campaigns\/[0-9a-f-]{36}$/, { timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'Mốc thời gian' })).toBeVisible();
}

/** Fills in the period where the document says none, chooses every unit, adds the steps. */
export async function completeDraft(page: Page, steps: readonly PlannedStep[]): Promise<void> {
  await type(page.getByLabel(/^Từ ngày/), vietnameseDay(-1));
  await type(page.getByLabel(/^Đến ngày/), `31/12/${vietnameseDay(15).slice(-4)}`);
  const milestones = page.getByRole('region', { name: 'Mốc thời gian' });
  await dropOpenDates(page, milestones);
  for (const step of steps) await addMilestone(milestones, step);
  const everybody = page.getByRole('button', { name: 'Chọn tất cả' });
  if (await everybody.isVisible()) await everybody.click();
  await saved(page);
}

/** What the document dates only by another year's calendar is left out: this campaign is planned from today. */
async function dropOpenDates(page: Page, milestones: Locator): Promise<void> {
  const rows = milestones.locator('details');
  while ((await rows.count()) > 0) {
    const before = await rows.count();
    await rows.first().locator('summary').click();
    await rows.first().getByRole('button', { name: /^Xóa/ }).click();
    await expect(rows).toHaveCount(before - 1);
  }
  await expect(page.getByRole('heading', { name: 'Mốc thời gian' })).toBeVisible();
}

async function addMilestone(milestones: Locator, { kind, title, inDays }: PlannedStep): Promise<void> {
  const rows = milestones.locator('details');
  const before = await rows.count();
  await milestones.getByRole('button', { name: 'Thêm mốc' }).click();
  await expect(rows).toHaveCount(before + 1);
  const row = rows.last();
  await expect(row.getByLabel('Loại mốc')).toBeVisible();
  await row.getByLabel('Loại mốc').selectOption({ label: kind });
  await type(row.getByLabel(/^Tên mốc/), title);
  await type(row.getByRole('textbox', { name: /^Ngày/ }), vietnameseDay(inDays));
}

async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.blur();
}

export async function submitDraft(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Trình thủ trưởng' });
  await expect(button).not.toHaveAttribute('aria-disabled', 'true');
  await button.click();
  await expect(page.getByText('Đã trình. Thủ trưởng sẽ phát động hoặc trả lại.')).toBeVisible();
}

/** The principal sees what each unit will have to do, and launches. */
export async function launch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Phát động', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Phát động phong trào?' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Phát động ngay' }).click();
  await expect(page.getByText('Đã phát động. Các đơn vị đã nhận việc.')).toBeVisible();
}
