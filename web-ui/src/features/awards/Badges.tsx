import { StateBadge, type Tone } from '@/ui/StateBadge';
import type { NominationState, Outcome, Truth } from './awards';
import { useTexts } from './messages';

const OUTCOME: Record<Outcome, Tone> = {
  ELIGIBLE: 'done',
  NOT_ELIGIBLE: 'late',
  UNDETERMINED: 'soon',
  HOLD: 'returned',
};
const TRUTH: Record<Truth, Tone> = { MET: 'done', NOT_MET: 'late', UNKNOWN: 'soon', LEFT_TO_COUNCIL: 'info' };
const STATE: Record<NominationState, Tone> = {
  NOMINATED: 'info',
  WITHDRAWN: 'neutral',
  PASSED: 'done',
  REJECTED: 'late',
  DECIDED: 'honour',
};

export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const t = useTexts();
  return <StateBadge tone={OUTCOME[outcome]}>{t[`outcome.${outcome}`]}</StateBadge>;
}

export function TruthBadge({ truth }: { truth: Truth }) {
  const t = useTexts();
  return <StateBadge tone={TRUTH[truth]}>{t[`truth.${truth}`]}</StateBadge>;
}

export function NominationBadge({ state }: { state: NominationState }) {
  const t = useTexts();
  return <StateBadge tone={STATE[state]}>{t[`state.${state}`]}</StateBadge>;
}

/** Whether the text of a rule was checked against its source. */
export function ConfidenceBadge({ verified }: { verified: boolean }) {
  const t = useTexts();
  return <StateBadge tone={verified ? 'done' : 'soon'}>{verified ? t.verified : t.unverified}</StateBadge>;
}
