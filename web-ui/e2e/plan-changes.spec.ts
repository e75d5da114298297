import { expect, type Locator, type Page, test } from '@playwright/test';
import { launch, submitDraft } from './steps/campaign';
import { look } from './support/look';
import { Person } from './support/people';

/** A launched campaign changes: by hand, by an amending document, and when a notice of the calendar makes a day free. */
const TITLE = 'Phong trào tiết kiệm năm 2027, có điều chỉnh';
const UNIT = 'Phòng Tài chính - Quản trị';
const LAUNCH = `TỈNH ỦY NẬM SƠN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG CHÍNH TRỊ                 Độc lập - Tự do - Hạnh phúc
Số: 15/KH-TCT               Nậm Sơn, ngày 20 tháng 11 năm 2026

KẾ HOẠCH
Tổ chức phong trào thi đua tiết kiệm năm 2027

I. MỤC ĐÍCH
Phát động phong trào thi đua tiết kiệm trong toàn trường, từ ngày 01/01/2027 đến ngày 31/12/2027.

II. ĐỐI TƯỢNG
Các khoa, phòng và toàn thể viên chức của Trường.

III. NỘI DUNG THI ĐUA
1. Giảm tối thiểu 10% chi phí điện so với năm 2026.
2. Có tối thiểu 12 sáng kiến tiết kiệm.

IV. TIÊU CHÍ
Hoàn thành các chỉ tiêu nêu tại mục III.

V. TIẾN ĐỘ
1. Các khoa, phòng đăng ký thi đua trước ngày 27/02/2027.
2. Sơ kết ngày 09/7/2027.
3. Báo cáo kết quả chậm nhất ngày 19/11/2027.
4. Tổng kết ngày 17/12/2027.

Nơi nhận:                          HIỆU TRƯỞNG
- Các khoa, phòng;
- Lưu: VT.                         Hoàng Thị Thuỳ Dương
`;
const AMENDMENT = `TỈNH ỦY NẬM SƠN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG CHÍNH TRỊ                 Độc lập - Tự do - Hạnh phúc
Số: 21/KH-TCT               Nậm Sơn, ngày 23 tháng 11 năm 2026

KẾ HOẠCH
Điều chỉnh, bổ sung Kế hoạch số 15/KH-TCT ngày 20/11/2026 về tổ chức phong trào thi đua tiết kiệm năm 2027

Trường Chính trị điều chỉnh, bổ sung Kế hoạch số 15/KH-TCT như sau:

1. Điều chỉnh khoản 2 mục V: sơ kết từ ngày 09/7/2027 sang ngày 16/7/2027.
2. Tại mục III.2, sửa "tối thiểu 12 sáng kiến" thành "tối thiểu 15 sáng kiến".

Các nội dung khác của Kế hoạch số 15/KH-TCT giữ nguyên. Kế hoạch này có hiệu lực kể từ ngày ký./.

Nơi nhận:                          HIỆU TRƯỞNG
- Các khoa, phòng;
- Lưu: VT.                         Hoàng Thị Thuỳ Dương
`;
const BACK = 'Ghi rõ chủ đề của năm.';
const THEME = 'Tiết kiệm để dành cho lớp học';
const BY_HAND = 'Thêm hạn nộp hồ sơ theo hướng dẫn mới của tỉnh.';
const BY_DOCUMENT = 'Theo Kế hoạch số 21/KH-TCT.';
const DOSSIER = 'Nộp hồ sơ tiết kiệm';
const NOTICE = '999/TB-BNV';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

let campaign = '';

test('the officer pastes a plan, the principal returns it at one place, then launches it', async ({ browser }) => {
  const officer = await Person.comes(browser, 'officer', '/campaigns/new');
  const { page } = officer;
  await page.getByRole('tab', { name: 'Dán văn bản' }).click();
  await page.getByLabel('Nội dung văn bản').fill(LAUNCH);
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await expect(page).toHaveURL(/\/campaigns\/[0-9a-f-]{36}$/, { timeout: 30_000 });
  await type(page.getByLabel(/^Tên phong trào/), TITLE);
  const units = page.getByRole('region', { name: 'Đơn vị tham gia' });
  for (const box of await units.getByRole('checkbox').all()) {
    if (await box.isChecked()) await box.uncheck();
  }
  await units.getByRole('checkbox', { name: UNIT }).check();
  await expect(page.getByText('Dự thảo đủ để trình.')).toBeVisible();
  await submitDraft(page);
  campaign = new URL(page.url()).pathname;

  await withPrincipal(browser, sendBack);
  await officer.goes(campaign);
  await expect(page.getByText('Thủ trưởng trả lại để sửa')).toBeVisible();
  const basics = page.getByRole('region', { name: 'Chủ đề và thời gian' });
  await expect(basics.getByText(BACK)).toBeVisible(); // at its place
  await look(page, 'returned-1-draft');
  await type(basics.getByLabel(/^Chủ đề/), THEME);
  await submitDraft(page);
  await officer.leaves();

  await withPrincipal(browser, async (principal) => {
    await expect(principal.getByText(THEME).first()).toBeVisible();
    await launch(principal);
  });
});

