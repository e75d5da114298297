import { describe, expect, it } from 'vitest';
import type { Obligation } from './data';
import { nextStep, standing } from './standing';

const open: Obligation = {
  id: '1',
  version: 1,
  campaignId: 'c',
  campaignTitle: 'Phong trào',
  kind: 'PROGRESS_REPORT',
  title: 'Báo cáo quý I',
  unitCode: 'NS-TCT-LLCS',
  unitName: 'Khoa Lý luận cơ sở',
  dueAt: '2027-04-05T16:59:59Z',
  state: 'OPEN',
  review: 'NONE',
  workingDaysLeft: 20,
  openedAt: '2027-01-18T02:00:00Z',
  late: false,
  allowedActions: ['report', 'ask-extension'],
};

describe('standing', () => {
  it('says what the calendar says while nothing was handed in', () => {
    expect(standing(open).key).toBe('state.OPEN');
    expect(standing({ ...open, workingDaysLeft: 5 }).key).toBe('soon');
    expect(standing({ ...open, state: 'EXTENDED' }).key).toBe('state.EXTENDED');
  });

  it('says that it came back, but late is firmer', () => {
    expect(standing({ ...open, review: 'RETURNED' }).key).toBe('returned');
    expect(standing({ ...open, review: 'RETURNED', state: 'OVERDUE' }).tone).toBe('late');
  });

  it('tells handed in from accepted', () => {
    expect(standing({ ...open, state: 'FULFILLED', review: 'WAITING' })).toEqual({ key: 'inReview', tone: 'info' });
    expect(standing({ ...open, state: 'FULFILLED', review: 'ACCEPTED' })).toEqual({ key: 'accepted', tone: 'done' });
    expect(standing({ ...open, state: 'FULFILLED' }).key).toBe('state.FULFILLED');
  });
});

it('the next step is the deliverable, not the extension', () => {
  expect(nextStep(open)).toBe('report');
  expect(nextStep({ ...open, allowedActions: ['ask-extension'] })).toBeUndefined();
});
