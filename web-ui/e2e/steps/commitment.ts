import { expect, type Locator, type Page } from '@playwright/test';

/** From the home to the task, and on to what is to be handed in. */
export async function beginTask(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole('link', { name: 'Trang chính', exact: true }).click();
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await begin(page, title, action);
}

/** The same from the list of all that is to be done: the home shows the most pressing only. */
export async function beginListed(page: Page, title: string, action: string): Promise<void> {
  await openTask(page, title);
  await begin(page, title, action);
}

export async function openTask(page: Page, title: string): Promise<void> {
  await page.goto('/obligations');
  await openListed(page, page.getByRole('link', { name: title, exact: true }).first());
}

async function begin(page: Page, title: string, action: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page
    .getByRole('button', { name: action })
    .or(page.getByRole('link', { name: action }))
    .first()
    .click();
}

export async function registerTitles(page: Page, person: string, titles: readonly string[]): Promise<void> {
  for (const title of titles) await page.getByRole('checkbox', { name: `${person}: ${title}` }).check();
  const submit = page.getByRole('button', { name: 'Trình đăng ký' });
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true');
  await submit.click();
  await expect(page.getByText('Đã trình. Cán bộ thi đua sẽ duyệt.')).toBeVisible();
}

export interface Target {
  name: string;
  value: string;
  measure: string;
}

/** Adds targets that can be measured, and hands the sheet in. */
export async function commit(page: Page, targets: readonly Target[]): Promise<void> {
  for (const { name, value, measure } of targets) {
    await page.getByRole('button', { name: 'Thêm cam kết' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thêm cam kết' });
    await dialog.getByLabel(/^Chỉ tiêu/).fill(name);
    await dialog.getByLabel(/^Mức(?! đầu)/).fill(value);
    await dialog.getByLabel(/^Đơn vị tính/).fill(measure);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(dialog).toBeHidden();
  }
  await page.getByRole('button', { name: 'Trình bảng cam kết' }).click();
  await expect(page.getByText('Đã trình. Cán bộ thi đua sẽ duyệt từng chỉ tiêu.')).toBeVisible();
}

/** The officer goes from the queue on the home to one thing that waits. */
/** Opens a link of a long list: its first page may not have it. */
async function openListed(page: Page, link: Locator): Promise<void> {
  const more = page.getByRole('button', { name: 'Xem thêm' });
  await expect(async () => {
    if (!(await link.isVisible()) && (await more.isVisible())) await more.click();
    await expect(link).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 15_000 });
  await link.click();
}

/** What waits for a decision, from the whole list: the home shows what waits longest only. */
export async function reviewListed(page: Page, what: RegExp): Promise<void> {
  await page.goto('/obligations/waiting');
  await openListed(page, page.getByRole('link', { name: what }).first());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

export async function review(page: Page, what: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Trang chính', exact: true }).click();
  await page.getByRole('link', { name: what }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

export async function accept(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chấp nhận', exact: true }).click();
  await expect(page.getByText('Đã chấp nhận.')).toBeVisible();
}

export async function giveBack(page: Page, row: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: `Trả lại: ${row}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Trả lại' });
  await dialog.getByLabel(/^Lý do trả lại/).fill(reason);
  await dialog.getByRole('button', { name: 'Trả lại' }).click();
  await expect(page.getByText('Đã trả lại.')).toBeVisible();
}

export async function report(page: Page, done: string, file: { name: string; text: string }): Promise<void> {
  await page.getByLabel(/^Việc đã làm/).fill(done);
  for (const result of await page.getByRole('textbox', { name: /^Kết quả/ }).all()) await result.fill('2');
  await page.getByLabel('Thêm tệp').setInputFiles({
    name: file.name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${file.text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`),
  });
  await expect(page.getByText(file.name).first()).toBeVisible();
  await expect(page.getByText(/^Đã lưu \d\d:\d\d$/).first()).toBeVisible();
  const submit = page.getByRole('button', { name: 'Nộp báo cáo' });
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true');
  await submit.click();
  await expect(page.getByText(/^Đã nộp báo cáo/)).toBeVisible();
}