test('an addendum by hand adds a milestone; approved, the unit owes it', async ({ browser }) => {
  const officer = await Person.comes(browser, 'officer');
  const { page } = officer;
  await officer.goes(campaign);
  await page.getByText('Điều chỉnh, bổ sung phong trào').click();
  await page.getByRole('button', { name: 'Điều chỉnh bằng tay' }).click();
  await type(page.getByRole('textbox', { name: /^Lý do điều chỉnh/ }), BY_HAND);
  const milestones = page.getByRole('region', { name: 'Mốc thời gian' });
  const rows = milestones.locator('details');
  const before = await rows.count();
  await milestones.getByRole('button', { name: 'Thêm mốc' }).click();
  await expect(rows).toHaveCount(before + 1);
  const added = rows.last();
  await added.getByLabel('Loại mốc').selectOption({ label: 'Nộp hồ sơ khen thưởng' });
  await type(added.getByLabel(/^Tên mốc/), DOSSIER);
  await type(added.getByRole('textbox', { name: /^Ngày/ }), '03/12/2027');
  await expect(page.getByRole('heading', { name: '1 chỗ thay đổi' })).toBeVisible();

  // the sentence of an item stands in the launch document, on a phone in the tab beside
  const review = rows.filter({ has: page.locator('summary', { hasText: 'Sơ kết' }) });
  await review.locator('summary').click();
  await review.getByRole('button', { name: 'Xem trong văn bản' }).click();
  await expect(active(page)).toContainText('Sơ kết ngày 09/7/2027');
  await look(page, 'addendum-1-by-hand');
  await page.getByRole('button', { name: 'Trình thủ trưởng' }).click();
  await expect(page.getByText('Đã trình bản điều chỉnh.').first()).toBeVisible();
  await officer.leaves();

  await withPrincipal(browser, approve);
  await unitOwes(browser, DOSSIER, '03/12/2027');
});

test('an amending document is read: what is certain stands in the addendum, its sentences beside it', async ({
  browser,
}) => {
  const officer = await Person.comes(browser, 'officer');
  const { page } = officer;
  await officer.goes(campaign);
  await page.getByText('Điều chỉnh, bổ sung phong trào').click();
  await page
    .getByLabel(/^Văn bản điều chỉnh/)
    .setInputFiles({ name: 'dieu-chinh.txt', mimeType: 'text/plain', buffer: Buffer.from(AMENDMENT) });
  await page.getByRole('button', { name: 'Đọc văn bản và lập bản điều chỉnh' }).click();
  const said = page.getByRole('region', { name: 'Văn bản điều chỉnh nêu' });
  await expect(said.getByRole('listitem').filter({ hasText: 'sơ kết từ ngày' })).toContainText('Đã đưa vào dự thảo');
  await expect(said.getByRole('listitem').filter({ hasText: '15 sáng kiến' })).toContainText('Đã đưa vào dự thảo');

  await said.getByRole('button', { name: 'Xem trong văn bản' }).first().click();
  await expect(active(page)).toContainText('sơ kết từ ngày 09/7/2027');
  const review = page
    .getByRole('region', { name: 'Mốc thời gian' })
    .locator('details')
    .filter({ has: page.locator('summary', { hasText: 'Báo cáo' }) });
  await review.locator('summary').click();
  await review.getByRole('button', { name: 'Xem trong văn bản' }).click();
  await expect(active(page)).toContainText('chậm nhất ngày 19/11/2027');

  await type(page.getByRole('textbox', { name: /^Lý do điều chỉnh/ }), BY_DOCUMENT);
  await look(page, 'addendum-2-by-document');
  await page.getByRole('button', { name: 'Trình thủ trưởng' }).click();
  await expect(page.getByText('Đã trình bản điều chỉnh.').first()).toBeVisible();
  await officer.leaves();

  await withPrincipal(browser, approve);

  const reader = await Person.comes(browser, 'officer');
  await reader.goes(campaign);
  await expect(reader.page.getByText(`Lý do: ${BY_DOCUMENT}`)).toBeVisible();
  await expect(reader.page.getByText('15 sáng kiến').first()).toBeVisible();
  await reader.page.getByRole('button', { name: 'Xem ngày đó' }).click();
  await expect(reader.page.getByRole('list', { name: /^Các mốc vào/ })).toContainText('16/07/2027');
  await look(reader.page, 'addendum-3-history');
  await reader.leaves();
});

