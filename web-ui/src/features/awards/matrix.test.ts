import { describe, expect, it } from 'vitest';
import type { Nomination } from './awards';
import { matrixOf } from './matrix';

const one = (values: Partial<Nomination>): Nomination => ({
  id: 'n',
  roundId: 'r',
  roundName: 'Đợt',
  year: 2026,
  subjectKind: 'PERSON',
  subjectId: 'CB-017',
  subjectName: 'Lò Thị Pâng',
  unitCode: 'NS-TCT-NNPL',
  unitName: 'Khoa Nhà nước và Pháp luật',
  awardCode: 'LDTT',
  awardName: 'Lao động tiên tiến',
  registered: false,
  state: 'NOMINATED',
  outcome: 'ELIGIBLE',
  appraisalId: 'a',
  version: 0,
  warnings: [],
  decidedBy: 'Thủ trưởng đơn vị',
  allowedActions: [],
  ...values,
});

describe('people by titles', () => {
  it('puts the titles of a person into one row, sorted by unit and name', () => {
    const matrix = matrixOf([
      one({ id: '1', subjectId: 'CB-018', subjectName: 'Trần Thị Thuý' }),
      one({ id: '2' }),
      one({ id: '3', awardCode: 'CSTDCS', awardName: 'Chiến sĩ thi đua cơ sở' }),
      one({ id: '4', subjectId: 'CB-023', subjectName: 'Lê Khắc Tuyển', unitName: 'Ban Giám hiệu' }),
    ]);

    expect(matrix.rows.map((row) => row.subjectName)).toEqual(['Lê Khắc Tuyển', 'Lò Thị Pâng', 'Trần Thị Thuý']);
    expect([...(matrix.rows[1]?.byAward.keys() ?? [])]).toEqual(['LDTT', 'CSTDCS']);
    expect(matrix.awards.map((award) => award.code)).toEqual(['LDTT', 'CSTDCS']);
  });

  it('shows the nomination that stands, not the withdrawn one', () => {
    const matrix = matrixOf([one({ id: 'old', state: 'WITHDRAWN' }), one({ id: 'new' })]);

    expect(matrix.rows[0]?.byAward.get('LDTT')?.id).toBe('new');
  });

  it('keeps people of the same name apart', () => {
    expect(matrixOf([one({}), one({ subjectId: 'CB-099' })]).rows).toHaveLength(2);
  });
});
