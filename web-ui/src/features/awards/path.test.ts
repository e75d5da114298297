import { describe, expect, it } from 'vitest';
import { earliest, type MyFacts, missingOf, question, type Scenario, standing, type WhatIfVerdict } from './path';

const mine: MyFacts = {
  unitCode: 'NS-TCT-NNPL',
  subject: {
    startDate: '2015-09-01',
    facts: [
      { type: 'XEP_LOAI', code: 'HOAN_THANH_TOT', year: 2026 },
      { type: 'DANH_HIEU', code: 'CSTDCS', year: 2025, decisionNo: '209/QĐ-TCT' },
    ],
  },
};
const scenario: Scenario = { level: 'HOAN_THANH_XUAT_SAC', initiative: 'CO_SO', titled: true };
const verdict = (values: Partial<WhatIfVerdict>): WhatIfVerdict => ({
  awardCode: 'CSTDT',
  awardName: 'Chiến sĩ thi đua cấp tỉnh',
  outcome: 'NOT_ELIGIBLE',
  packs: [],
  lines: [],
  ...values,
});
const line = (values: Partial<WhatIfVerdict['lines'][number]>): WhatIfVerdict['lines'][number] => ({
  required: 'x',
  found: '',
  truth: 'MET',
  records: [],
  missing: [],
  parts: [],
  ...values,
});

describe('the path to a title', () => {
  it('supposes nothing of a year that is recorded already', () => {
    const facts = question(mine, scenario, '2026-11-23', 2026).subject.facts ?? [];

    expect(facts.filter((fact) => fact.type === 'XEP_LOAI')).toEqual([mine.subject.facts?.[0]]);
    expect(facts.filter((fact) => fact.code === 'CSTDCS').map((fact) => fact.year)).toEqual([2025, 2026]);
    expect(facts.every((fact) => !fact.decisionDate || fact.decisionDate <= '2026-11-23')).toBe(true);
  });

  it('judges a year to come at its end, with every year before it', () => {
    const asked = question(mine, scenario, '2026-11-23', 2028);

    expect(asked.day).toBe('2028-12-31');
    expect(asked.unitCode).toBe('NS-TCT-NNPL');
    expect(asked.subject.facts?.filter((fact) => fact.code === 'CSTDCS').map((fact) => fact.year)).toEqual([
      2025, 2026, 2027, 2028,
    ]);
  });

  it('leaves title and initiative out of a missed year', () => {
    const facts = question(mine, { ...scenario, missed: 2027 }, '2026-11-23', 2027).subject.facts ?? [];

    expect(facts.filter((fact) => fact.year === 2027)).toEqual([{ type: 'XEP_LOAI', code: 'HOAN_THANH', year: 2027 }]);
  });

  it('uses up the initiative on which a title of good work rests', () => {
    const facts = question(mine, { ...scenario, level: 'HOAN_THANH_TOT' }, '2026-11-23', 2027).subject.facts ?? [];

    expect(facts.find((fact) => fact.type === 'SANG_KIEN')?.usedFor).toHaveLength(1);
  });

  it('tells what only waits for the text from what is missing', () => {
    const unread = line({ truth: 'UNKNOWN', confidence: 'UNVERIFIED', ifVerified: 'MET' });
    const missing = line({ truth: 'UNKNOWN', confidence: 'UNVERIFIED', ifVerified: 'NOT_MET' });

    expect(standing(verdict({ outcome: 'UNDETERMINED', lines: [line({}), unread] }))).toBe('open');
    expect(standing(verdict({ outcome: 'UNDETERMINED', lines: [unread, missing] }))).toBe('no');
    expect(standing(verdict({ outcome: 'ELIGIBLE' }))).toBe('yes');
    expect(standing(verdict({}))).toBe('no');
    expect(standing(undefined)).toBe('no');
  });

  it('finds the first year within reach', () => {
    const years = [
      { year: 2026, verdicts: [verdict({})] },
      { year: 2027, verdicts: [verdict({ outcome: 'ELIGIBLE' })] },
    ];

    expect(earliest(years, 'CSTDT')).toEqual({ year: 2027, standing: 'yes' });
    expect(earliest(years, 'LDTT')).toBeUndefined();
  });

  it('names each missing thing once', () => {
    const failed = line({ truth: 'NOT_MET', missing: ['Một sáng kiến'] });

    expect(missingOf(verdict({ lines: [failed, failed, line({ missing: ['đã có'] })] }))).toEqual(['Một sáng kiến']);
  });
});
