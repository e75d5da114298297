import { describe, expect, it } from 'vitest';
import { type Highlight, segments } from './segments';

const highlight = (id: string, start: number, end: number): Highlight => ({ id, start, end, label: id });
const parts = (text: string, ...highlights: Highlight[]) =>
  segments(text, highlights).map(({ part, highlight }) => [part, highlight?.id]);

describe('cutting a document at its highlights', () => {
  it('keeps every character in order', () => {
    expect(parts('một hai ba', highlight('a', 4, 7))).toEqual([
      ['một ', undefined],
      ['hai', 'a'],
      [' ba', undefined],
    ]);
  });

  it('lets the narrower of two overlapping ones win', () => {
    expect(parts('một hai ba', highlight('wide', 0, 10), highlight('narrow', 4, 7))).toEqual([
      ['một ', 'wide'],
      ['hai', 'narrow'],
      [' ba', 'wide'],
    ]);
  });

  it('leaves out spans that are not in the text', () => {
    expect(parts('một', highlight('a', 2, 9), highlight('b', 2, 2), highlight('c', -1, 1))).toEqual([
      ['một', undefined],
    ]);
  });

  it('gives nothing for an empty text', () => {
    expect(parts('')).toEqual([]);
  });
});
