import { describe, expect, it } from 'vitest';
import { factsOf, goingOn, START } from './supposition';

describe('what the sliders suppose', () => {
  const facts = factsOf({ ...START, service: 4, excellent: 2, cstdcs: 3 }, '2026-11-23').subject.facts ?? [];

  it('titles stand in a row up to the year judged, each with a decision', () => {
    const titles = facts.filter(({ code }) => code === 'CSTDCS');

    expect(titles.map(({ year }) => year)).toEqual([2026, 2025, 2024]);
    expect(titles.every(({ decisionNo, decisionDate }) => decisionNo && decisionDate)).toBe(true);
  });

  it('the last years are excellent, those before good, none before the service began', () => {
    expect(facts.filter(({ type }) => type === 'XEP_LOAI').map(({ code, year }) => [year, code])).toEqual([
      [2026, 'HOAN_THANH_XUAT_SAC'],
      [2025, 'HOAN_THANH_XUAT_SAC'],
      [2024, 'HOAN_THANH_TOT'],
      [2023, 'HOAN_THANH_TOT'],
    ]);
  });

  it('nothing is decided after the day of judging', () => {
    expect(facts.every(({ decisionDate }) => (decisionDate ?? '') <= '2026-11-23')).toBe(true);
  });

  it('the years to come go on as now', () => {
    expect(goingOn({ ...START, excellent: 0, provinceInitiatives: 0, cstdcs: 0 })).toEqual({
      level: 'HOAN_THANH_TOT',
      initiative: 'CO_SO',
      titled: false,
    });
  });
});
