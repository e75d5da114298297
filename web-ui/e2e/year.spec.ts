import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { completeDraft, launch, type PlannedStep, readDocument, submitDraft } from './steps/campaign';
import { accept, beginListed, commit, openTask, report, reviewListed } from './steps/commitment';
import { agree, closeRanking, issueSheet, openScoring, scoreOneself, verify } from './steps/score';
import { vietnameseDay } from './support/days';
import { look } from './support/look';
import { Person } from './support/people';
import { stack } from './support/stack';

/** The whole school plays a year, two of its faculties in every step, from registration to the final table. */
const PLAN_2027 = resolve(stack.sample, 'd2-ke-hoach-truong-2027.txt');
const UNITS = ['Khoa Lý luận cơ sở', 'Khoa Nhà nước và Pháp luật'] as const;
const [LLCS, NNPL] = UNITS;
/** The other heads of the school, who sign the pledge. */
const OTHERS = [
  ['headOfXdd', 'Khoa Xây dựng Đảng'],
  ['headOfDvdt', 'Khoa Dân vận và Dân tộc học'],
  ['headOfTchc', 'Phòng Tổ chức - Hành chính'],
  ['headOfQldt', 'Phòng Quản lý đào tạo và Nghiên cứu khoa học'],
  ['headOfTcqt', 'Phòng Tài chính - Quản trị'],
] as const;
const SCHOOL = [...UNITS, ...OTHERS.map(([, unit]) => unit)];
/** Told apart from what an earlier run left on the same stack. */
const MARK = `${Date.now()}`.slice(-5);
const STEPS = [
  { kind: 'Đăng ký thi đua', title: `Đăng ký thi đua cả năm ${MARK}`, inDays: 20 },
  { kind: 'Gửi kế hoạch, cam kết chỉ tiêu', title: `Bảng cam kết cả năm ${MARK}`, inDays: 21 },
  { kind: 'Ký giao ước thi đua', title: `Giao ước giữa các khoa ${MARK}`, inDays: 22 },
  { kind: 'Báo cáo', title: `Báo cáo quý một ${MARK}`, inDays: 23 },
  { kind: 'Báo cáo', title: `Báo cáo sáu tháng ${MARK}`, inDays: 24 },
  { kind: 'Báo cáo', title: `Báo cáo cả năm ${MARK}`, inDays: 25 },
  { kind: 'Chấm điểm chéo', title: `Tự chấm điểm cuối năm ${MARK}`, inDays: 26 },
] as const satisfies readonly PlannedStep[];
const TARGET = { name: 'Lớp bồi dưỡng cho cán bộ cơ sở', value: '2', measure: 'lớp' };
const RETURNED = { field: 'Ghi rõ tên các lớp đã mở.', file: 'Bản này thiếu chữ ký.' };
const LATER = vietnameseDay(40);
const LATER_ON = `Xét vào dịp sơ kết ${MARK}.`;

test.describe.configure({ mode: 'serial' });

let officer: Person;
let head: Person;
let otherHead: Person;
let campaignId: string;

test.beforeAll(async ({ browser }) => {
  officer = await Person.comes(browser, 'officer');
  head = await Person.comes(browser, 'head');
  otherHead = await Person.comes(browser, 'otherHead');
});

test.afterAll(async () => {
  for (const person of [officer, head, otherHead]) await person?.leaves();
});

