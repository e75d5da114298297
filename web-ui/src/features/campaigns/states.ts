/** Steps of a campaign, in order; the words for them are in the messages. */
export const CAMPAIGN_STATES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'LAUNCHED'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];
