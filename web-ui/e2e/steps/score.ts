import { expect, type Page } from '@playwright/test';

/** From the home to the scoring of the campaign that was launched last. */
export async function openScoring(page: Page): Promise<void> {
  await page.goto('/obligations/scores');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bảng chấm điểm' })).toBeVisible();
}

/** The officer takes the scale of the launch document, mends what it says otherwise, and issues it. */
export async function issueSheet(page: Page, mend?: (page: Page) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Lập bảng chấm điểm' }).click();
  await expect(page.getByText('Cộng lại 100 điểm, khớp.').first()).toBeVisible();
  await mend?.(page);
  const issue = page.getByRole('button', { name: 'Ban hành bảng chấm điểm' });
  await expect(issue).not.toHaveAttribute('aria-disabled', 'true');
  await issue.click();
  await expect(page.getByText('Đã ban hành. Các đơn vị tự chấm được từ bây giờ.')).toBeVisible();
}

/** A unit gives itself points for each part, in the order of the sheet, and hands in. */
export async function scoreOneself(page: Page, unit: string, points: readonly string[], proof?: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Tự chấm điểm\\s*: ${unit}`) }).click();
  await givePoints(page, points);
  if (proof)
    await page
      .getByRole('combobox', { name: /^Minh chứng: / })
      .first()
      .selectOption({ label: proof });
  await handInPoints(page);
}

export async function givePoints(page: Page, points: readonly string[]): Promise<void> {
  const fields = page.getByRole('textbox', { name: /^Điểm: / });
  await expect(fields).toHaveCount(points.length);
  for (const [index, point] of points.entries()) await fields.nth(index).fill(point);
}

export async function handInPoints(page: Page): Promise<void> {
  await expect(page.getByText(/^Đã lưu \d\d:\d\d$/).first()).toBeVisible();
  const submit = page.getByRole('button', { name: 'Nộp bảng tự chấm' });
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true');
  await submit.click();
  await expect(page.getByText('Đã nộp bảng tự chấm.')).toBeVisible();
}

/** The officer changes the first line where a reason is given, and sets the verified points. */
export async function verify(page: Page, unit: string, change?: { points: string; reason: string }): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^Thẩm định\\s*: ${unit}`) }).click();
  const first = page.getByRole('textbox', { name: /^Điểm thẩm định: / }).first();
  await expect(first).toBeVisible();
  if (change) {
    await first.fill(change.points);
    await page.getByRole('button', { name: 'Ghi điểm thẩm định' }).click();
    await expect(page.getByText('Đổi điểm đơn vị tự chấm thì phải ghi lý do.').first()).toBeVisible();
    await page.getByRole('textbox', { name: /^Lý do đổi điểm: / }).fill(change.reason);
  }
  await page.getByRole('button', { name: 'Ghi điểm thẩm định' }).click();
  await expect(page.getByText('Đã ghi điểm thẩm định.')).toBeVisible();
}

/** The unit sees both points and agrees. */
export async function agree(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: 'Đồng ý với điểm thẩm định' }).click();
  await expect(page.getByText('Đã gửi phản hồi.')).toBeVisible();
}

export async function closeRanking(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chốt bảng xếp hạng' }).click();
  await page
    .getByRole('dialog', { name: 'Chốt bảng xếp hạng' })
    .getByRole('button', { name: 'Tôi chốt và ký bảng này' })
    .click();
  await expect(page.getByText('Đã chốt bảng xếp hạng.')).toBeVisible();
}
