export interface Line {
  /** Place in its text, from 0. */
  at: number;
  text: string;
  /** Not in the other text. */
  changed: boolean;
}

/** Lines of both texts, those marked that the other one does not have at this place. */
export function compareLines(before: string, now: string): { before: Line[]; now: Line[] } {
  const old = before.split('\n');
  const next = now.split('\n');
  const common = commonFrom(old, next);
  const kept = { old: new Set<number>(), next: new Set<number>() };
  for (let i = 0, j = 0; i < old.length && j < next.length; ) {
    if (old[i] === next[j]) {
      kept.old.add(i++);
      kept.next.add(j++);
    } else if ((common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  const marked = (lines: readonly string[], stays: ReadonlySet<number>) =>
    lines.map((text, at) => ({ at, text, changed: !stays.has(at) && text.trim() !== '' }));
  return { before: marked(old, kept.old), now: marked(next, kept.next) };
}

/** How many lines are common to what follows, for every place in both. */
function commonFrom(old: readonly string[], next: readonly string[]): number[][] {
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(next.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = next.length - 1; j >= 0; j--) {
      const below = common[i + 1] ?? [];
      const row = common[i] ?? [];
      row[j] = old[i] === next[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return common;
}
