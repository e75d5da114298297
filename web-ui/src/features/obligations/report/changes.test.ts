import { describe, expect, it } from 'vitest';
import { changesSince } from './changes';
import type { Report } from './data';

const file = { id: 'f1', name: 'a.pdf', mediaType: 'application/pdf', size: 9, digest: 'd', uploadedBy: 'A' };
const report = {
  done: 'Đã mở 12 lớp',
  blockers: '',
  values: [
    { commitmentId: 'm1', name: 'Mở lớp', value: 11, note: null, earlier: [] },
    { commitmentId: 'm2', name: 'Đề tài', value: 2, earlier: [] },
  ],
  evidence: [{ ...file, id: 'f2', name: 'b.pdf' }],
} as unknown as Report;
const past = {
  remark: {
    at: '2027-04-06T02:00:00Z',
    who: 'Nông Thị Ánh Tuyết',
    decision: 'RETURNED',
    pins: [
      { pointer: '/values/m1', reason: 'Sổ ghi 11 lớp' },
      { pointer: '/done', reason: 'Ghi tên từng lớp' },
    ],
  },
  done: 'Đã mở 12 lớp',
  blockers: '',
  values: [
    { commitmentId: 'm1', value: 12 },
    { commitmentId: 'm2', value: 2, note: null },
  ],
  files: [{ id: 'f1', name: 'a.pdf' }],
} as Report['reviews'][number];

describe('changes since a return', () => {
  it('names what differs and what was asked for, and nothing else', () => {
    expect(changesSince(report, past).map(({ pointer, asked }) => [pointer, asked])).toEqual([
      ['/values/m1', 'Sổ ghi 11 lớp'],
      ['/done', 'Ghi tên từng lớp'],
      ['/evidence/f1', undefined],
      ['/evidence/f2', undefined],
    ]);
  });

  it('keeps both sides of a file that went and of one that came', () => {
    const [gone, came] = changesSince(report, past).slice(2);
    expect([gone?.before, gone?.now]).toEqual(['a.pdf', undefined]);
    expect([came?.before, came?.now]).toEqual([undefined, 'b.pdf']);
  });
});
