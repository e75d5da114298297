import type { Campaign, CampaignPlan } from './campaigns';
import type { Desk } from './ItemList';

/** What each part of the plan's editor gets. */
export interface SectionProps {
  campaign: Campaign;
  plan: CampaignPlan;
  desk: Desk;
}
