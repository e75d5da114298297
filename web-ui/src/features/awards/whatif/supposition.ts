import type { MyFacts, Scenario } from '../path';

type Facts = NonNullable<MyFacts['subject']['facts']>;

/** What the sliders say of an imagined person, up to the year judged. */
export interface Supposition {
  /** Full years at the body by the day of judging. */
  service: number;
  /** The last years rated excellent; before them "good". */
  excellent: number;
  /** Titles in a row up to the year judged. */
  ldtt: number;
  cstdcs: number;
  cstdt: number;
  /** Recognised initiatives that were not used, one a year backwards. */
  unitInitiatives: number;
  provinceInitiatives: number;
  nationalInitiatives: number;
  /** Years since a certificate of merit; 0 is none. */
  provinceMerit: number;
  primeMinisterMerit: number;
}

export const START: Supposition = {
  service: 6,
  excellent: 3,
  ldtt: 5,
  cstdcs: 3,
  cstdt: 0,
  unitInitiatives: 1,
  provinceInitiatives: 1,
  nationalInitiatives: 0,
  provinceMerit: 0,
  primeMinisterMerit: 0,
};

const SUPPOSED = 'giả định';

const back = (count: number, year: number) => Array.from({ length: count }, (_, index) => year - index);

/** The facts of an imagined person, as the server is asked about them. */
export function factsOf(supposition: Supposition, day: string): MyFacts {
  const year = Number(day.slice(0, 4));
  const decided = (one: number) => ({
    year: one,
    decisionNo: SUPPOSED,
    decisionDate: one === year ? day : `${one}-12-20`,
  });
  const titles = (code: string, count: number): Facts =>
    back(count, year).map((one) => ({ ...decided(one), type: 'DANH_HIEU', code }));
  const initiatives = (code: string, count: number): Facts =>
    back(count, year).map((one) => ({
      ...decided(one),
      type: 'SANG_KIEN',
      code,
      title: `Sáng kiến ${SUPPOSED} năm ${one}`,
    }));
  const merit = (code: string, ago: number): Facts =>
    ago === 0 ? [] : [{ ...decided(year - ago), type: 'HINH_THUC', code }];
  const rated: Facts = back(Math.max(supposition.service, 1), year).map((one, index) => ({
    ...decided(one),
    type: 'XEP_LOAI',
    code: index < supposition.excellent ? 'HOAN_THANH_XUAT_SAC' : 'HOAN_THANH_TOT',
  }));
  return {
    unitCode: undefined,
    subject: {
      startDate: `${year - supposition.service}-01-01`,
      facts: [
        ...rated,
        ...titles('LDTT', supposition.ldtt),
        ...titles('CSTDCS', supposition.cstdcs),
        ...titles('CSTDT', supposition.cstdt),
        ...initiatives('CO_SO', supposition.unitInitiatives),
        ...initiatives('TINH', supposition.provinceInitiatives),
        ...initiatives('TOAN_QUOC', supposition.nationalInitiatives),
        ...merit('BANG_KHEN_TINH', supposition.provinceMerit),
        ...merit('BANG_KHEN_TTG', supposition.primeMinisterMerit),
      ],
    },
  };
}

/** Going on as now: what the years to come would bring. */
export function goingOn(supposition: Supposition): Scenario {
  return {
    level: supposition.excellent > 0 ? 'HOAN_THANH_XUAT_SAC' : 'HOAN_THANH_TOT',
    initiative:
      supposition.nationalInitiatives > 0
        ? 'TOAN_QUOC'
        : supposition.provinceInitiatives > 0
          ? 'TINH'
          : supposition.unitInitiatives > 0
            ? 'CO_SO'
            : 'NONE',
    titled: supposition.cstdcs > 0,
  };
}
