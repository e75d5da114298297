import { expect, test } from '@playwright/test';
import { look } from './support/look';
import { servePages } from './support/pages';
import { logIn, type Part, PEOPLE, Person } from './support/people';
import { stack } from './support/stack';

test.beforeEach(({ context }) => servePages(context));

test('a stranger goes through the Vietnamese login page and comes back to where they wanted to go', async ({
  page,
}) => {
  await page.goto('/obligations?state=OVERDUE');

  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeVisible();
  await page.screenshot({ path: `${stack.screenshots}/login-1280.png` });
  await logIn(page, 'head');

  await expect(page).toHaveURL(/\/obligations\?state=OVERDUE/);
});

test('a wrong password is told in Vietnamese', async ({ page }) => {
  await page.goto('/');
  await page.locator('#username').fill(PEOPLE.head);
  await page.locator('#password').fill('không phải mật khẩu');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();

  await expect(page.getByText(/không (đúng|hợp lệ)|sai/i)).toBeVisible();
});

for (const part of Object.keys(PEOPLE) as Part[]) {
  test(`the home of ${PEOPLE[part]} opens and looks right`, async ({ browser }) => {
    const person = await Person.comes(browser, part);

    await expect(person.page.getByRole('heading', { level: 1 })).toContainText('Chào anh/chị');
    await look(person.page, `home-${PEOPLE[part]}`);
    await person.leaves();
  });
}

test('everything is reached by keyboard: skip link, navigation, account menu', async ({ browser }) => {
  const { page, leaves } = await opened(browser);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Tới nội dung chính' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  await page.getByRole('button', { name: /^Tài khoản/ }).press('Enter');
  await expect(page.getByRole('link', { name: 'Đăng xuất' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Đăng xuất' })).toBeHidden();

  await page.getByRole('link', { name: 'Phong trào', exact: true }).press('Enter');
  await expect(page).toHaveURL(/\/campaigns$/);
  await expect(page.locator('main')).toBeFocused();
  await leaves();
});

test('the second language and the appearance are kept', async ({ browser }) => {
  const { page, leaves } = await opened(browser);
  await page.getByRole('button', { name: /^Tài khoản/ }).click();
  await page.getByLabel('Giao diện').selectOption({ label: 'Tối' });
  await page.getByLabel('Ngôn ngữ').selectOption({ label: 'English' });
  await page.reload();

  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link')).toHaveText([
    'Home',
    'To do',
    'Campaigns',
    'Awards',
    /^Inbox/,
  ]);
  await leaves();
});

test('a cut line, an address that does not exist and an expired session are said plainly', async ({ browser }) => {
  const { page, leaves } = await opened(browser);

  await page.context().setOffline(true);
  await expect(page.getByText(/^Mất kết nối\./)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^Mất kết nối\./)).toBeHidden();

  await page.goto('/khong-co-trang-nay');
  await expect(page.getByRole('heading', { name: 'Không có trang này' })).toBeVisible();
  await look(page, 'not-found');

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Việc phải làm', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' })).toBeVisible();
  await leaves();
});

test('signing out ends the session everywhere', async ({ browser }) => {
  const { page, leaves } = await opened(browser);
  await page.getByRole('button', { name: /^Tài khoản/ }).click();
  await page.getByRole('link', { name: 'Đăng xuất' }).click();

  await expect(page.locator('#username')).toBeVisible();
  expect((await page.context().request.get(`${stack.url}/api/v1/me`)).status()).toBe(401);
  await leaves();
});

test('scripts see no token, and nothing breaks the content security policy', async ({ browser }) => {
  const { page, leaves } = await opened(browser);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  for (const path of ['/', '/obligations', '/campaigns', '/awards', '/inbox']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  const seen = await page.evaluate(
    () => `${document.cookie} ${JSON.stringify({ ...localStorage, ...sessionStorage })}`,
  );
  expect(seen).not.toMatch(/eyJ|session|token/i);
  expect(complaints).toEqual([]);
  await leaves();
});

async function opened(browser: Parameters<typeof Person.comes>[0]) {
  const person = await Person.comes(browser, 'head');
  return { page: person.page, leaves: () => person.leaves() };
}
