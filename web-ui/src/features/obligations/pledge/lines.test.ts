import { expect, it } from 'vitest';
import { compareLines, type Line } from './lines';

const changed = (lines: Line[]) => lines.filter((line) => line.changed).map(({ text }) => text);

it('marks what was taken away and what was added, and leaves the rest', () => {
  const { before, now } = compareLines('Một\nHai\n\nBa\nBốn', 'Một\nHai rưỡi\n\nBa\nBốn\nNăm');

  expect(changed(before)).toEqual(['Hai']);
  expect(changed(now)).toEqual(['Hai rưỡi', 'Năm']);
  expect(now.map(({ text }) => text).join('\n')).toBe('Một\nHai rưỡi\n\nBa\nBốn\nNăm');
});

it('finds a line that moved, and marks equal texts nowhere', () => {
  const { before, now } = compareLines('Một\nHai\nBa', 'Hai\nBa\nMột');
  expect([changed(before), changed(now)]).toEqual([['Một'], ['Một']]);

  const same = compareLines('Một\nMột', 'Một\nMột');
  expect([...changed(same.before), ...changed(same.now)]).toEqual([]);
});
