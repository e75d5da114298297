import { StateBadge, type Tone } from '@/ui/StateBadge';
import { useStateNames } from './labels';
import type { CampaignState } from './states';

const TONES: Record<CampaignState, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'returned',
  LAUNCHED: 'done',
};

export function CampaignBadge({ state }: { state: CampaignState }) {
  const names = useStateNames();
  return <StateBadge tone={TONES[state]}>{names[state]}</StateBadge>;
}
