import { describe, expect, it } from 'vitest';
import { formatters } from './format';
import { parseVietnameseDay, parseVietnameseNumber, perhapsDecimalDot } from './parse';

const vi = formatters('vi');
const en = formatters('en');

describe('Vietnamese formats', () => {
  it('writes days with their weekday', () => {
    expect(vi.day('2026-11-24')).toBe('thứ Ba, 24/11/2026');
    expect(vi.day('2026-11-22')).toBe('Chủ nhật, 22/11/2026');
    expect(en.day('2026-11-24')).toBe('Tuesday, 24/11/2026');
  });

  it('reads a moment on the calendar of Vietnam', () => {
    expect(vi.shortDay('2026-11-24T16:59:59Z')).toBe('24/11/2026');
    expect(vi.shortDay('2026-11-24T17:00:00Z')).toBe('25/11/2026');
    expect(vi.moment('2026-11-24T03:42:00Z')).toBe('10:42 ngày 24/11/2026');
  });

  it('counts the days that are left', () => {
    const now = new Date('2026-11-23T20:00:00Z'); // already the 24th in Vietnam
    expect(vi.left('2026-11-27T16:59:59Z', now)).toBe('còn 3 ngày');
    expect(vi.left('2026-11-24T16:59:59Z', now)).toBe('hạn hôm nay');
    expect(vi.left('2026-11-22', now)).toBe('quá hạn 2 ngày');
    expect(en.left('2026-11-25', now)).toBe('1 day left');
  });

  it('writes numbers and money', () => {
    expect(vi.number(1234.5)).toBe('1.234,5');
    expect(vi.money(2530000)).toBe('2.530.000 đ');
    expect(vi.percent(0.875)).toBe('87,5%');
  });
});

describe('reading what people type', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    ['-3', -3],
    ['', null],
  ])('number %s', (text, value) => {
    expect(parseVietnameseNumber(text)).toBe(value);
  });

  it.each(['1.23,5', '1,234.5', 'mười', '1.2345', '0.125'])('%s is no number', (text) => {
    expect(parseVietnameseNumber(text)).toBeNaN();
  });

  it.each([
    ['12.5', 12.5],
    ['0.125', 0.125],
    ['1,234.5', 1234.5],
    ['1.234', undefined],
    ['1.23,5', undefined],
    ['', undefined],
  ])('%s asks for a decimal dot: %s', (text, number) => {
    expect(perhapsDecimalDot(text)).toBe(number);
  });

  it.each([
    ['24/11/2026', '2026-11-24'],
    ['1-2-2027', '2027-02-01'],
    ['24.11.26', '2026-11-24'],
    ['24112026', '2026-11-24'],
  ])('day %s', (text, day) => {
    expect(parseVietnameseDay(text)).toBe(day);
  });

  it.each(['30/02/2027', '2026-11-24', '24/13/2026', 'mai'])('%s is no day', (text) => {
    expect(parseVietnameseDay(text)).toBeUndefined();
  });
});
