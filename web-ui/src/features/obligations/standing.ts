import type { Tone } from '@/ui/StateBadge';
import type { Obligation } from './data';

const SOON_WORKING_DAYS = 5;

type StandingKey = 'inReview' | 'accepted' | 'returned' | 'soon' | `state.${Obligation['state']}`;

/** The one word and tone that say how an obligation stands; what the officer said comes before what the calendar says. */
export function standing(obligation: Obligation): { key: StandingKey; tone: Tone } {
  const { state, review, workingDaysLeft } = obligation;
  if (state === 'WAIVED') return { key: 'state.WAIVED', tone: 'neutral' };
  if (state === 'FULFILLED') {
    if (review === 'WAITING') return { key: 'inReview', tone: 'info' };
    return { key: review === 'ACCEPTED' ? 'accepted' : 'state.FULFILLED', tone: 'done' };
  }
  if (state === 'OVERDUE') return { key: 'state.OVERDUE', tone: 'late' };
  if (review === 'RETURNED') return { key: 'returned', tone: 'returned' };
  if (typeof workingDaysLeft === 'number' && workingDaysLeft <= SOON_WORKING_DAYS) return { key: 'soon', tone: 'soon' };
  return state === 'EXTENDED' ? { key: 'state.EXTENDED', tone: 'info' } : { key: 'state.OPEN', tone: 'neutral' };
}

const STEPS = ['acknowledge', 'register', 'commit', 'report'] as const;
export type Step = (typeof STEPS)[number];

/** What this person does next about it, if anything. */
export function nextStep(obligation: Obligation): Step | undefined {
  return STEPS.find((step) => obligation.allowedActions.includes(step));
}
