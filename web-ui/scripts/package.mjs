// Called by Maven: installs and builds, each only when what it reads has changed since the last time.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function files(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = readdirSync(full, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths.sort())
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

const run = (command) => execSync(command, { cwd: root, stdio: 'inherit' });
const at = (name) => join(root, name);

const lock = digest([at('package.json'), at('package-lock.json')]);
const installed = at('node_modules/.thidua-installed');
if (read(installed) !== lock) {
  run('npm ci --no-audit --no-fund');
  writeFileSync(installed, lock);
}

const tests = /(\.test\.tsx?$|\/src\/test\/)/;
const inputs = [...files('src').filter((file) => !tests.test(file)), ...files('public')];
const sources = digest([
  ...inputs,
  ...['index.html', 'vite.config.ts', 'package-lock.json', 'scripts/compress.mjs'].map(at),
]);
const built = at('dist/.thidua-built');
if (read(built) === sources) {
  console.log('web-ui: dist is up to date');
} else {
  run('npm run build');
  writeFileSync(built, sources);
}
