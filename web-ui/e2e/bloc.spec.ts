import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkOf, handInCheck, seeOtherwise, settle } from './steps/bloc';
import { completeDraft, launch, type PlannedStep, readDocument, submitDraft } from './steps/campaign';
import { report } from './steps/commitment';
import { agree, closeRanking, givePoints, handInPoints, issueSheet, scoreOneself } from './steps/score';
import { Line } from './support/line';
import { look } from './support/look';
import { Person } from './support/people';
import { stack } from './support/stack';

/** Three members of a bloc through its year: pledge, self-scores, checks across, a dispute, the table, the hand-over. */
const PLEDGE = resolve(stack.sample, 'd3-giao-uoc-khoi-2027.txt');
const COLLEGE = 'Trường Cao đẳng Nậm Sơn';
const SCHOOL = 'Trường Chính trị tỉnh Nậm Sơn';
const HOSPITAL = 'Bệnh viện Đa khoa tỉnh Nậm Sơn';
const MEMBERS = [COLLEGE, SCHOOL, HOSPITAL];
const MARK = `${Date.now()}`.slice(-5);
const STEPS = [
  { kind: 'Ký giao ước thi đua', title: `Giao ước của khối ${MARK}`, inDays: 20 },
  { kind: 'Báo cáo', title: `Báo cáo với Trưởng khối ${MARK}`, inDays: 21 },
  { kind: 'Chấm điểm chéo', title: `Tự chấm điểm trong khối ${MARK}`, inDays: 22 },
] as const satisfies readonly PlannedStep[];
const REPORTING = 'Chế độ thông tin, báo cáo (nộp chậm trừ 1 điểm/lần)';
const IDEAS = 'Sáng kiến, đề tài';
const WANTED = 'Xin ghi rõ: báo cáo gửi qua phần mềm được tính ngày gửi.';
const PROOF = 'so-gui-van-ban.pdf';
const LINE_CUT = /^Mất kết nối\. Điểm đang chấm được giữ trong trình duyệt này/;
const SAVED = /^Đã lưu \d\d:\d\d$/;

test.describe.configure({ mode: 'serial', timeout: 150_000 });

let campaign = '';
let officer: Person;
let college: Person;
let school: Person;
let hospital: Person;

test.beforeAll(async ({ browser }) => {
  officer = await Person.comes(browser, 'blocOfficer');
  college = await Person.comes(browser, 'blocHead');
  school = await Person.comes(browser, 'principal');
  hospital = await Person.comes(browser, 'hospital');
});

test.afterAll(async () => {
  for (const person of [officer, college, school, hospital]) await person?.leaves();
});

test('the head of the bloc launches its year for three members', async () => {
  const { page } = officer;
  await readDocument(page, PLEDGE);
  const title = page.getByLabel(/^Tên phong trào/);
  await title.fill(`Năm thi đua của khối ${MARK}`);
  await title.blur();
  await completeDraft(page, STEPS);
  const scoring = page.getByRole('region', { name: 'Mốc thời gian' }).locator('details').last();
  await scoring.getByLabel(/^Phải nộp/).selectOption({ label: 'Tự chấm điểm' });
  const units = page.getByRole('region', { name: 'Đơn vị tham gia' });
  for (const box of await units.getByRole('checkbox').all()) await box.uncheck();
  for (const unit of MEMBERS) await units.getByRole('checkbox', { name: unit }).check();
  await expect(page.getByRole('status').filter({ hasText: SAVED }).first()).toBeVisible();
  await submitDraft(page);
  const { pathname } = new URL(page.url());
  campaign = pathname.split('/').at(-1) ?? '';

  await college.goes(pathname);
  await launch(college.page);
  const owed = () => school.get<{ total: number }>(`/api/v1/obligations?campaign=${campaign}`);
  // besides, each member says that it has received the launch
  await expect.poll(async () => (await owed()).total, { timeout: 60_000 }).toBe(STEPS.length + 1);
});

