// Prints what a browser loads, compressed, and fails above the budget of docs/design-language.md.
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FIRST_PAGE_KB = 150;
const ROUTE_CHUNK_KB = 60;
const dist = new URL('../dist/', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));

const gzip = (file) => gzipSync(readFileSync(dist + file), { level: 9 }).length / 1000;
const brotli = (file) => {
  try {
    return statSync(`${dist + file}.br`).size / 1000;
  } catch {
    return gzip(file);
  }
};

/** A chunk with everything it imports statically: what the browser must have before that chunk runs. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) closure(imported, seen);
  return seen;
}
const filesOf = (keys) => new Set([...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));
const sum = (files, measure) => [...files].reduce((total, file) => total + measure(file), 0);
const show = (name, files) => {
  const gz = sum(files, gzip);
  console.log(
    `${name.padEnd(58)} ${gz.toFixed(1).padStart(7)} kB gzip ${sum(files, brotli).toFixed(1).padStart(7)} kB brotli`,
  );
  return gz;
};

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const entryKeys = closure(entry);
const home = Object.keys(manifest).find((key) => key.endsWith('features/home/HomePage.tsx'));
const first = new Set([...entryKeys, ...(home ? closure(home) : [])]);
const over = [];

show('application frame (entry)', new Set(['index.html', ...filesOf(entryKeys)]));
if (show('first page: frame and home', new Set(['index.html', ...filesOf(first)])) > FIRST_PAGE_KB) {
  over.push(`first page above ${FIRST_PAGE_KB} kB`);
}
for (const key of Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry)) {
  const own = new Set([...filesOf(closure(key))].filter((file) => !filesOf(entryKeys).has(file)));
  if (show(`  ${key.replace('src/features/', '')}`, own) > ROUTE_CHUNK_KB)
    over.push(`${key} above ${ROUTE_CHUNK_KB} kB`);
}
if (over.length > 0) {
  console.error(`Over budget: ${over.join('; ')}`);
  process.exit(1);
}
