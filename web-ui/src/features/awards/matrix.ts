import { compareVietnamese } from '@/i18n/format';
import type { Nomination } from './awards';

interface Row {
  subjectId: string;
  subjectName: string;
  position: string;
  unitName: string;
  /** The latest nomination per award. */
  byAward: Map<string, Nomination>;
}

interface Matrix {
  awards: { code: string; name: string }[];
  rows: Row[];
}

/** People × titles. A withdrawn nomination shows only while no other stands in its place. */
export function matrixOf(nominations: readonly Nomination[]): Matrix {
  const awards = new Map<string, string>();
  const rows = new Map<string, Row>();
  for (const nomination of nominations) {
    awards.set(nomination.awardCode, nomination.awardName);
    const key = `${nomination.subjectKind}/${nomination.subjectId}`;
    let row = rows.get(key);
    if (!row) {
      row = {
        subjectId: key,
        subjectName: nomination.subjectName,
        position: nomination.position ?? '',
        unitName: nomination.unitName,
        byAward: new Map(),
      };
      rows.set(key, row);
    }
    const before = row.byAward.get(nomination.awardCode);
    if (!before || before.state === 'WITHDRAWN') row.byAward.set(nomination.awardCode, nomination);
  }
  return {
    awards: [...awards].map(([code, name]) => ({ code, name })).sort((a, b) => compareVietnamese(b.name, a.name)),
    rows: [...rows.values()].sort(
      (a, b) => compareVietnamese(a.unitName, b.unitName) || compareVietnamese(a.subjectName, b.subjectName),
    ),
  };
}
