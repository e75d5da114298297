import type { Report } from './data';

type Past = Report['reviews'][number];
type Value = { value?: number | null; note?: string | null };

/** A place of the report that is another one than when it was handed in before. */
export interface Change {
  /** As pins name it: `/done`, `/values/<commitment>`, `/evidence/<file>`. */
  pointer: string;
  /** The commitment or the file; absent for the two texts. */
  name?: string;
  before: Value | string | undefined;
  now: Value | string | undefined;
  /** What the reviewer asked to be mended here. */
  asked: string | undefined;
}

const same = (one: Value | undefined, other: Value | undefined) =>
  (one?.value ?? null) === (other?.value ?? null) && (one?.note ?? '') === (other?.note ?? '');

/** What was changed since a decision, and what was asked for but stayed as it was; in the order of the report. */
export function changesSince(report: Report, past: Past): Change[] {
  const askedAt = (pointer: string) => past.remark.pins.find((pin) => pin.pointer === pointer)?.reason;
  const changes: Change[] = [];
  const add = (differs: boolean, change: Omit<Change, 'asked'>) => {
    const asked = askedAt(change.pointer);
    if (differs || asked) changes.push({ ...change, asked });
  };
  for (const row of report.values) {
    const before = past.values.find((known) => known.commitmentId === row.commitmentId);
    add(!same(before, row), { pointer: `/values/${row.commitmentId}`, name: row.name, before, now: row });
  }
  for (const place of ['done', 'blockers'] as const) {
    add(past[place] !== report[place], { pointer: `/${place}`, before: past[place], now: report[place] });
  }
  for (const { id, name } of past.files) {
    const now = report.evidence.find((file) => file.id === id);
    add(!now, { pointer: `/evidence/${id}`, name, before: name, now: now?.name });
  }
  for (const { id, name } of report.evidence) {
    if (!past.files.some((file) => file.id === id))
      changes.push({ pointer: `/evidence/${id}`, name, before: undefined, now: name, asked: askedAt('/evidence') });
  }
  return changes;
}
