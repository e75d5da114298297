import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The line of one page to the server, which can be cut at a chosen moment. */
export class Line {
  /** Where each part that was sent began, in the order of sending. */
  readonly parts: number[] = [];
  private cutAt: number | undefined;

  private constructor(private readonly page: Page) {}

  static async of(page: Page): Promise<Line> {
    const line = new Line(page);
    await page.route(/\/uploads\/[^/]+\/parts\/\d+$/, async (route) => {
      const offset = Number(route.request().url().split('/').at(-1));
      line.parts.push(offset);
      if (line.cutAt !== undefined && offset >= line.cutAt) {
        line.cutAt = undefined;
        await line.cut();
        return route.abort('internetdisconnected');
      }
      return route.continue();
    });
    return line;
  }

  /** Cuts the line in the middle of a file, when its part from this byte on (or a later one) sets out. */
  cutsWithin(offset: number): void {
    this.cutAt = offset;
  }

  cut(): Promise<void> {
    return this.page.context().setOffline(true);
  }

  comesBack(): Promise<void> {
    return this.page.context().setOffline(false);
  }
}

export interface LargeFile {
  path: string;
  name: string;
  sha256: string;
}

/** A PDF that takes several parts. */
export function largePdf(name: string, bytes: number): LargeFile {
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes), Buffer.from('\n%%EOF\n')]);
  const path = join(mkdtempSync(join(tmpdir(), 'thidua-')), name);
  writeFileSync(path, content);
  return { path, name, sha256: createHash('sha256').update(content).digest('hex') };
}
