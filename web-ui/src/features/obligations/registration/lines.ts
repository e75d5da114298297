import type { Line } from './data';

const same = (one: Line, other: Line): boolean =>
  one.titleCode === other.titleCode && one.subjectId === other.subjectId && one.subjectKind === other.subjectKind;

export const isRegistered = (lines: readonly Line[], line: Line): boolean => lines.some((known) => same(known, line));

/** The sheet after a tick: a title that needs another one brings it along, and goes when that one goes. */
export function toggled(lines: readonly Line[], line: Line, requires: ReadonlyMap<string, string>): Line[] {
  if (isRegistered(lines, line)) {
    return lines.filter(
      (known) =>
        !same(known, line) && !(known.subjectId === line.subjectId && requires.get(known.titleCode) === line.titleCode),
    );
  }
  const needed = requires.get(line.titleCode);
  const first = needed ? { ...line, titleCode: needed } : undefined;
  return [...lines, ...(first && !isRegistered(lines, first) ? [first] : []), line];
}
