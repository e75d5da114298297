import { expect, type Page, test } from '@playwright/test';
import { classify, draftDecision, nominate, openRound, sign } from './steps/award';
import { vietnameseDay } from './support/days';
import { look } from './support/look';
import { Person } from './support/people';

const HEADER =
  'record_id,subject_kind,subject_id,year,record_type,code,title,decision_no,decision_date,decided_by,basis,used_for,from_date,to_date,status,note\n';
// a number of its own each time: a decision is taken over once
const NUMBER = `${Date.now() % 1_000_000}/QĐ-TCT`;
const letter = (person: string, day: string) =>
  `,PERSON,${person},2016,HINH_THUC,GIAY_KHEN,,${NUMBER},${day},NS-TCT,,,,,HIEU_LUC,\n`;
const RIGHT = letter('CB-003', '20/12/2016');
const WRONG = letter('CB-005', '32/12/2016');
const MENDED = letter('CB-005', '20/12/2016');

const OFFICE = {
  name: 'Phòng Tài chính - Quản trị',
  members: ['Tạ Quang Lịch', 'Lò Thị Ón', 'Nguyễn Thị Mỹ Duyên', 'Hạng A Thề'],
};
const ADVANCED_DECISION = '221/QĐ-TCT';
const COLLECTIVE_DECISION = '222/QĐ-TCT';
const YEAR = vietnameseDay(0).slice(-4);
const ADVANCED = 'Lao động tiên tiến';
const COLLECTIVE = 'Tập thể lao động tiên tiến';

/** What the history of the special people of the sample deserves for 2025, on the last day of that year. */
const DESERVED: readonly [person: string, award: string, outcomes: readonly string[]][] = [
  ['CB-004', 'CSTDT', ['ELIGIBLE', 'UNDETERMINED']],
  ['CB-017', 'CSTDCS', ['ELIGIBLE']],
  ['CB-036', 'LDTT', ['HOLD']],
  ['CB-034', 'LDTT', ['NOT_ELIGIBLE']],
];

/** What the page of each verdict tells of them, by their history. */
const TOLD: readonly [person: string, award: string, why: RegExp][] = [
  ['CB-004', 'CSTDT', /các năm 2023, 2024, 2025/],
  ['CB-014', 'CSTDT', /Năm 2024: không có/],
  ['CB-017', 'CSTDCS', /Hoàn thành xuất sắc nhiệm vụ năm 2025/],
  ['CB-024', 'CSTDT', /Năm 2025: không có|Năm 2022: đã thu hồi/],
  ['CB-032', 'CSTDT', /Năm 2023: chưa xác minh/],
  ['CB-034', 'LDTT', /chuyển đi hoặc nghỉ hưu trong năm/],
  ['CB-036', 'LDTT', /Đang xác minh đơn tố cáo từ ngày 10\/11\/2025/],
  ['CB-050', 'CSTDT', /chỉ được cơ sở công nhận/],
];

interface Verdicts {
  items: { subjectId: string; awardCode: string; outcome: string }[];
}

