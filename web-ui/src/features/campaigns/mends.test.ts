import { describe, expect, it } from 'vitest';
import { aPlan } from './fixtures';
import { mended, mendsOf, unmended } from './mends';

const TODAY = '2026-11-23';
const [step] = aPlan().milestones;
if (!step) throw new Error('the sample plan has a milestone');
const dated = (id: string, due: string | null) => ({ ...step, id, due });
const flaw = (pointer: string, code: string) => ({ pointer, code, message: pointer });

describe('what one press mends', () => {
  it('drops all milestones of days gone by at once, and says how many', () => {
    const plan = aPlan({
      milestones: [dated('m1', '2026-03-30'), dated('m2', '2027-03-30'), dated('m3', '2026-04-15')],
    });
    const mends = mendsOf([flaw('/milestones/0/due', 'past'), flaw('/milestones/2/due', 'past')], plan, TODAY);

    expect(mends).toEqual([{ what: 'drop-past', count: 2 }, undefined]);
    expect(mends[0] && mended(mends[0], plan, [], TODAY).milestones.map(({ id }) => id)).toEqual(['m2']);
  });

  it('keeps the day of what was counted from a dropped milestone', () => {
    const hanging = {
      ...dated('m2', '2027-01-10'),
      relation: { anchor: 'MILESTONE' as const, milestoneId: 'm1', days: 5, counting: 'WORKING_DAYS' as const },
    };
    const plan = aPlan({ milestones: [dated('m1', '2026-03-30'), hanging] });

    expect(mended({ what: 'drop-past', count: 1 }, plan, [], TODAY).milestones).toEqual([
      { ...hanging, relation: null },
    ]);
  });

  it('takes the year that people prepare now: from October on the next one', () => {
    const plan = aPlan({ periodFrom: '2021-01-01', periodTo: '2025-12-31' });
    const flaws = [flaw('/periodTo', 'past')];

    expect(mendsOf(flaws, plan, TODAY)).toEqual([{ what: 'year', year: 2027 }]);
    expect(mendsOf(flaws, plan, '2027-02-01')).toEqual([{ what: 'year', year: 2027 }]);
    expect(mended({ what: 'year', year: 2027 }, plan, [], TODAY)).toMatchObject({
      periodFrom: '2027-01-01',
      periodTo: '2027-12-31',
    });
  });

  it('stretches the period to the milestone, once the period itself is sound', () => {
    const plan = aPlan({ milestones: [dated('m1', '2028-01-15')] });
    const outside = flaw('/milestones/0/due', 'outside-period');

    expect(mendsOf([outside], plan, TODAY)).toEqual([{ what: 'stretch', day: '2028-01-15' }]);
    expect(mendsOf([flaw('/periodTo', 'past'), outside], plan, TODAY)[1]).toBeUndefined();
    expect(mended({ what: 'stretch', day: '2028-01-15' }, plan, [], TODAY)).toMatchObject({
      periodFrom: '2027-01-01',
      periodTo: '2028-01-15',
    });
  });

  it('lets every unit take part', () => {
    expect(mendsOf([flaw('/participants', 'required')], aPlan(), TODAY)).toEqual([{ what: 'everybody' }]);
    expect(mended({ what: 'everybody' }, aPlan(), ['A', 'B'], TODAY).participants).toEqual(['A', 'B']);
  });

  it('takes back only what it did', () => {
    const before = aPlan();
    const after = { ...mended({ what: 'everybody' }, before, ['A', 'B'], TODAY), title: 'Tên gõ sau đó' };

    expect(unmended({ what: 'everybody' }, after, before)).toEqual({ ...before, title: 'Tên gõ sau đó' });
    const longer = mended({ what: 'stretch', day: '2028-01-15' }, before, [], TODAY);
    expect(unmended({ what: 'stretch', day: '2028-01-15' }, longer, before)).toEqual(before);
    const fewer = mended({ what: 'drop-past', count: 1 }, before, [], '2030-01-01');
    expect(fewer.milestones).toEqual([]);
    expect(unmended({ what: 'drop-past', count: 1 }, fewer, before)).toEqual(before);
  });

  it('offers nothing where only a person knows', () => {
    expect(mendsOf([flaw('/title', 'required'), flaw('/contents', 'required')], aPlan(), TODAY)).toEqual([
      undefined,
      undefined,
    ]);
  });
});
