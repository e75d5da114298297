import { describe, expect, it } from 'vitest';
import type { Line } from './data';
import { toggled } from './lines';

const requires = new Map([['CSTDCS', 'LDTT']]);
const person = (titleCode: string, subjectId = 'CB-004'): Line => ({ titleCode, subjectId, subjectKind: 'PERSON' });

describe('ticking a title', () => {
  it('brings the title along that it needs', () => {
    expect(toggled([], person('CSTDCS'), requires)).toEqual([person('LDTT'), person('CSTDCS')]);
  });

  it('does not register the needed title twice', () => {
    expect(toggled([person('LDTT')], person('CSTDCS'), requires)).toEqual([person('LDTT'), person('CSTDCS')]);
  });

  it('takes away what rests on it, for this person only', () => {
    const lines = [person('LDTT'), person('CSTDCS'), person('LDTT', 'CB-005'), person('CSTDCS', 'CB-005')];
    expect(toggled(lines, person('LDTT'), requires)).toEqual([person('LDTT', 'CB-005'), person('CSTDCS', 'CB-005')]);
  });
});
