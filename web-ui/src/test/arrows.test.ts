import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '..');

/** Who may import whom. A feature sees only itself among the features. */
const MAY_USE: Record<string, readonly string[]> = {
  i18n: [],
  api: ['i18n'],
  routing: [],
  ui: ['i18n', 'api'],
  auth: ['i18n', 'api', 'ui'],
  features: ['i18n', 'api', 'ui', 'auth', 'routing'],
  app: ['i18n', 'api', 'ui', 'auth', 'routing', 'features', 'test'],
  test: ['i18n', 'api', 'ui', 'auth', 'routing'],
};

interface Import {
  from: string;
  to: string;
}

function importsOf(file: string): Import[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'((?:@\/|\.)[^']*)'/g);
  return [...specifiers].map(([, specifier = '']) => ({
    from: relative(SRC, file),
    to: relative(SRC, specifier.startsWith('@/') ? join(SRC, specifier.slice(2)) : resolve(dirname(file), specifier)),
  }));
}

// A test may stand wherever it needs to.
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
);
const imports = sources.flatMap((name) => importsOf(join(SRC, name)));

function allowed({ from, to }: Import): boolean {
  const [layer = '', feature] = from.split('/');
  const [target = '', targetFeature] = to.split('/');
  const uses = MAY_USE[layer];
  if (!uses) return true; // main.tsx starts everything
  if (target === layer) return layer !== 'features' || feature === targetFeature;
  return uses.includes(target);
}

describe('imports follow the arrows', () => {
  it('finds the imports', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  it('of layers and features', () => {
    expect(imports.filter((one) => !allowed(one))).toEqual([]);
  });
});
