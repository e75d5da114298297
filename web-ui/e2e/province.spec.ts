import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launch, readDocument, submitDraft } from './steps/campaign';
import { mend } from './steps/draft';
import { confirmMove, previewMove } from './steps/move';
import { look } from './support/look';
import { Person } from './support/people';
import { stack } from './support/stack';

/** The directive of the province is carried out by the school: launched above, planned and launched below, moved above. */
const DIRECTIVE = resolve(stack.sample, 'd1-chi-thi-tinh-2026-2030.txt');
const ABOVE = 'Phong trào của tỉnh 2026-2030';
const REPORT = 'Báo cáo năm 2027';
const MOVED_TO = '17/12/2027';
const WHY = 'Tỉnh lùi hạn báo cáo để tổng hợp cả năm.';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

let above = '';
let below = '';

test('the province launches its directive: what has gone by is dropped by one press', async ({ browser }) => {
  const officer = await Person.comes(browser, 'provinceLauncher');
  const { page } = officer;
  await readDocument(page, DIRECTIVE);
  await type(page, /^Tên phong trào/, ABOVE);
  await expect(page.getByRole('heading', { name: 'Phải bổ sung trước khi trình' })).toBeVisible();
  await look(page, 'province-1-flaws');
  await mend(page, 'Bỏ 3 mốc đã qua');
  await expect(page.getByRole('checkbox', { name: 'Trường Chính trị tỉnh Nậm Sơn' })).toBeChecked();
  await expect(page.getByText('Dự thảo đủ để trình.')).toBeVisible();
  await submitDraft(page);
  above = new URL(page.url()).pathname;
  await officer.leaves();

  const chair = await Person.comes(browser, 'provinceChair');
  await chair.goes(above);
  await launch(chair.page);
  await chair.leaves();
});

test('the school finds it as a task, its plan is prefilled, the principal launches it', async ({ browser }) => {
  const officer = await Person.comes(browser, 'officer', '/campaigns');
  const { page } = officer;
  const tasks = page.getByRole('region', { name: 'Phong trào cấp trên cần triển khai' });
  await expect(tasks.getByRole('listitem').filter({ hasText: ABOVE })).toContainText('Chưa lập kế hoạch');
  await look(page, 'province-2-task');
  await tasks.getByRole('link', { name: `Triển khai: ${ABOVE}` }).click();
  await page.getByLabel('Năm triển khai').selectOption('2027');
  await page.getByRole('button', { name: 'Lập kế hoạch triển khai' }).click();
  await expect(page.getByLabel(/^Tên phong trào/)).toHaveValue(`Triển khai: ${ABOVE} (năm 2027)`);
  await expect(page.getByLabel(/^Từ ngày/)).toHaveValue('01/01/2027');
  await expect(page.getByText('Lấy từ phong trào cấp trên').first()).toBeVisible();
  await expect(page.getByText('Dự thảo đủ để trình.')).toBeVisible();
  await look(page, 'province-4-child');
  await submitDraft(page);
  below = new URL(page.url()).pathname;
  await officer.leaves();

  const principal = await Person.comes(browser, 'principal');
  await principal.goes(below);
  await launch(principal.page);
  await principal.leaves();

  const head = await Person.comes(browser, 'head');
  await expect(async () => {
    const { total } = await head.get<{ total: number }>(`/api/v1/obligations?campaign=${below.split('/').at(-1)}`);
    expect(total).toBeGreaterThan(1);
  }).toPass();
  await head.leaves();

  const launcher = await Person.comes(browser, 'provinceLauncher');
  await launcher.goes(above);
  const children = launcher.page.getByRole('table', { name: 'Các đơn vị triển khai' });
  await expect(children.getByRole('row', { name: /Trường Chính trị/ })).toContainText('Đã phát động');
  await expect(children.getByRole('row', { name: /Sở Nội vụ/ })).toContainText('Chưa lập kế hoạch');
  await look(launcher.page, 'province-5-children');
  await launcher.leaves();
});

test('a date moved above reaches the school, which takes it over with all that hangs on it', async ({ browser }) => {
  const launcher = await Person.comes(browser, 'provinceLauncher');
  await launcher.goes(above);
  await previewMove(launcher.page, REPORT, MOVED_TO);
  await confirmMove(launcher.page, WHY);
  await launcher.leaves();

  const officer = await Person.comes(browser, 'officer', '/campaigns');
  const { page } = officer;
  const task = page
    .getByRole('region', { name: 'Phong trào cấp trên cần triển khai' })
    .getByRole('listitem')
    .filter({ hasText: ABOVE });
  await expect(task).toContainText('Cấp trên đã dời 1 mốc');
  await officer.goes(below);
  await expect(page.getByText(`cấp trên nay là`)).toBeVisible();
  await look(page, 'province-6-moved-above');
  await page.getByRole('button', { name: 'Xem trước khi dời' }).click();
  const table = page.getByRole('table', { name: /mốc sẽ đổi ngày/ });
  await expect(table).toContainText(MOVED_TO);
  await expect(table).toContainText('theo mốc khác');
  await look(page, 'province-7-preview');
  await page.getByLabel(/^Lý do dời/).fill(WHY);
  await page.getByRole('button', { name: /^Dời \d+ mốc$/ }).click();
  await expect(page.getByText(WHY).first()).toBeVisible();
  await expect(page.getByText('cấp trên nay là')).toHaveCount(0);
  await officer.leaves();
});

async function type(page: Page, label: RegExp, text: string): Promise<void> {
  await page.getByLabel(label).fill(text);
  await page.getByLabel(label).blur();
}
