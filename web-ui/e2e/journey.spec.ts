import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { completeDraft, launch, type PlannedStep, readDocument, submitDraft } from './steps/campaign';
import { look } from './support/look';
import { mailArrives } from './support/mail';
import { Person } from './support/people';
import { stack } from './support/stack';

/** A document that was really published; it lies beside the repository, not in it. */
const PUBLISHED = resolve(stack.sample, '../../shared/input/launch-2021-truong-chinh-tri.txt');
const PLAN_2027 = resolve(stack.sample, 'd2-ke-hoach-truong-2027.txt');

const STEPS: readonly PlannedStep[] = [
  { kind: 'Đăng ký thi đua', title: 'Đăng ký danh hiệu thi đua', inDays: 14 },
  { kind: 'Gửi kế hoạch, cam kết chỉ tiêu', title: 'Cam kết chỉ tiêu', inDays: 15 },
  { kind: 'Báo cáo', title: 'Báo cáo tiến độ đợt một', inDays: 12 },
  { kind: 'Báo cáo', title: 'Báo cáo nhanh trong ngày', inDays: 0 },
];
const HEAD = 'lo.van.hoa@example.vn';

test.describe.configure({ mode: 'serial' });

let campaign = '';

test('the plan of the school is read: theme, issuer, date, legal bases, contents, recipients, signer', async ({
  browser,
}) => {
  const officer = await Person.comes(browser, 'officer');
  const { page } = officer;
  await readDocument(page, PLAN_2027);

  await expect(page.getByLabel('Chủ đề', { exact: true })).toHaveValue(/Dạy điều dân cần, học để làm được việc/);
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('09/KH-TCT');
  await expect(page.getByLabel('Ngày ban hành')).toHaveValue('15/01/2027');
  await expect(page.getByRole('region', { name: 'Nơi nhận' })).toContainText('Sở Nội vụ');
  await expect(page.getByRole('region', { name: 'Văn bản phát động' })).toContainText('06/2022/QH15');
  await look(page, '1-draft-of-the-plan-2027');
  await officer.leaves();
});

test('1. the officer gives a launch document, sees what was read and what is missing, and adds milestones', async ({
  browser,
}) => {
  const published = existsSync(PUBLISHED);
  if (!published && process.env.CI === 'true') throw new Error(`${PUBLISHED} is missing.`);
  if (!published)
    test.info().annotations.push({
      type: 'absent',
      description: 'The published document of 2021 is not here; the plan of 2027 stands in.',
    });
  const officer = await Person.comes(browser, 'officer');
  const { page } = officer;
  await readDocument(page, published ? PUBLISHED : PLAN_2027);

  if (published) {
    await expect(page.getByLabel('Chủ đề', { exact: true })).toHaveValue(/Kỷ cương, trách nhiệm, đổi mới, sáng tạo/);
    await expect(page.getByRole('region', { name: 'Nơi nhận' })).toContainText('Các khoa, phòng');
    await expect(page.getByRole('region', { name: 'Văn bản phát động' })).toContainText('02/CT-UBND');
    await expect(page.getByRole('heading', { name: 'Phải bổ sung trước khi trình' })).toBeVisible();
    await look(page, '1-draft-read');
  }
  await completeDraft(page, STEPS);
  await look(page, '1-draft-complete');
  await submitDraft(page);
  campaign = new URL(page.url()).pathname;
  await officer.leaves();
});

test('2. the principal launches; recipients get a mail and every unit has its obligations', async ({ browser }) => {
  const principal = await Person.comes(browser, 'principal');
  await principal.goes(campaign);
  await look(principal.page, '2-to-be-launched');
  await launch(principal.page);
  await look(principal.page, '2-launched');
  await principal.leaves();

  await mailArrives(HEAD, /phát động/i);
  const head = await Person.comes(browser, 'head');
  for (const { title } of STEPS)
    await expect(head.page.getByRole('link', { name: title, exact: true })).toBeVisible({ timeout: 30_000 });
  await look(head.page, '2-home-of-the-head');
  await head.leaves();
});
