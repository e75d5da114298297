import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { completeDraft, launch, readDocument, submitDraft } from './steps/campaign';
import { Line, largePdf } from './support/line';
import { look } from './support/look';
import { Person } from './support/people';
import { stack } from './support/stack';

const TASK = `Báo cáo lúc mạng chập chờn ${Date.now()}`;
const PART = 512 * 1024;
const CUT = /^Mất kết nối\. Những gì anh\/chị viết được giữ trong trình duyệt này/;
const SAVED = /^Đã lưu \d\d:\d\d$/;

interface Report {
  done: string;
  blockers: string;
  evidence: { id: string; name: string; digest: string }[];
}

test.describe.configure({ mode: 'serial' });

test.beforeAll('a campaign of its own asks every unit for a report', async ({ browser }) => {
  const officer = await Person.comes(browser, 'officer');
  await readDocument(officer.page, resolve(stack.sample, 'd2-ke-hoach-truong-2027.txt'));
  await completeDraft(officer.page, [{ kind: 'Báo cáo', title: TASK, inDays: 20 }]);
  await submitDraft(officer.page);
  const campaign = new URL(officer.page.url()).pathname;
  await officer.leaves();
  const principal = await Person.comes(browser, 'principal', campaign);
  await launch(principal.page);
  await principal.leaves();
});

test('the line is cut while a report is written and while files go up: all is told, kept and gone on with', async ({
  browser,
}) => {
  const head = await Person.comes(browser, 'head');
  let task: string | undefined;
  await expect
    .poll(async () => {
      const owed = await head.get<{ items: { id: string; title: string }[] }>(
        '/api/v1/obligations?state=OPEN&size=100',
      );
      task = owed.items.find(({ title }) => title === TASK)?.id;
      return task;
    })
    .toBeDefined();
  await head.goes(`/obligations/${task}`);
  await head.page.getByRole('button', { name: 'Viết báo cáo' }).click();
  await expect(head.page.getByLabel(/^Việc đã làm/)).toBeVisible();
  const address = new URL(head.page.url()).pathname;
  const report = () => head.get<Report>(`/api/v1${address.replace('/obligations', '')}`);
  const { page } = head;

  await test.step('in the middle of writing', async () => {
    const line = await Line.of(page);
    await page.getByLabel(/^Việc đã làm/).fill('Đã mở hai lớp');
    await expect(page.getByText(SAVED).first()).toBeVisible();

    await line.cut();
    await page.getByLabel(/^Việc đã làm/).fill('Đã mở hai lớp, lúc mất mạng viết thêm');
    await expect(page.getByText(CUT)).toBeVisible();
    await look(page, 'offline-writing');
    await line.comesBack();

    await expect(page.getByText(SAVED).first()).toBeVisible();
    await expect(page.getByText(CUT)).toBeHidden();
    expect((await report()).done).toBe('Đã mở hai lớp, lúc mất mạng viết thêm');
  });

  const first = largePdf('bien-ban.pdf', 5 * PART + 1234);
  await test.step('in the middle of a file', async () => {
    const line = await Line.of(page);
    line.cutsWithin(2 * PART);
    await page.getByLabel('Thêm tệp').setInputFiles(first.path);
    await expect(page.getByText(/^Mất kết nối\. “bien-ban\.pdf” đã lên 1 MB và sẽ tiếp tục từ đó/)).toBeVisible();
    await look(page, 'offline-uploading');
    expect((await report()).evidence).toEqual([]);
    await line.comesBack();

    await expect(page.getByRole('link', { name: first.name })).toBeVisible();
    expect(line.parts).toEqual([0, PART, 2 * PART, 2 * PART, 3 * PART, 4 * PART, 5 * PART]);
  });

  const second = largePdf('danh-sach-lop.pdf', 4 * PART);
  await test.step('the tab is closed while the line is cut, and opened when it is back', async () => {
    const line = await Line.of(page);
    line.cutsWithin(2 * PART);
    await page.getByLabel('Thêm tệp').setInputFiles(second.path);
    await expect(
      page.getByText(/“danh-sach-lop\.pdf” đã lên 1 MB .* Có thể đóng trang rồi mở lại sau\.$/),
    ).toBeVisible();
    await page.getByLabel(/^Khó khăn/).fill('Đường truyền lúc có lúc không');
    await expect(page.getByText(CUT)).toBeVisible();
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => page.isClosed()).toBe(true);
    await line.comesBack();

    const tab = await page.context().newPage();
    const again = await Line.of(tab);
    await tab.goto(address);
    await expect(tab.getByLabel(/^Khó khăn/)).toHaveValue('Đường truyền lúc có lúc không');
    await expect(tab.getByText(SAVED).first()).toBeVisible();
    await expect(tab.getByRole('link', { name: second.name })).toBeVisible();
    expect(again.parts).toEqual([2 * PART, 3 * PART, 4 * PART]);
  });

  const kept = await report();
  expect(kept.blockers).toBe('Đường truyền lúc có lúc không');
  expect(kept.evidence.map(({ name, digest }) => [name, digest])).toEqual([
    [first.name, first.sha256],
    [second.name, second.sha256],
  ]);
  for (const [index, file] of [first, second].entries()) {
    const bytes = await head.bytes(`/api/v1/evidence/${kept.evidence[index]?.id}/content`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
  }
  await head.leaves();
});