test('a year is launched for the whole school, with scoring read from the plan', async ({ browser }) => {
  const { page } = officer;
  await readDocument(page, PLAN_2027);
  await completeDraft(page, STEPS);
  const scoring = page.getByRole('region', { name: 'Mốc thời gian' }).locator('details').last();
  await scoring.getByLabel(/^Phải nộp/).selectOption({ label: 'Tự chấm điểm' });
  const units = page.getByRole('region', { name: 'Đơn vị tham gia' });
  for (const box of await units.getByRole('checkbox').all()) await box.uncheck();
  for (const unit of SCHOOL) await units.getByRole('checkbox', { name: unit }).check();
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /^Đã lưu \d\d:\d\d$/ })
      .first(),
  ).toBeVisible();
  await submitDraft(page);

  const { pathname } = new URL(page.url());
  campaignId = pathname.split('/')[2] ?? '';
  const principal = await Person.comes(browser, 'principal', pathname);
  await launch(principal.page);
  await principal.leaves();
  await expect(async () => {
    await head.goes('/obligations');
    await expect(head.page.getByRole('link', { name: STEPS[0].title, exact: true })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
});

test('a person proposes titles for herself, with the caps as they would be', async ({ browser }) => {
  const member = await Person.comes(browser, 'member');
  await member.page.getByRole('region', { name: 'Đề xuất danh hiệu' }).getByRole('link').click();
  const campaign = member.page.getByLabel('Phong trào', { exact: true });
  await expect(member.page.getByRole('group', { name: 'Danh hiệu muốn đăng ký' })).toBeVisible();
  if (await campaign.isVisible()) await campaign.selectOption(campaignId); // others ask as well when other specs ran before
  for (const [title, note] of [
    ['Chiến sĩ thi đua cơ sở', 'Chủ nhiệm một sáng kiến đã áp dụng.'],
    ['Giấy khen', ''],
  ] as const) {
    await member.page.getByRole('radio', { name: new RegExp(`^${title}`) }).check();
    if (note) {
      await expect(member.page.getByText('Đăng ký cùng Lao động tiên tiến')).toBeVisible();
      await expect(member.page.getByText(/^Nếu thêm anh\/chị: Đơn vị 1 \(được 0 = 15% của 1/)).toBeVisible();
      await look(member.page, 'year-1-proposal');
    }
    await member.page.getByLabel(/^Vì sao/).fill(note);
    await member.page.getByRole('button', { name: 'Gửi đề xuất' }).click();
    await expect(member.page.getByRole('radio', { name: new RegExp(`^${title}`) })).toBeDisabled();
  }
  await member.leaves();
});

test('the head confirms one proposal and declines one with a reason', async ({ browser }) => {
  const { page } = otherHead;
  await otherHead.goes('/');
  const waiting = page.getByRole('link', { name: /^\d+ đề xuất danh hiệu chờ anh\/chị trả lời$/ });
  await expect(waiting).toBeVisible();
  await look(page, 'year-1-home-of-head');
  await waiting.click();
  await expect(page.getByRole('table', { name: 'Đề xuất của cán bộ' })).toBeVisible();
  await otherHead.goes('/obligations/proposals?state=ASKED&sort=title');
  const asked = page.getByRole('table', { name: 'Đề xuất của cán bộ' });
  await expect(asked.getByRole('row').nth(1)).toContainText('Chiến sĩ thi đua cơ sở');
  await page.getByRole('button', { name: 'Sắp xếp theo Danh hiệu' }).click();
  await expect(asked.getByRole('row').nth(1)).toContainText('Giấy khen');
  await beginListed(page, STEPS[0].title, 'Đăng ký danh hiệu');
  await page.getByRole('button', { name: /^Xác nhận\s*: Lò Thị Pâng đề xuất Chiến sĩ thi đua cơ sở$/ }).click();
  await expect(page.getByRole('checkbox', { name: 'Lò Thị Pâng: Chiến sĩ thi đua cơ sở' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Lò Thị Pâng: Lao động tiên tiến' })).toBeChecked();
  await expect(page.getByText('Còn 1 đề xuất của cán bộ chưa được xác nhận hoặc trả lời.')).toBeVisible();
  await look(page, 'year-1-answering');
  await page.getByRole('button', { name: /^Không đưa vào\s*: Lò Thị Pâng đề xuất Giấy khen$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Không đưa vào bản đăng ký' });
  await dialog.getByLabel(/^Lý do/).fill(LATER_ON);
  await dialog.getByRole('button', { name: 'Không đưa vào' }).click();
  await expect(page.getByText('Đã trả lời Lò Thị Pâng.')).toBeVisible();

  const member = await Person.comes(browser, 'member', '/obligations/proposals');
  await expect(member.page.getByText(`Lý do: ${LATER_ON}`)).toBeVisible();
  await expect(member.page.getByText(/xác nhận vào bản đăng ký\.$/).first()).toBeVisible();
  await look(member.page, 'year-1-answered');
  await expect(async () => {
    await member.goes('/inbox');
    await expect(member.page.getByText(`Lý do: ${LATER_ON}`)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await look(member.page, 'year-1-told');
  await member.leaves();
});

test('titles are registered within caps whose numbers are shown', async () => {
  const { page } = otherHead;
  await beginListed(page, STEPS[0].title, 'Đăng ký danh hiệu');
  const caps = page.getByRole('region', { name: 'Giới hạn số lượng' });
  await expect(caps).toContainText('Đơn vị 1 (được 0 = 15% của 1 Lao động tiên tiến');
  for (const box of (await page.getByRole('checkbox', { name: /: Lao động tiên tiến$/ }).all()).slice(0, 8))
    await box.check();
  await expect(caps).toContainText('1 = 15% của');
  await look(page, 'year-1-registration');
  const submit = page.getByRole('button', { name: 'Trình đăng ký' });
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true');
  await submit.click();
  await expect(page.getByText('Đã trình. Cán bộ thi đua sẽ duyệt.')).toBeVisible();

  await reviewListed(officer.page, new RegExp(`^Xem và duyệt.*Đăng ký thi đua.*${NNPL}`));
  await accept(officer.page);
  await beginListed(page, STEPS[1].title, 'Lập bảng cam kết');
  await commit(page, [TARGET]);
  await reviewListed(officer.page, new RegExp(`^Xem và duyệt.*Bảng cam kết.*${NNPL}`));
  await officer.page.getByRole('button', { name: `Duyệt: ${TARGET.name}` }).click();
  await expect(officer.page.getByText('Đã duyệt.').first()).toBeVisible();
});

test('the pledge is signed by every head of the school and sealed', async ({ browser }) => {
  await openScoring(officer.page);
  await officer.page.getByRole('link', { name: 'Giao ước thi đua' }).click();
  await officer.page.getByRole('button', { name: 'Soạn giao ước từ phong trào' }).click();
  await officer.page.getByRole('button', { name: 'Mở ký' }).click();
  await expect(officer.page.getByText('Đã mở ký. Trưởng các đơn vị ký được từ bây giờ.')).toBeVisible();
  const signs = async ({ page }: Person, unit: string) => {
    await beginListed(page, STEPS[2].title, 'Xem và ký giao ước');
    await page.getByRole('button', { name: `Ký thay mặt ${unit}` }).click();
    await page.getByRole('button', { name: 'Tôi đã đọc và ký' }).click();
    await expect(page.getByText('Đã ký giao ước.')).toBeVisible();
  };
  for (const [part, unit] of OTHERS) {
    const other = await Person.comes(browser, part);
    await signs(other, unit);
    await other.leaves();
  }
  await signs(head, LLCS);
  await expect(head.page.getByText('6/7', { exact: false }).first()).toBeVisible();
  await signs(otherHead, NNPL);
  await expect(otherHead.page.getByText('7/7', { exact: false }).first()).toBeVisible();
  await expect(otherHead.page.getByText('Nội dung và chữ ký còn nguyên như khi niêm phong.')).toBeVisible();
});

test('three reports with evidence: one accepted, one returned at a field and a file, one with a later date', async () => {
  const { page } = otherHead;
  const says = (quarter: string) => ({ name: `minh-chung-${quarter}.pdf`, text: `Minh chứng ${quarter}` });
  await beginListed(page, STEPS[3].title, 'Viết báo cáo');
  await report(page, 'Đã mở một lớp.', says('quy-1'));
  await reviewListed(officer.page, new RegExp(`^Xem và duyệt.*${STEPS[3].title}.*${NNPL}`));
  await accept(officer.page);

  await beginListed(page, STEPS[4].title, 'Viết báo cáo');
  await report(page, 'Đã mở hai lớp.', says('6-thang'));
  await reviewListed(officer.page, new RegExp(`^Xem và duyệt.*${STEPS[4].title}.*${NNPL}`));
  await returnPinned();
  await page.reload();
  await expect(page.getByText(RETURNED.field).first()).toBeVisible();
  await expect(page.getByText(RETURNED.file).first()).toBeVisible();
  await expect(page.getByLabel(/^Khó khăn/)).not.toBeEditable();
  await look(page, 'year-4-returned');
  await page.getByRole('button', { name: /^(Bỏ|Gỡ|Xóa).*minh-chung-6-thang.pdf/ }).click();
  await page.getByLabel('Thêm tệp').setInputFiles({
    name: 'minh-chung-da-ky.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% có chữ ký\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  });
  await expect(page.getByText('minh-chung-da-ky.pdf').first()).toBeVisible();
  await page.getByLabel(/^Việc đã làm/).fill('Đã mở hai lớp tại xã Pa Tần và xã Nậm Ban.');
  await expect(page.getByText(/^Đã lưu \d\d:\d\d$/).first()).toBeVisible();
  const again = page.getByRole('button', { name: 'Nộp báo cáo' });
  await expect(again).not.toHaveAttribute('aria-disabled', 'true');
  await again.click();
  await expect(page.getByText(/^Đã nộp báo cáo/)).toBeVisible();

  await openTask(page, STEPS[5].title);
  await page.getByRole('button', { name: 'Xin gia hạn' }).click();
  const ask = page.getByRole('dialog', { name: 'Xin gia hạn' });
  await ask.getByRole('textbox', { name: /^Xin đến hết ngày/ }).fill(LATER);
  await ask.getByLabel(/^Lý do/).fill('Chờ kết quả lớp cuối năm.');
  await ask.getByRole('button', { name: 'Gửi' }).click();
  await expect(page.getByText('Đã gửi đề nghị gia hạn.')).toBeVisible();
  await reviewListed(officer.page, new RegExp(`^Xem và duyệt.*${STEPS[5].title}.*${NNPL}`));
  await officer.page.getByRole('button', { name: 'Đồng ý gia hạn' }).click();
  await expect(officer.page.getByText('Đã gia hạn.')).toBeVisible();
  await page.reload();
  await expect(page.getByText(LATER).first()).toBeVisible();
  await beginListed(page, STEPS[5].title, 'Viết báo cáo');
  await report(page, 'Đã mở hai lớp, đủ chỉ tiêu cả năm.', says('ca-nam'));
});

test('units score themselves, the officer verifies with reasons, the table is closed', async () => {
  await openScoring(officer.page);
  await issueSheet(officer.page);
  await look(officer.page, 'year-5-sheet');

  await beginListed(otherHead.page, STEPS[6].title, 'Tự chấm điểm');
  await scoreOneself(otherHead.page, NNPL, ['38,5', '25', '15', '20'], 'minh-chung-ca-nam.pdf');
  await beginListed(head.page, STEPS[6].title, 'Tự chấm điểm');
  await scoreOneself(head.page, LLCS, ['0', '0', '0', '0']);

  await officer.page.reload();
  await verify(officer.page, NNPL, { points: '36', reason: 'Một lớp mở chậm một tháng.' });
  await look(officer.page, 'year-5-verified');
  await openScoring(officer.page);
  await verify(officer.page, LLCS);
  await agree(otherHead.page);
  await expect(otherHead.page.getByText('Một lớp mở chậm một tháng.').first()).toBeVisible();
  await look(otherHead.page, 'year-5-both-points');
  await agree(head.page);

  await openScoring(officer.page);
  await closeRanking(officer.page);
  const table = officer.page.getByRole('table', { name: 'Bảng xếp hạng' });
  await expect(table.getByRole('row').nth(1)).toContainText(NNPL);
  await expect(table.getByRole('row').nth(1)).toContainText('96');
  await expect(table.getByRole('row').nth(2)).toContainText(LLCS);
  await look(officer.page, 'year-6-final-table');
  await expect(table.getByRole('row').nth(3)).toContainText('Chưa nộp bảng tự chấm');

  // the file that proved a point says where it is used; lists of what was handed in are sorted by choice
  await otherHead.goes('/obligations/papers?list=evidence&sort=-used');
  const proof = otherHead.page.getByRole('row', { name: /minh-chung-ca-nam\.pdf/ }).first();
  await proof.getByText('Nơi dùng').click();
  await expect(proof.getByRole('link', { name: /^Bảng tự chấm điểm: / })).toBeVisible();
  await look(otherHead.page, 'year-7-files');
  await officer.goes('/obligations/papers?list=reports');
  const reports = officer.page.getByRole('table', { name: 'Báo cáo' });
  await expect(reports.getByRole('row').nth(1)).toContainText(STEPS[5].title);
  await officer.page.getByRole('button', { name: 'Sắp xếp theo Trình lúc' }).click();
  await expect(officer.page).toHaveURL(/sort=submittedAt/);
  await look(officer.page, 'year-7-reports');

  await head.page.goto('/obligations?state=FULFILLED');
  await expect(head.page.getByRole('link', { name: STEPS[6].title, exact: true })).toBeVisible();
});

/** One field and one file come back, each with what is to be mended. */
async function returnPinned(): Promise<void> {
  await officer.page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  const dialog = officer.page.getByRole('dialog', { name: 'Trả lại' });
  await dialog.getByLabel(/^Lý do trả lại/).fill('Cần bổ sung hai chỗ.');
  for (const [index, [place, reason]] of [
    ['Việc đã làm', RETURNED.field],
    ['minh-chung-6-thang.pdf', RETURNED.file],
  ].entries()) {
    await dialog.getByRole('button', { name: 'Thêm chỗ cần sửa' }).click();
    await dialog
      .getByLabel(/^Chỗ/)
      .nth(index)
      .selectOption({ label: place ?? '' });
    await dialog
      .getByLabel(/^Cần sửa gì/)
      .nth(index)
      .fill(reason ?? '');
  }
  await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await expect(officer.page.getByText('Đã trả lại.')).toBeVisible();
}
