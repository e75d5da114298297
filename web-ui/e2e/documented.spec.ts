import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { DATA, stack } from './support/stack';

const ROOT = resolve(import.meta.dirname, '../..');

test('what the guide for the provincial system shows runs as it stands', () => {
  const guide = readFileSync(resolve(ROOT, 'docs/province-api.md'), 'utf8');
  const commands = [...guide.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block]) => block).join('\n');

  const shown = execFileSync('bash', ['-euo', 'pipefail', '-c', commands], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, THIDUA_URL: stack.url, THIDUA_DATA: DATA },
  });

  expect(shown).toContain('"items":[');
  expect(shown).not.toMatch(/again: (?!304)/);
  expect(shown).toContain('"awardCode":"CSTDCS"');
  for (const refused of ['unauthenticated', 'malformed', 'what-if-date-impossible'])
    expect(shown).toContain(`https://thidua.vn/problems/${refused}`);
});
