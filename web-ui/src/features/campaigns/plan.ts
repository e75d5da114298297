import type { CampaignAdvice, CampaignPlan, Milestone, MilestoneKind, Source } from './campaigns';

export type Change = (change: (plan: CampaignPlan) => CampaignPlan) => void;

/** The lists of a plan that are edited row by row. */
export type ListKey =
  | 'objectives'
  | 'contents'
  | 'criteria'
  | 'indicators'
  | 'milestones'
  | 'rewards'
  | 'duties'
  | 'recipients'
  | 'audience'
  | 'legalBases'
  | 'signers';
export type Item<K extends ListKey> = CampaignPlan[K][number];

export function replaceAt<T>(items: readonly T[], index: number, item: T): T[] {
  return items.map((other, at) => (at === index ? item : other));
}

export function removeAt<T>(items: readonly T[], index: number): T[] {
  return items.filter((_, at) => at !== index);
}

export function insertAt<T>(items: readonly T[], index: number, item: T): T[] {
  return [...items.slice(0, index), item, ...items.slice(index)];
}

/** An id that no other row of the list has: `m12`. */
export function freshId(prefix: string, items: readonly { id: string }[]): string {
  const taken = new Set(items.map((item) => item.id));
  for (let number = items.length + 1; ; number += 1) {
    if (!taken.has(`${prefix}${number}`)) return `${prefix}${number}`;
  }
}

const USUAL_DELIVERABLE: Partial<Record<MilestoneKind, Milestone['deliverable']>> = {
  ACKNOWLEDGEMENT: 'ACKNOWLEDGEMENT',
  REGISTRATION_DUE: 'REGISTRATION',
  PLAN_DUE: 'COMMITMENTS',
  PLEDGE_SIGNING: 'PLEDGE',
  REPORT_DUE: 'PROGRESS_REPORT',
  DOSSIER_DUE: 'DOSSIER',
};

export function usualDeliverable(kind: MilestoneKind): Milestone['deliverable'] {
  return USUAL_DELIVERABLE[kind] ?? 'NONE';
}

export function newMilestone(plan: CampaignPlan, kind: MilestoneKind, title: string): Milestone {
  return {
    id: freshId('m', plan.milestones),
    kind,
    title,
    due: null,
    dueText: null,
    deliverable: usualDeliverable(kind),
    audience: 'PARTICIPANTS',
    source: null,
  };
}

/** `III.5` after `III.4`; `1` when there is none. */
export function nextContentRef(refs: readonly string[]): string {
  const last = refs.at(-1) ?? '0';
  const cut = last.lastIndexOf('.') + 1;
  const taken = new Set(refs);
  for (let number = (Number.parseInt(last.slice(cut), 10) || refs.length) + 1; ; number += 1) {
    const ref = last.slice(0, cut) + number;
    if (!taken.has(ref)) return ref;
  }
}

export interface Located {
  id: string;
  label: string;
  source: Source;
}

/** Every place of the document that the plan was taken from, by the name of the item: `milestones-m1`. */
export function located(
  plan: CampaignPlan,
  labels: Record<ListKey | 'theme' | 'period' | 'participants', string>,
): Located[] {
  const found: Located[] = [];
  const add = (id: string, label: string, source: Source | null | undefined) => {
    if (source) found.push({ id, label, source });
  };
  add('theme', labels.theme, plan.theme?.source);
  add('period', labels.period, plan.periodSource);
  const lists: ListKey[] = [
    'objectives',
    'contents',
    'criteria',
    'indicators',
    'milestones',
    'rewards',
    'duties',
    'recipients',
    'audience',
    'legalBases',
    'signers',
  ];
  for (const list of lists) {
    (plan[list] as readonly Item<ListKey>[]).forEach((item, index) => {
      add(itemId(list, item, index), labels[list === 'audience' ? 'participants' : list], item.source);
    });
  }
  return found;
}

/** The name of a row, stable while other rows come and go where the row has an id of its own. */
export function itemId(list: ListKey, item: object, index: number): string {
  if ('id' in item) return `${list}-${item.id}`;
  if ('ref' in item) return `${list}-${item.ref}`;
  return `${list}-${index}`;
}

/** The pointer of a row, for the errors and remarks of the server. */
export function pointerOf(list: ListKey, index: number): string {
  return `/${list}/${index}`;
}

/** Messages by the place they are pinned to; `under('/milestones/2')` takes all of that row. */
export interface Pinned {
  at: (pointer: string) => string | undefined;
  under: (pointer: string) => string[];
}

export function pinned(messages: readonly { pointer: string; text: string }[]): Pinned {
  return {
    at: (pointer) => messages.find((message) => message.pointer === pointer)?.text,
    under: (pointer) =>
      messages
        .filter((message) => message.pointer === pointer || message.pointer.startsWith(`${pointer}/`))
        .map((message) => message.text),
  };
}

/** The section of the page that an advice or flaw is about. */
export function sectionOf(pointer: string): string {
  const [, first = ''] = pointer.split('/');
  return ['title', 'theme', 'slogan', 'form', 'scope', 'periodFrom', 'periodTo'].includes(first) ? 'basics' : first;
}

export function adviceSection(advice: Pick<CampaignAdvice, 'section'>): string {
  return ['period', 'scope'].includes(advice.section) ? 'basics' : advice.section;
}

/** `= 46 lớp`, `từ 85% trở lên` in the shortest form that a reader understands. */
export function targetText(
  indicator: { op: string; value: number; max?: number | null; unit?: string | null },
  number: (value: number) => string,
): string {
  const sign = { '=': '', '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ', BETWEEN: '' }[indicator.op] ?? '';
  const range = indicator.op === 'BETWEEN' && indicator.max != null ? ` – ${number(indicator.max)}` : '';
  const unit = indicator.unit ? (indicator.unit === '%' ? '%' : ` ${indicator.unit}`) : '';
  return `${sign}${number(indicator.value)}${range}${unit}`;
}

/** What a content is called: its heading, else its first words without the number that stands beside them. */
export function contentName({ heading, label, text }: Item<'contents'>, longest: number): string {
  if (heading) return heading;
  const words = (label && text.startsWith(label) ? text.slice(label.length) : text).replace(/\s+/g, ' ').trim();
  if (words.length <= longest) return words;
  const cut = words.lastIndexOf(' ', longest - 1);
  return `${words.slice(0, cut > 0 ? cut : longest - 1)}…`;
}
