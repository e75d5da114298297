import { expect, it } from 'vitest';
import { freeKey, shortTitle, sumsOf, totalOf } from './sums';
import { aSheet } from './testSheet';

const marks = (pairs: Record<string, number>) => new Map(Object.entries(pairs));

it('adds parts and capped bonus and takes deductions off', () => {
  expect(totalOf(aSheet, marks({ 'P1.1': 39.5, 'P1.2': 20, P2: 40, B1: 5, D1: 1.5 }))).toEqual({
    parts: [59.5, 40],
    bonus: 4,
    deductions: 1.5,
    total: 102,
  });
});

it('leaves bonus out where it only decides between equals, and never goes below zero', () => {
  expect(totalOf({ ...aSheet, bonusUse: 'TIES_ONLY' }, marks({ P2: 40, B1: 5 })).total).toBe(40);
  expect(totalOf(aSheet, marks({ D1: 3 })).total).toBe(0);
});

it('adds tenths without traces of binary fractions', () => {
  expect(totalOf(aSheet, marks({ 'P1.1': 0.1, 'P1.2': 0.2 })).total).toBe(0.3);
});

it('says what parts and criteria add up to and finds a free key', () => {
  expect(sumsOf(aSheet)).toEqual({ parts: 100, criteria: [60, undefined] });
  expect(freeKey(aSheet, 'P')).toBe('P3');
  expect(freeKey(aSheet, 'P1.')).toBe('P1.3');
});

it('tells parts apart by what is short', () => {
  expect(shortTitle('Phần II. Chấp hành chủ trương; xây dựng đơn vị')).toBe('Phần II');
  expect(shortTitle('Phần II')).toBe('Phần II');
  expect(shortTitle('Công tác thi đua')).toBe('Công tác thi đua');
});
