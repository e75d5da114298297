import type { components } from '@/api/schema/award-service';

type Schemas = components['schemas'];
export type MyFacts = Schemas['MyFactsView'];
export type WhatIfRequest = Schemas['WhatIfRequest'];
export type WhatIfVerdict = Schemas['WhatIfVerdict'];
type Fact = Schemas['StatedFact'];

/** What the member supposes of the years to come. */
export interface Scenario {
  level: 'HOAN_THANH_XUAT_SAC' | 'HOAN_THANH_TOT' | 'HOAN_THANH';
  initiative: 'NONE' | 'CO_SO' | 'TINH' | 'TOAN_QUOC';
  /** Chiến sĩ thi đua cơ sở is decided every year. */
  titled: boolean;
  /** A year without title and initiative, only completed. */
  missed?: number;
}

export type Standing = 'yes' | 'open' | 'no';

const YEARS_AHEAD = 6;
const SUPPOSED = 'dự kiến';

export const yearsAhead = (today: string): number[] => {
  const first = Number(today.slice(0, 4));
  return Array.from({ length: YEARS_AHEAD + 1 }, (_, index) => first + index);
};

const has = (facts: readonly Fact[], type: string, year: number, code?: string) =>
  facts.some((fact) => fact.type === type && fact.year === year && (!code || fact.code === code));

/** What would be new in a year; nothing that is recorded already. */
function supposed(facts: readonly Fact[], scenario: Scenario, year: number, day: string): Fact[] {
  const missed = scenario.missed === year;
  const decided = { year, decisionNo: SUPPOSED, decisionDate: day };
  const result: Fact[] = [];
  if (!has(facts, 'XEP_LOAI', year)) {
    result.push({ type: 'XEP_LOAI', code: missed ? 'HOAN_THANH' : scenario.level, year });
  }
  if (missed) return result;
  if (scenario.initiative !== 'NONE') {
    // a title won by good work rests on the initiative of its year and uses it up
    const used = scenario.titled && scenario.level !== 'HOAN_THANH_XUAT_SAC';
    result.push({
      ...decided,
      type: 'SANG_KIEN',
      code: scenario.initiative,
      title: `Sáng kiến ${SUPPOSED} năm ${year}`,
      usedFor: used ? [SUPPOSED] : [],
    });
  }
  if (scenario.titled) {
    for (const code of ['LDTT', 'CSTDCS']) {
      if (!has(facts, 'DANH_HIEU', year, code)) result.push({ ...decided, type: 'DANH_HIEU', code });
    }
  }
  return result;
}

/** The question to the server: my facts and what I suppose, judged at the end of that year. */
export function question(mine: MyFacts, scenario: Scenario, today: string, year: number): WhatIfRequest {
  const first = Number(today.slice(0, 4));
  const facts = [...(mine.subject.facts ?? [])];
  const dayIn = (one: number) => (one === first ? today : `${one}-12-20`);
  for (let one = first; one <= year; one++) facts.push(...supposed(facts, scenario, one, dayIn(one)));
  return {
    day: year === first ? today : `${year}-12-31`,
    year,
    unitCode: mine.unitCode ?? undefined,
    subject: { ...mine.subject, facts },
  };
}

/** `open`: nothing is missing but the check of a text that was not read yet. */
export function standing(verdict: WhatIfVerdict | undefined): Standing {
  if (verdict?.outcome === 'ELIGIBLE') return 'yes';
  const onlyText =
    verdict?.outcome === 'UNDETERMINED' &&
    verdict.lines.every((line) =>
      [line.truth, line.ifVerified].some((truth) => truth === 'MET' || truth === 'LEFT_TO_COUNCIL'),
    );
  return onlyText ? 'open' : 'no';
}

/** The first year in which the award is within reach. */
export function earliest(
  years: readonly { year: number; verdicts: readonly WhatIfVerdict[] }[],
  awardCode: string,
): { year: number; standing: Standing } | undefined {
  for (const { year, verdicts } of years) {
    const reached = standing(verdicts.find((verdict) => verdict.awardCode === awardCode));
    if (reached !== 'no') return { year, standing: reached };
  }
  return undefined;
}

/** What is missing at present, clause by clause, each once. */
export const missingOf = (verdict: Pick<WhatIfVerdict, 'lines'> | undefined): string[] => [
  ...new Set(
    verdict?.lines
      .filter((line) => line.truth === 'NOT_MET' || line.truth === 'UNKNOWN')
      .flatMap((line) => line.missing) ?? [],
  ),
];
