export interface Highlight {
  id: string;
  start: number;
  end: number;
  /** What was read here, for the tooltip. */
  label: string;
  tone?: 'neutral' | 'late';
}

interface Segment {
  start: number;
  part: string;
  highlight?: Highlight | undefined;
}

/** Cuts a text at its highlights, in reading order. Where two overlap, the narrower one wins: it says more. */
export function segments(text: string, highlights: readonly Highlight[]): Segment[] {
  const valid = highlights.filter(({ start, end }) => start >= 0 && end <= text.length && start < end);
  const cuts = [...new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const result: Segment[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const highlight = valid
      .filter((candidate) => candidate.start <= start && candidate.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    const last = result.at(-1);
    if (last && last.highlight === highlight) last.part += text.slice(start, end);
    else result.push({ start, part: text.slice(start, end), highlight });
  }
  return result;
}