const csv = (text: string) => ({ name: 'du-kien.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a file with one wrong row is reported row by row, mended and taken over', async ({ browser }) => {
  const officer = await Person.comes(browser, 'officer', '/awards/facts/import');
  const { page } = officer;
  await page.getByLabel(/^Tệp dữ kiện/).setInputFiles(csv(HEADER + RIGHT + WRONG));
  const wrong = page.getByRole('row').filter({ hasText: 'Dòng 3' });
  await expect(wrong).toContainText('Không nhận');
  await expect(wrong).toContainText('Cột Ngày quyết định');
  await expect(page.getByRole('button', { name: 'Chỉ nạp các dòng đúng (1 dòng)' })).toBeVisible();
  await look(page, 'rules-import');

  await page.getByLabel(/^Tệp dữ kiện/).setInputFiles(csv(HEADER + RIGHT + MENDED));
  await page.getByRole('button', { name: 'Nạp 2 dòng' }).click();
  await expect(page.getByText('Đã nạp: 2 dòng mới, 0 dòng thay đổi.')).toBeVisible();

  await officer.goes('/awards/facts/PERSON/CB-039');
  await expect(page.getByText('Một sáng kiến đã dùng cho 2 lần khen').first()).toBeVisible();
  await officer.leaves();
});

test('a whole body is appraised; a count opens its list, a row its reasons, the list a workbook', async ({
  browser,
}) => {
  const officer = await Person.comes(browser, 'officer', '/awards/body');
  const { page } = officer;
  await page.getByLabel(/^Năm thành tích/).fill('2025');
  await page.getByLabel(/^Ngày thẩm định/).fill('31/12/2025');
  await page.getByRole('button', { name: 'Thẩm định cả đơn vị' }).click();
  await expect(page.getByRole('heading', { name: 'Kết quả theo danh hiệu' })).toBeVisible({ timeout: 30_000 });
  const run = new URL(page.url()).pathname.split('/').at(-1);
  for (const [person, award, outcomes] of DESERVED) {
    const verdicts = await officer.get<Verdicts>(`/api/v1/appraisals/runs/${run}/verdicts?awardCode=${award}&size=200`);
    const found = verdicts.items.find(({ subjectId }) => subjectId === person);
    expect(outcomes, `${person} ${award}`).toContain(found?.outcome);
  }

  for (const [person, award, why] of TOLD) {
    await officer.goes(`/awards/body/${run}/PERSON/${person}/${award}`);
    await expect(page.getByText(why).first()).toBeVisible();
    await expect(page.getByRole('link', { name: /^(Điều|Mục)/ }).first()).toBeVisible();
  }
  await officer.goes(`/awards/body/${run}`);

  const count = page.getByRole('link', { name: new RegExp(`^${ADVANCED}, Không đủ điều kiện: `) });
  const number = Number((await count.textContent()) ?? '');
  await count.click();
  await expect(page.getByText(new RegExp(`Đang hiện ${number} trên ${number}`)).first()).toBeVisible();
  await look(page, 'rules-body');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Xuất Excel' }).click();
  expect((await download).suggestedFilename()).toBe('bang-tham-dinh.xlsx');

  await page
    .getByRole('link', { name: new RegExp(`, ${ADVANCED}$`) })
    .first()
    .click();
  await expect(page.getByText(/Điều \d+/).first()).toBeVisible();
  await expect(page.getByText('Kết quả tìm lại từ dữ kiện đã lưu đúng như đã ghi.')).toBeVisible();

  await officer.goes('/awards/law-changed');
  await page.getByLabel('So lượt thẩm định').selectOption({ index: 1 });
  await expect(page.getByText(/trong [1-9]\S* hồ sơ đã so/)).toBeVisible();
  await look(page, 'rules-law-changed');
  await officer.goes('/awards/what-if');
  const commended = page.getByRole('rowheader', { name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh' });
  const row = page.getByRole('row').filter({ has: commended }).first();
  await expect(row).toContainText(/Năm \d{4}, còn chờ kiểm chứng/);
  for (const supposed of ['Chiến sĩ thi đua cơ sở liên tục', 'Hoàn thành xuất sắc'])
    await page.getByRole('slider', { name: supposed }).fill('0');
  await expect(row).toContainText('Chưa thấy trong các năm tới');
  await look(page, 'rules-what-if');
  await officer.leaves();
});

test('a rule tells its layers and who relies on it; the table of a day who decides and what is paid', async ({
  browser,
}) => {
  const officer = await Person.comes(browser, 'officer', '/awards/rulebook/RP-2026');
  const { page } = officer;
  await page.getByRole('link', { name: /^Hoàn thành tốt nhiệm vụ trở lên/ }).click();
  await expect(page.getByRole('heading', { name: 'Các tầng của quy định' })).toBeVisible();
  await expect(page.getByText('Chiến sĩ thi đua cơ sở').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Hồ sơ đã thẩm định theo quy định này: \d/ })).toBeVisible();
  await look(page, 'rules-rule');

  await officer.goes('/awards/signing');
  await page.getByLabel(/^Ngày ký/).fill('30/06/2026');
  const advanced = page.getByRole('row').filter({ hasText: ADVANCED }).first();
  await expect(advanced).toContainText('702.000');
  await page.getByLabel(/^Ngày ký/).fill('01/07/2026');
  await expect(advanced).toContainText('759.000');
  const provincial = page.getByRole('row').filter({ hasText: 'Chiến sĩ thi đua cấp tỉnh' });
  await expect(provincial).toContainText('Trình cấp trên');
  await look(page, 'rules-signing');
  await officer.leaves();
});

/** Everybody present says yes to everything that waits. */
async function councilAgrees(page: Page, count: number): Promise<void> {
  await page.getByRole('link', { name: 'Ghi phiên họp Hội đồng' }).click();
  const present = ((await page.getByText(/^\d+\/\d+ ủy viên có mặt$/).textContent()) ?? '').split('/')[0] ?? '';
  await page.getByRole('button', { name: 'Bắt đầu ghi kết quả' }).click();
  await expect(page.getByRole('heading', { name: 'Chờ biểu quyết' })).toBeVisible();
  for (let left = count; left > 0; left--) {
    const forms = page.getByRole('form', { name: /, (Lao động|Tập thể lao động) tiên tiến$/ });
    await expect(forms).toHaveCount(left);
    const form = forms.first();
    await form.getByLabel('Đồng ý', { exact: true }).fill(present);
    await form.getByLabel('Không đồng ý').fill('0');
    await form.getByLabel('Không hợp lệ').fill('0');
    const reason = form.getByLabel(/^Lý do Hội đồng quyết định/);
    if (await reason.isVisible()) await reason.fill('Hội đồng xem hồ sơ và thống nhất.');
    await form.getByRole('button', { name: 'Ghi kết quả' }).click();
  }
  await expect(page.getByText('Không còn đề nghị nào chờ biểu quyết.')).toBeVisible();
}

async function principalSigns(page: Page, decision: string, number: string): Promise<void> {
  await page.goto(decision);
  await sign(page, number);
}

test('an award is taken back; what rested on it comes under review', async ({ browser }) => {
  test.setTimeout(120_000);
  const secretary = await Person.comes(browser, 'secretary');
  const principal = await Person.comes(browser, 'principal', '/awards');
  const { page } = secretary;
  await openRound(page, 'Xét danh hiệu của một phòng', YEAR);
  const round = new URL(page.url()).pathname;
  await classify(page, OFFICE.name, '199/QĐ-TCT');
  for (const member of OFFICE.members) await page.getByRole('checkbox', { name: `${member}: ${ADVANCED}` }).check();
  await page.getByRole('button', { name: `Đề nghị ${OFFICE.members.length} mục đã chọn` }).click();
  await expect(page).toHaveURL(new RegExp(`${round}$`));
  await councilAgrees(page, OFFICE.members.length);
  await secretary.goes(round);
  await draftDecision(page, ADVANCED_DECISION, 'Công nhận Lao động tiên tiến');
  const first = new URL(page.url()).pathname;
  await principalSigns(principal.page, first, ADVANCED_DECISION);

  await secretary.goes(round);
  await page.getByRole('link', { name: 'Đề nghị khen thưởng' }).click();
  await nominate(page, OFFICE.name, [COLLECTIVE]);
  await councilAgrees(page, 1);
  await secretary.goes(round);
  await draftDecision(page, COLLECTIVE_DECISION, 'Công nhận Tập thể lao động tiên tiến');
  const second = new URL(page.url()).pathname;
  await principalSigns(principal.page, second, COLLECTIVE_DECISION);

  await principal.goes(first);
  await principal.page.getByRole('button', { name: new RegExp(`^Hủy bỏ ?: ${OFFICE.members[0]}`) }).click();
  const dialog = principal.page.getByRole('dialog');
  await dialog.getByLabel(/^Số quyết định hủy bỏ/).fill('9/QĐ-TCT');
  await dialog.getByLabel(/^Ngày ký quyết định hủy bỏ/).fill(vietnameseDay(0));
  await dialog.getByLabel(/^Căn cứ/).selectOption({ index: 1 });
  await dialog.getByLabel(/^Sự việc/).fill('Kê khai thành tích không có thật');
  await dialog.getByRole('button', { name: 'Hủy bỏ' }).click();
  await expect(principal.page.getByText(`Đã hủy bỏ danh hiệu của ${OFFICE.members[0]}.`)).toBeVisible();
  await expect(principal.page.getByText('Quyết định hủy bỏ số 9/QĐ-TCT', { exact: false })).toBeVisible();

  await principal.goes(second);
  await expect(principal.page.getByText('Cần rà soát')).toBeVisible();
  await expect(principal.page.getByText(/Kết quả thẩm định dựa vào “Lao động tiên tiến”/)).toBeVisible();
  await look(principal.page, 'rules-under-review');
  await principal.leaves();
  await secretary.leaves();
});
