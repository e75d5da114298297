import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { servePages } from './pages';
import { demoPassword, stack } from './stack';

/** The demo accounts, by what they do in the path. */
export const PEOPLE = {
  officer: 'can-bo-tdkt',
  principal: 'hieu-truong',
  head: 'khoa-llcs',
  otherHead: 'khoa-nnpl',
  headOfXdd: 'khoa-xdd',
  headOfDvdt: 'khoa-dvdt',
  headOfTchc: 'phong-tchc',
  headOfQldt: 'phong-qldt',
  headOfTcqt: 'phong-tcqt',
  member: 'giang-vien',
  secretary: 'thu-ky-hd',
  blocHead: 'truong-khoi',
  blocOfficer: 'can-bo-khoi',
  hospital: 'giam-doc-bv',
  provinceLauncher: 'can-bo-tinh',
  provinceChair: 'lanh-dao-tinh',
  province: 'so-noi-vu',
  auditor: 'thanh-tra',
  admin: 'quan-tri',
} as const;
export type Part = keyof typeof PEOPLE;

/** Fills the real login form of Keycloak. */
export async function logIn(page: Page, part: Part): Promise<void> {
  await expect(page.getByRole('heading', { name: /đăng nhập/i })).toBeVisible();
  await page.locator('#username').fill(PEOPLE[part]);
  await page.locator('#password').fill(demoPassword());
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** A person at their own computer: own browser context, signed in through the login page, standing at `path`. */
export class Person {
  private constructor(
    readonly part: Part,
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  static async comes(browser: Browser, part: Part, path = '/'): Promise<Person> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await servePages(context);
    const page = await context.newPage();
    const person = new Person(part, page, context);
    await page.goto(path);
    await logIn(page, part);
    await page.waitForURL((url) => !url.pathname.startsWith('/auth/'));
    // what a redirect leads to cannot be replaced by the pages under work
    if (process.env.THIDUA_PAGES) await page.goto(path);
    await expect(page.getByRole('navigation', { name: 'Điều hướng chính' })).toBeVisible();
    return person;
  }

  async goes(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async leaves(): Promise<void> {
    await this.context.close();
  }

  /** A call with this person's session, for what has no screen (and for looking behind one). */
  async get<T>(path: string): Promise<T> {
    return JSON.parse((await this.bytes(path)).toString()) as T;
  }

  /** What is downloaded from this address. */
  async bytes(path: string): Promise<Buffer> {
    const response = await this.context.request.get(stack.url + path);
    expect(response.ok(), `${path}: ${response.status()}`).toBe(true);
    return response.body();
  }
}