test('a pledge is sent back with a reason, mended and signed by all', async () => {
  const room = `/obligations/pledges/${campaign}`;
  const signs = async ({ page }: Person, unit: string) => {
    await page.goto(room);
    await page.getByRole('button', { name: `Ký thay mặt ${unit}` }).click();
    await page.getByRole('button', { name: 'Tôi đã đọc và ký' }).click();
    await expect(page.getByText('Đã ký giao ước.')).toBeVisible();
  };
  const { page } = officer;
  await officer.goes(room);
  await page.getByRole('button', { name: 'Soạn giao ước từ phong trào' }).click();
  await page.getByRole('button', { name: 'Mở ký' }).click();
  await expect(page.getByText('Đã mở ký. Trưởng các đơn vị ký được từ bây giờ.')).toBeVisible();
  await signs(hospital, HOSPITAL);

  await school.goes(room);
  await school.page.getByRole('button', { name: `Trả lại, chưa ký: ${SCHOOL}` }).click();
  const dialog = school.page.getByRole('dialog', { name: 'Trả lại giao ước' });
  await dialog.getByRole('button', { name: 'Trả lại giao ước' }).click();
  await expect(dialog.getByText('Cần ghi lý do trả lại.').first()).toBeVisible();
  await dialog.getByLabel(/^Cần sửa gì/).fill(WANTED);
  await dialog.getByRole('button', { name: 'Trả lại giao ước' }).click();
  await expect(school.page.getByText('Đã trả lại giao ước.')).toBeVisible();

  await page.reload();
  await expect(page.getByText(WANTED)).toBeVisible();
  await look(page, 'bloc-1-pledge-returned');
  const text = page.getByRole('textbox', { name: /^Nội dung giao ước/ });
  await text.fill(`${await text.inputValue()}\nBáo cáo gửi qua phần mềm được tính theo ngày gửi.`);
  await page.getByRole('button', { name: 'Lưu nội dung' }).click();
  await expect(page.getByText('Đã lưu nội dung.')).toBeVisible();
  await page.getByRole('button', { name: 'Mở ký' }).click();
  await expect(page.getByText('Đang ký', { exact: true })).toBeVisible();

  // the hospital had signed the text of before, and signs the one of now
  await hospital.goes(room);
  await expect(hospital.page.getByText('0/3 đơn vị đã ký')).toBeVisible();
  await hospital.page.getByText('So bản bị trả lại với bản nay').click();
  await look(hospital.page, 'bloc-1-pledge-mended');
  await signs(hospital, HOSPITAL);
  await signs(school, SCHOOL);
  await signs(college, COLLEGE);
  await expect(college.page.getByText('3/3 đơn vị đã ký')).toBeVisible();
  // who is in no list of people signs by the name of the account
  await expect(college.page.getByRole('row', { name: new RegExp(`^${HOSPITAL}`) })).toContainText(
    'Giám đốc Bệnh viện Đa khoa tỉnh',
  );
  await expect(college.page.getByText('Nội dung và chữ ký còn nguyên như khi niêm phong.')).toBeVisible();
  await look(college.page, 'bloc-1-pledge-sealed');
});

