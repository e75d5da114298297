import type { Criterion, Sheet } from './data';

type Marks = ReadonlyMap<string, number>;

/** Points as they are added here: no traces of binary fractions. */
const tidy = (points: number): number => Math.round(points * 100) / 100;
const sum = (points: readonly number[]): number => tidy(points.reduce((all, one) => all + one, 0));

type Part = Sheet['parts'][number];

export const partTitle = ({ label, name }: Part): string =>
  label === '' ? name : name === '' ? `Phần ${label}` : `Phần ${label}. ${name}`;

/** Of the full title of a part what tells it apart: `Phần I`. */
export const shortTitle = (title: string): string => /^(Phần [^.]+)\. ./.exec(title)?.[1] ?? title;

/** A part without criteria is given points as a whole. */
export const linesOf = (part: Part): Criterion[] =>
  part.criteria.length > 0 ? part.criteria : [{ key: part.key, name: partTitle(part), max: part.max, guidance: '' }];

const given = (criteria: readonly Criterion[], marks: Marks): number =>
  sum(criteria.map(({ key }) => marks.get(key) ?? 0));

/** What the marks add up to while they are typed; the server counts again. */
export function totalOf(
  sheet: Sheet,
  marks: Marks,
): { parts: number[]; bonus: number; deductions: number; total: number } {
  const parts = sheet.parts.map((part) => given(linesOf(part), marks));
  const bonus = Math.min(given(sheet.bonus, marks), sheet.bonusMax);
  const deductions = given(sheet.deductions, marks);
  const counted = sum(parts) + (sheet.bonusUse === 'IN_TOTAL' ? bonus : 0) - deductions;
  return { parts, bonus, deductions, total: Math.max(0, tidy(counted)) };
}

/** What the parts, and the criteria of each part, add up to. */
export function sumsOf(sheet: Sheet): { parts: number; criteria: (number | undefined)[] } {
  return {
    parts: sum(sheet.parts.map(({ max }) => max)),
    criteria: sheet.parts.map(({ criteria }) =>
      criteria.length > 0 ? sum(criteria.map(({ max }) => max)) : undefined,
    ),
  };
}

/** A key that no line of the sheet has yet. */
export function freeKey(sheet: Sheet, prefix: string): string {
  const taken = new Set([
    ...sheet.parts.flatMap(({ key, criteria }) => [key, ...criteria.map((criterion) => criterion.key)]),
    ...[...sheet.bonus, ...sheet.deductions].map(({ key }) => key),
  ]);
  let number = 1;
  while (taken.has(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}
