import type { Campaign, CampaignPlan } from './campaigns';

/** What one press mends of what stands in the way of a launch. */
export type Mend =
  | { what: 'everybody' }
  | { what: 'year'; year: number }
  | { what: 'drop-past'; count: number }
  | { what: 'drop-undated'; count: number }
  | { what: 'stretch'; day: string };

type Flaw = Campaign['flaws'][number];

const DUE = /^\/milestones\/(\d+)\/due$/;
const AUTUMN = 10;

/** The offer beside each line; several lines of one cause share the offer of the first. */
export function mendsOf(flaws: readonly Flaw[], plan: CampaignPlan, today: string): (Mend | undefined)[] {
  const offered = new Set<string>();
  return flaws.map((flaw) => {
    const mend = mendOf(flaw, flaws, plan, today);
    if (!mend) return undefined;
    const key = mend.what === 'stretch' ? `stretch ${mend.day}` : mend.what;
    if (offered.has(key)) return undefined;
    offered.add(key);
    return mend;
  });
}

function mendOf({ pointer, code }: Flaw, flaws: readonly Flaw[], plan: CampaignPlan, today: string): Mend | undefined {
  if (pointer === '/participants') return { what: 'everybody' };
  if (pointer === '/periodFrom' || pointer === '/periodTo') return { what: 'year', year: yearToCome(today) };
  const at = DUE.exec(pointer)?.[1];
  if (at === undefined) return undefined;
  const alike = flaws.filter((flaw) => flaw.code === code && DUE.test(flaw.pointer)).length;
  if (code === 'past') return { what: 'drop-past', count: alike };
  if (code === 'required') return { what: 'drop-undated', count: alike };
  const due = plan.milestones[Number(at)]?.due;
  // a period that has to be mended itself comes first
  const periodIsSound = !flaws.some((flaw) => flaw.pointer.startsWith('/period'));
  return code === 'outside-period' && due && periodIsSound ? { what: 'stretch', day: due } : undefined;
}

/** From autumn on people prepare the next year. */
function yearToCome(today: string): number {
  const [year, month] = today.split('-').map(Number);
  return (year ?? 0) + ((month ?? 0) >= AUTUMN ? 1 : 0);
}

export function mended(mend: Mend, plan: CampaignPlan, possible: readonly string[], today: string): CampaignPlan {
  switch (mend.what) {
    case 'everybody':
      return { ...plan, participants: [...possible] };
    case 'year':
      return { ...plan, periodFrom: `${mend.year}-01-01`, periodTo: `${mend.year}-12-31`, periodSource: null };
    case 'drop-past':
      return without(plan, ({ due }) => Boolean(due && due < today));
    case 'drop-undated':
      return without(plan, ({ due, relation }) => !due && !relation);
    case 'stretch':
      return {
        ...plan,
        periodFrom: plan.periodFrom && mend.day < plan.periodFrom ? mend.day : (plan.periodFrom ?? null),
        periodTo: plan.periodTo && mend.day > plan.periodTo ? mend.day : (plan.periodTo ?? null),
      };
  }
}

/** Takes only that back; what was typed elsewhere since stays. */
export function unmended({ what }: Mend, plan: CampaignPlan, before: CampaignPlan): CampaignPlan {
  switch (what) {
    case 'everybody':
      return { ...plan, participants: before.participants };
    case 'year':
    case 'stretch':
      return {
        ...plan,
        periodFrom: before.periodFrom ?? null,
        periodTo: before.periodTo ?? null,
        periodSource: before.periodSource ?? null,
      };
    case 'drop-past':
    case 'drop-undated':
      return { ...plan, milestones: before.milestones };
  }
}

/** What is counted from a dropped milestone keeps the day that it has. */
function without(plan: CampaignPlan, drop: (milestone: CampaignPlan['milestones'][number]) => boolean): CampaignPlan {
  const dropped = new Set(plan.milestones.filter(drop).map(({ id }) => id));
  return {
    ...plan,
    milestones: plan.milestones
      .filter(({ id }) => !dropped.has(id))
      .map((milestone) =>
        milestone.relation?.milestoneId && dropped.has(milestone.relation.milestoneId)
          ? { ...milestone, relation: null }
          : milestone,
      ),
  };
}
