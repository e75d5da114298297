import { expect, type Page } from '@playwright/test';

/** Opens a round of nominations for a year of achievement. */
export async function openRound(page: Page, name: string, year: string): Promise<void> {
  await page.getByRole('link', { name: 'Khen thưởng', exact: true }).click();
  await page.getByRole('link', { name: 'Mở đợt đề nghị' }).first().click();
  await page.getByLabel(/^Tên đợt/).fill(name);
  await page.getByLabel(/^Năm xét/).fill(year);
  await page.getByRole('button', { name: 'Mở đợt đề nghị' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Everybody of the unit was rated "Hoàn thành tốt nhiệm vụ", by a decision. */
export async function classify(page: Page, unit: string, decisionNumber: string): Promise<void> {
  await page.getByRole('link', { name: 'Nhập kết quả xếp loại' }).click();
  await page.getByLabel('Số quyết định xếp loại').fill(decisionNumber);
  await page.getByLabel('Đơn vị').selectOption({ label: unit });
  await page.getByRole('button', { name: /^Chọn Hoàn thành tốt/ }).click();
  await page.getByRole('button', { name: /^Lưu \d+ kết quả/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đề nghị khen thưởng' })).toBeVisible();
}

export async function nominate(page: Page, subject: string, awards: readonly string[]): Promise<void> {
  for (const award of awards) await page.getByRole('checkbox', { name: `${subject}: ${award}` }).check();
  await page.getByRole('button', { name: `Đề nghị ${awards.length} mục đã chọn` }).click();
  await expect(page.getByRole('link', { name: new RegExp(`: ${subject}, ${awards[0]}$`) })).toBeVisible();
}

/** The council votes on these: all present say yes. */
export async function recordCouncil(page: Page, awards: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: 'Ghi phiên họp Hội đồng' }).click();
  const present = await page.getByText(/^\d+\/\d+ ủy viên có mặt$/).textContent();
  await page.getByRole('button', { name: 'Bắt đầu ghi kết quả' }).click();
  await expect(page.getByRole('heading', { name: 'Chờ biểu quyết' })).toBeVisible();
  for (const award of awards) {
    const form = page.getByRole('form', { name: new RegExp(`, ${award}$`) });
    await expect(form).toBeVisible();
    await form.getByLabel('Đồng ý', { exact: true }).fill((present ?? '').split('/')[0] ?? '');
    await form.getByLabel('Không đồng ý').fill('0');
    await form.getByLabel('Không hợp lệ').fill('0');
    const reason = form.getByLabel(/^Lý do Hội đồng quyết định/);
    if (await reason.isVisible()) await reason.fill('Hội đồng xem hồ sơ giấy và thống nhất công nhận.');
    await form.getByRole('button', { name: 'Ghi kết quả' }).click();
    await expect(form).toBeHidden();
  }
}

export async function draftDecision(page: Page, number: string, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Dự thảo quyết định' }).click();
  await page.getByLabel(/^Số quyết định/).fill(number);
  await page.getByLabel(/^Trích yếu/).fill(title);
  await page.getByRole('button', { name: 'Dự thảo quyết định' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Quyết định số ${number}` })).toBeVisible();
}

export async function sign(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: 'Ký quyết định' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ký quyết định' }).click();
  await expect(page.getByText(`Đã ký quyết định số ${number}.`)).toBeVisible();
}