test('a notice makes a due day free: the effect is looked at, kept, and shown to the officer', async ({ browser }) => {
  const admin = await Person.comes(browser, 'admin', '/calendar');
  const { page } = admin;
  await page.getByLabel('Năm', { exact: true }).selectOption('2027');
  await page.getByRole('button', { name: 'Thêm thông báo' }).click();
  await type(page.getByLabel(/^Số, ký hiệu thông báo/), NOTICE);
  await type(page.getByLabel(/^Ngày ban hành/), '23/11/2026');
  await page.getByRole('button', { name: 'Thêm ngày nghỉ' }).click();
  await type(page.getByLabel(/^Nghỉ ngày/), '03/12/2027');
  await type(page.getByLabel(/^Dịp nghỉ/), 'Ngày truyền thống của tỉnh');
  await page.getByRole('button', { name: 'Xem thay đổi' }).click();
  const effect = page.getByRole('status', { name: 'Thông báo này làm thay đổi' });
  await expect(effect).toContainText(DOSSIER);
  await expect(effect).toContainText('Ngày truyền thống của tỉnh');
  await look(page, 'calendar-1-effect');
  await page.getByRole('button', { name: 'Lưu thông báo' }).click();
  await expect(page.getByRole('heading', { name: new RegExp(NOTICE) })).toBeVisible();
  await expect(page.getByRole('status', { name: /Đã ghi/ })).toContainText(DOSSIER);
  await look(page, 'calendar-2-kept');

  const officer = await Person.comes(browser, 'officer');
  await officer.goes(campaign);
  const changed = officer.page.getByRole('region', { name: /^Lịch nghỉ đã đổi: 1 mốc/ });
  await expect(changed).toContainText(`${DOSSIER}: thứ Sáu, 03/12/2027 nay là ngày nghỉ (Ngày truyền thống của tỉnh)`);
  await look(officer.page, 'calendar-3-campaign');
  await changed.getByRole('button', { name: 'Xem trước khi dời' }).click();
  await expect(officer.page.getByRole('table', { name: '1 mốc sẽ đổi ngày' })).toContainText('06/12/2027');
  await officer.leaves();

  await page.getByRole('button', { name: `Bỏ thông báo ${NOTICE}` }).click();
  await page.getByRole('button', { name: 'Bỏ thông báo', exact: true }).click();
  await expect(page.getByRole('heading', { name: new RegExp(NOTICE) })).toHaveCount(0);
  await admin.leaves();
});

test('what was launched is copied for the year after', async ({ browser }) => {
  const officer = await Person.comes(browser, 'officer');
  const { page } = officer;
  await officer.goes(campaign);
  await page.getByRole('button', { name: 'Chép cho năm sau' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE.replace('2027', '2028'));
  await expect(page).not.toHaveURL(new RegExp(campaign));
  await expect(page.getByLabel(/^Từ ngày/)).toHaveValue('01/01/2028');
  const milestones = page.getByRole('region', { name: 'Mốc thời gian' }).locator('summary');
  await expect(milestones.filter({ hasText: DOSSIER })).toContainText('/12/2028');
  await expect(milestones.filter({ hasText: '/2027' })).toHaveCount(0);
  await look(page, 'copied-1-draft');
  await officer.leaves();
});

type Browser = Parameters<typeof Person.comes>[0];

async function withPrincipal(browser: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  const principal = await Person.comes(browser, 'principal');
  await principal.goes(campaign);
  await act(principal.page);
  await principal.leaves();
}

async function sendBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Trả lại để sửa' });
  await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await expect(dialog.getByText('Cần ghi lý do trả lại.')).toBeVisible();
  await dialog.getByLabel('Chỗ cần sửa').selectOption({ label: 'Chủ đề' });
  await dialog.getByLabel(/^Lý do/).fill(BACK);
  await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await expect(page.getByText('Đã trả lại.').first()).toBeVisible();
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Mở bản điều chỉnh' }).click();
  await page.getByRole('button', { name: 'Phê duyệt điều chỉnh' }).click();
  await expect(page.getByText('Đã phê duyệt. Việc của các đơn vị đã thay đổi theo.').first()).toBeVisible();
}

async function unitOwes(browser: Browser, title: string, day: string): Promise<void> {
  const officer = await Person.comes(browser, 'officer');
  const id = campaign.split('/').at(-1);
  await expect(async () => {
    await officer.goes(`/obligations?campaign=${id}`);
    const row = officer.page.locator('.obligation').filter({ hasText: title });
    await expect(row).toContainText(day, { timeout: 2_000 });
  }).toPass();
  await officer.leaves();
}

const active = (page: Page): Locator => page.locator('.document [aria-current="true"], .document .active').first();

async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.blur();
}