test('points typed while the line is cut are kept and go on', async () => {
  await officer.goes(`/obligations/scores/${campaign}`);
  // as the document says: bonus points only decide between equals
  await issueSheet(officer.page, async (page) => {
    await page.getByLabel(/^Điểm thưởng dùng để/).selectOption({ label: 'Chỉ phân định khi bằng điểm' });
    await page.getByRole('button', { name: 'Lưu bảng chấm điểm' }).click();
    await expect(page.getByText('Đã lưu bảng chấm điểm.')).toBeVisible();
  });
  const { items } = await school.get<{ items: { id: string }[] }>(
    `/api/v1/obligations?campaign=${campaign}&kind=PROGRESS_REPORT`,
  );
  await school.goes(`/obligations/${items[0]?.id}`);
  await school.page.getByRole('button', { name: 'Viết báo cáo' }).click();
  await report(school.page, 'Đã gửi đủ báo cáo với Trưởng khối.', { name: PROOF, text: `Sổ gửi ${MARK}` });

  const tab = await school.page.context().newPage();
  const line = await Line.of(tab);
  await tab.goto(`/obligations/scores/${campaign}`);
  await tab.getByRole('button', { name: new RegExp(`^Tự chấm điểm\\s*: ${SCHOOL}`) }).click();
  const first = tab.getByRole('textbox', { name: /^Điểm: / }).first();
  await first.fill('20');
  await expect(tab.getByText(SAVED).first()).toBeVisible();
  const { pathname } = new URL(tab.url());
  await line.cut();
  await first.fill('24,5');
  await expect(tab.getByText(LINE_CUT)).toBeVisible();
  await expect(tab.getByRole('button', { name: 'Nộp bảng tự chấm' })).toHaveAttribute('aria-disabled', 'true');
  await look(tab, 'bloc-2-line-cut');
  await tab.close();
  await line.comesBack();

  const { page } = school;
  await page.goto(pathname);
  await expect(page.getByRole('textbox', { name: /^Điểm: / }).first()).toHaveValue('24,5');
  const kept = () =>
    school.get<{ marks: { points: number }[] }>(`/api/v1${pathname.replace('/obligations', '').replace('/units', '')}`);
  await expect.poll(async () => (await kept()).marks[0]?.points, { timeout: 30_000 }).toBe(24.5);
  await givePoints(page, ['25', '15', '12', '8', '10', '9', '6', '3', '5', '4', '3', '0']);
  await handInPoints(page);
});

test('members check each other; none checks itself', async () => {
  await college.goes(`/obligations/scores/${campaign}`);
  await scoreOneself(college.page, COLLEGE, ['24', '14', '12', '8', '10', '9', '6', '3', '5', '4', '3', '0']);
  await hospital.goes(`/obligations/scores/${campaign}`);
  await scoreOneself(hospital.page, HOSPITAL, ['22', '13', '8', '7', '9', '8', '6', '3', '4', '3', '3', '0']);

  const room = `/obligations/blocs/${campaign}`;
  await college.goes(room);
  await college.page.getByLabel(/^Mỗi đơn vị chấm mấy đơn vị/).fill('1');
  await college.page.getByRole('button', { name: 'Phân công', exact: true }).click();
  await expect(college.page.getByText('Đã phân công chấm chéo.')).toBeVisible();
  for (const unit of MEMBERS) await expect(checkOf(college.page, unit, unit)).toHaveCount(0);
  await look(college.page, 'bloc-3-room-of-the-head');

  // around the ring: the college checks the school, the school the hospital, the hospital the college
  const late = checkOf(college.page, COLLEGE, SCHOOL);
  await seeOtherwise(late, REPORTING, '1', 'Báo cáo 6 tháng gửi sau hạn hai ngày.');
  await look(college.page, 'bloc-3-checking');
  await handInCheck(college.page, late);
  await hospital.goes(room);
  await expect(hospital.page.getByRole('article')).toHaveCount(1);
  await handInCheck(hospital.page, checkOf(hospital.page, HOSPITAL, COLLEGE));
  await school.goes(room);
  const better = checkOf(school.page, SCHOOL, HOSPITAL);
  await seeOtherwise(better, IDEAS, '10', 'Có thêm hai sáng kiến đã được công nhận.');
  await handInCheck(school.page, better);

  const { csrfToken } = await school.get<{ csrfToken: string }>('/api/v1/me');
  const itself = await school.page.request.put(`${stack.url}/api/v1/blocs/${campaign}/checks`, {
    headers: { 'X-CSRF-Token': csrfToken, 'If-Match': '"1"' },
    data: { checkerUnit: 'NS-TCT', unitCode: 'NS-TCT', marks: [], done: true },
  });
  expect(itself.status()).toBe(422);
  expect(((await itself.json()) as { type: string }).type).toContain('self-check');
});

