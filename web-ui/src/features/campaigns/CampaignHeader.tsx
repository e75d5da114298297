import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '@/i18n/format';
import { PageHeader } from '@/ui/PageHeader';
import { CampaignBadge } from './CampaignBadge';
import type { Campaign } from './campaigns';
import { useTexts } from './messages';

interface CampaignHeaderProps {
  campaign: Campaign;
  title?: string;
  actions?: ReactNode;
  /** Beside the state: when it was saved. */
  aside?: ReactNode;
}

export function CampaignHeader({ campaign, title, actions, aside }: CampaignHeaderProps) {
  const t = useTexts();
  const format = useFormat();
  const { plan, ownerUnit } = campaign;
  return (
    <PageHeader
      title={title || plan.title || t.title}
      actions={actions}
      trail={[
        <Link key="list" to="/campaigns">
          {t.title}
        </Link>,
      ]}
      lead={
        <span className="row">
          <CampaignBadge state={campaign.state} />
          <span>{ownerUnit.name}</span>
          {plan.periodFrom && plan.periodTo && (
            <span>{t.from(format.shortDay(plan.periodFrom), format.shortDay(plan.periodTo))}</span>
          )}
          {aside}
        </span>
      }
    />
  );
}
