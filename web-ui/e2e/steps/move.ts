import { expect, type Page } from '@playwright/test';
import type { Person } from '../support/people';
import { stack } from '../support/stack';

/** The officer moves a milestone of a launched campaign: what moves is shown first. */
export async function previewMove(page: Page, title: string, day: string): Promise<void> {
  await page.getByRole('button', { name: 'Dời mốc thời gian' }).click();
  const milestone = page.getByRole('combobox', { name: /^Mốc/ });
  const option = milestone.locator('option', { hasText: title });
  await milestone.selectOption((await option.getAttribute('value')) ?? '');
  await page.getByLabel(/^Ngày mới/).fill(day);
  await page.getByLabel(/^Ngày mới/).blur();
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('table', { name: '1 mốc sẽ đổi ngày' })).toContainText(day);
}

export async function confirmMove(page: Page, reason: string): Promise<void> {
  await page.getByLabel(/^Lý do dời/).fill(reason);
  await page.getByRole('button', { name: 'Dời 1 mốc' }).click();
  // the reason alone stands in its field already, before the answer
  await expect(page.getByText('Đã dời 1 mốc và báo cho các đơn vị.')).toBeVisible();
  await expect(page.getByText(reason).first()).toBeVisible();
}

interface Launched {
  version: number;
  plan: { milestones: { id: string; title: string }[] };
}

/** The same without the screen; the moment of the answer. */
export async function moveTo(officer: Person, id: string, title: string, day: string, reason: string): Promise<number> {
  const path = `/api/v1/campaigns/${id}`;
  const { version, plan } = await officer.get<Launched>(path);
  const milestone = plan.milestones.find((one) => one.title === title);
  const { csrfToken } = await officer.get<{ csrfToken: string }>('/api/v1/me');
  const answer = await officer.page.request.post(`${stack.url}${path}/milestones/move`, {
    headers: { 'X-CSRF-Token': csrfToken, 'If-Match': `"${version}"` },
    data: {
      moves: [{ milestoneId: milestone?.id, due: day.split('/').reverse().join('-') }],
      reason,
    },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return Date.now();
}