test('a dispute is argued on evidence, and decided', async () => {
  const room = `/obligations/blocs/${campaign}`;
  const { page } = school;
  await school.goes(room);
  await checkOf(page, COLLEGE, SCHOOL)
    .getByRole('button', { name: `Nêu tranh chấp: ${REPORTING}` })
    .click();
  const dialog = page.getByRole('dialog', { name: `Nêu tranh chấp: ${REPORTING}` });
  await dialog.getByLabel(/^Lý lẽ/).fill('Báo cáo gửi qua phần mềm đúng ngày, sổ gửi kèm theo.');
  await dialog.getByRole('combobox', { name: /^Minh chứng/ }).selectOption({ label: PROOF });
  await look(page, 'bloc-4-raising');
  await dialog.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(dialog).toBeHidden();

  await college.goes(room);
  const dispute = college.page.getByRole('article', { name: `${SCHOOL}: ${REPORTING}` });
  await expect(dispute.getByRole('link', { name: PROOF })).toBeVisible();
  await dispute.getByLabel(/^Lý lẽ/).fill('Bản giấy đến sau hai ngày; xin xem sổ gửi.');
  await dispute.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(dispute.getByText('Bản giấy đến sau hai ngày; xin xem sổ gửi.')).toBeVisible();
  await dispute.getByLabel(/^Điểm theo quyết định/).fill('2,5');
  await dispute
    .getByLabel(/^Lý do quyết định/)
    .fill('Tính theo ngày gửi như giao ước; thiếu phụ lục nên trừ nửa điểm.');
  await expect(dispute.getByText(/^Hiệu trưởng Trường Cao đẳng Nậm Sơn, /)).toBeVisible();
  await look(college.page, 'bloc-4-deciding');
  await dispute.getByRole('button', { name: 'Quyết định', exact: true }).click();
  await expect(dispute.getByText(/^Quyết định 2,5 điểm/)).toBeVisible();
});

test('the table is settled, agreed to and closed, and handed over', async () => {
  const { page } = college;
  await college.goes(`/obligations/blocs/${campaign}`);
  for (const unit of MEMBERS) await settle(page, unit);
  for (const [person, unit] of [
    [college, COLLEGE],
    [school, SCHOOL],
    [hospital, HOSPITAL],
  ] as const) {
    await person.goes(`/obligations/blocs/${campaign}`);
    await person.page.getByRole('link', { name: `Mở bảng điểm: ${unit}` }).click();
    await expect(person.page.getByRole('heading', { level: 1, name: `Tự chấm điểm: ${unit}` })).toBeVisible();
    await agree(person.page);
  }
  await look(school.page, 'bloc-5-points-of-the-bloc');

  await college.goes(`/obligations/scores/${campaign}`);
  await closeRanking(page);
  await hospital.goes(`/obligations/scores/${campaign}`);
  const table = hospital.page.getByRole('table', { name: 'Bảng xếp hạng' });
  for (const [index, [unit, total]] of [
    [SCHOOL, '99,5'],
    [COLLEGE, '98'],
    [HOSPITAL, '88'],
  ].entries()) {
    const row = table.getByRole('row').nth(index + 1);
    await expect(row).toContainText(unit ?? '');
    await expect(row).toContainText(total ?? '');
  }
  await look(hospital.page, 'bloc-6-final-table');

  await college.goes(`/obligations/blocs/${campaign}`);
  await expect(page.getByText('Đã chốt xếp hạng')).toBeVisible();
  await look(page, 'bloc-6-room-closed');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải hồ sơ bàn giao' }).click();
  expect((await coming).suggestedFilename()).toBe('ban-giao-khoi-thi-dua.zip');
  const pack = await college.bytes(`/api/v1/blocs/${campaign}/handover`);
  for (const file of ['ban-giao.html', 'bang-xep-hang.xlsx']) expect(pack.includes(file), file).toBe(true);
  await hospital.goes(`/obligations/blocs/${campaign}`);
  await expect(hospital.page.getByRole('link', { name: 'Tải hồ sơ bàn giao' })).toHaveCount(0);
});
