import type { Tone } from '@/ui/StateBadge';
import type { Obligation } from './data';

const SOON_WORKING_DAYS = 5;
const ACTIONS = ['acknowledge', 'register', 'commit', 'report'] as const;

type StandingKey = 'inReview' | 'returned' | 'soon' | `state.${Obligation['state']}`;

/** The one word and tone that say how an obligation stands; what the officer said comes before what the calendar says. */
export function standing(obligation: Obligation): { key: StandingKey; tone: Tone } {
  const { state, review } = obligation;
  if (state === 'FULFILLED') return { key: 'state.FULFILLED', tone: 'done' };
  if (state === 'WAIVED') return { key: 'state.WAIVED', tone: 'neutral' };
  if (review === 'WAITING') return { key: 'inReview', tone: 'info' };
  if (review === 'RETURNED') return { key: 'returned', tone: 'returned' };
  if (state === 'OVERDUE') return { key: 'state.OVERDUE', tone: 'late' };
  const left = obligation.workingDaysLeft;
  if (typeof left === 'number' && left <= SOON_WORKING_DAYS) return { key: 'soon', tone: 'soon' };
  return state === 'EXTENDED' ? { key: 'state.EXTENDED', tone: 'info' } : { key: 'state.OPEN', tone: 'neutral' };
}

/** The first thing that this person may do about it, if any. */
export function firstAction(obligation: Obligation): (typeof ACTIONS)[number] | undefined {
  return ACTIONS.find((action) => obligation.allowedActions.includes(action));
}
