import { describe, expect, it } from 'vitest';
import type { Obligation } from './data';
import { firstAction, standing } from './standing';

const anObligation: Obligation = {
  id: 'o-1',
  campaignId: 'c-1',
  campaignTitle: 'Thi đua năm 2027',
  title: 'Đăng ký danh hiệu',
  unitCode: 'NS-TCT-LLCS',
  unitName: 'Khoa Lý luận cơ sở',
  dueAt: '2027-01-15T16:59:59Z',
  state: 'OPEN',
  review: 'NONE',
  workingDaysLeft: 20,
  late: false,
  kind: 'REGISTRATION',
  openedAt: '2026-11-01T00:00:00Z',
  version: 1,
  allowedActions: [],
};
const word = (change: Partial<Obligation>) => standing({ ...anObligation, ...change }).key;

describe('how an obligation stands', () => {
  it('is soon within a working week, and late after its day', () => {
    expect(word({ workingDaysLeft: 6 })).toBe('state.OPEN');
    expect(word({ workingDaysLeft: 5 })).toBe('soon');
    expect(word({ workingDaysLeft: 0 })).toBe('soon');
    expect(word({ state: 'OVERDUE', workingDaysLeft: -1 })).toBe('state.OVERDUE');
  });

  it('says first what the officer said', () => {
    expect(word({ state: 'OVERDUE', review: 'WAITING' })).toBe('inReview');
    expect(word({ state: 'OVERDUE', review: 'RETURNED' })).toBe('returned');
  });

  it('is done once it is done, whatever came before', () => {
    expect(word({ state: 'FULFILLED', review: 'ACCEPTED', workingDaysLeft: null })).toBe('state.FULFILLED');
    expect(word({ state: 'WAIVED', review: 'RETURNED', workingDaysLeft: null })).toBe('state.WAIVED');
  });
});

describe('the next step', () => {
  it('is the first thing this person may do', () => {
    expect(firstAction({ ...anObligation, allowedActions: ['ask-extension', 'register'] })).toBe('register');
    expect(firstAction({ ...anObligation, allowedActions: ['waive'] })).toBeUndefined();
  });
});
