import type { Score, Sheet } from './data';

/** For tests: part I of two criteria, part II as a whole. */
export const aSheet: Sheet = {
  total: 100,
  step: 0.5,
  parts: [
    {
      key: 'P1',
      label: 'I',
      name: 'Thực hiện nhiệm vụ',
      max: 60,
      criteria: [
        { key: 'P1.1', name: 'Hoàn thành chỉ tiêu', max: 40, guidance: '' },
        { key: 'P1.2', name: 'Sáng kiến', max: 20, guidance: '' },
      ],
    },
    { key: 'P2', label: 'II', name: 'Công tác thi đua', max: 40, criteria: [] },
  ],
  bonus: [{ key: 'B1', name: 'Bằng khen', max: 5, guidance: '' }],
  bonusMax: 4,
  bonusUse: 'IN_TOTAL',
  deductions: [{ key: 'D1', name: 'Nộp báo cáo chậm', max: 3, guidance: '' }],
  grades: [{ name: 'Xuất sắc', min: 90 }],
  tieBreakers: [],
};

/** For tests: a self-score that is being written. */
export const aScore: Score = {
  id: 's1',
  version: 1,
  campaignId: 'c1',
  campaignTitle: 'Phong trào thi đua năm 2027',
  unitCode: 'LLCS',
  unitName: 'Khoa Lý luận cơ sở',
  state: 'DRAFT',
  edition: 1,
  sheet: aSheet,
  tieRule: 'Xếp hạng từ tổng điểm cao xuống thấp.',
  marks: ['P1.1', 'P1.2', 'P2', 'B1', 'D1'].map((key) => ({ key, note: '', evidence: [] })),
  explanation: '',
  self: { parts: [0, 0], bonus: 0, deductions: 0, total: 0 },
  available: [{ id: 'e1', name: 'bang-khen.pdf' }],
  savedBy: 'Lò Văn Hòa',
  savedAt: '2027-11-18T02:00:00Z',
  problems: [],
  steps: [],
  allowedActions: ['edit', 'submit'],
};
