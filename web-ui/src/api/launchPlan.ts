import type { components as Campaigns } from './schema/campaign-service';
import type { components as Notifications } from './schema/notification-service';

/** What a campaign that is not launched yet would ask of whom, as the rehearsal of its mails wants it. */
export function launchPlan(campaign: Campaigns['schemas']['Campaign']): Notifications['schemas']['Plan'] {
  const owners = new Set(
    campaign.plan.milestones.filter(({ audience }) => audience === 'OWNER').map(({ title }) => title),
  );
  return {
    ownerUnit: campaign.ownerUnit.code,
    title: campaign.plan.title,
    participants: campaign.participants.map(({ code }) => code),
    milestones: campaign.obligations.map(({ title, due, deliverable }) => ({
      title,
      due,
      deliverable,
      audience: owners.has(title) ? 'OWNER' : 'PARTICIPANTS',
    })),
  };
}
