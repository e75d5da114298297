import { expect, test } from '@playwright/test';
import { look } from './support/look';
import { Person } from './support/people';

/** A head who is away lets a lecturer act; the lecturer sees what the unit owes, and everybody sees who acted. */
test('a lecturer acts for the head of the faculty until the head takes it back', async ({ browser }) => {
  const { page: head } = await Person.comes(browser, 'otherHead', '/delegations');
  await head.getByLabel(/Người làm thay/).selectOption({ label: 'Lò Thị Pâng (Giảng viên)' });
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
  await head.getByLabel(/Đến hết ngày/).fill(inAWeek);
  await head.getByLabel(/Lý do/).fill('Đi công tác Hà Nội');
  await head.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  const given = head.getByRole('article', { name: 'Lò Thị Pâng' }).first();
  await expect(given).toContainText('Đang có hiệu lực');
  await look(head, 'delegations');

  const { page: deputy } = await Person.comes(browser, 'member');
  await deputy.getByRole('button', { name: 'Làm thay' }).first().click();
  await expect(deputy.getByText(/Anh\/chị đang làm thay Vũ Thị Thúy Nga/)).toBeVisible();
  await look(deputy, 'acting');
  await deputy.goto('/obligations');
  await expect(deputy.getByText(/Anh\/chị đang làm thay/)).toBeVisible();

  await given.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(given).toContainText('Đã thu hồi');
  await expect(async () => {
    await deputy.reload();
    await expect(deputy.getByText(/Ủy quyền này không còn hiệu lực/).first()).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });

  await deputy.getByRole('button', { name: 'Thôi làm thay' }).click();
  await expect(deputy.getByText(/Anh\/chị đang làm thay/)).toBeHidden();
});
