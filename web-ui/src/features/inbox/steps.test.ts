import { describe, expect, it } from 'vitest';
import { stepText } from './steps';

const texts = {
  before: (days: string) => `trước ${days}`,
  after: (days: string) => `quá ${days}`,
  onTheDay: 'đúng ngày',
  atOnce: 'nhắc ngay',
  byOfficer: 'nhắc riêng',
};

describe('the step of a reminder', () => {
  it.each([
    ['T-15', 'trước 15'],
    ['T0', 'đúng ngày'],
    ['T+3', 'quá 3'],
    ['NOW', 'nhắc ngay'],
    ['MANUAL', 'nhắc riêng'],
    [undefined, undefined],
    ['something new', undefined],
  ])('%s is %s', (step, expected) => {
    expect(stepText(step, texts, String)).toBe(expected);
  });
});
