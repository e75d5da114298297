import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/**
 * While working on the pages: THIDUA_PAGES names a folder with a fresh build, which is shown instead of the pages that the
 * running gateway has. Everything else (sign-in, session, interfaces) stays the real one.
 */
export async function servePages(context: BrowserContext): Promise<void> {
  const folder = process.env.THIDUA_PAGES;
  if (!folder) return;
  await context.route(
    ({ pathname }) => !/^\/(api|auth|login|logout)(\/|$)/.test(pathname),
    (route) => {
      const file = join(folder, new URL(route.request().url()).pathname);
      return route.fulfill({
        path: file !== join(folder, '/') && existsSync(file) ? file : join(folder, 'index.html'),
      });
    },
  );
}
