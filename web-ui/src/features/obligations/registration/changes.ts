import type { Line, Registration } from './data';

type Past = Registration['reviews'][number];

/** A line of the sheet that came back, was taken away or was added. */
export interface LineChange {
  pointer: string;
  titleCode: string;
  subjectId: string;
  before: boolean;
  now: boolean;
  /** What the reviewer asked to be mended here. */
  asked: string | undefined;
}

const pointerOf = ({ titleCode, subjectId }: Line) => `/lines/${titleCode}/${subjectId}`;

/** What differs from the sheet that a decision found, and what came back but stayed as it was. */
export function changesSince(lines: readonly Line[], past: Past): LineChange[] {
  const now = new Set(lines.map(pointerOf));
  const before = new Set(past.lines.map(pointerOf));
  const asked = new Map(past.remark.pins.map(({ pointer, reason }) => [pointer, reason]));
  const places = new Map([...past.lines, ...lines].map((line) => [pointerOf(line), line]));
  return [...places]
    .filter(([pointer]) => now.has(pointer) !== before.has(pointer) || asked.has(pointer))
    .map(([pointer, { titleCode, subjectId }]) => ({
      pointer,
      titleCode,
      subjectId,
      before: before.has(pointer),
      now: now.has(pointer),
      asked: asked.get(pointer),
    }));
}
