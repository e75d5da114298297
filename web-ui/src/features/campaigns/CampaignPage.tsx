import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import './campaigns.css';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { type Campaign, campaignQuery } from './campaigns';
import { DraftPage } from './DraftPage';
import { LaunchedPage } from './LaunchedPage';
import { useTexts } from './messages';
import { WaitingPage } from './WaitingPage';

export function CampaignPage() {
  const t = useTexts();
  const { campaignId } = useParams({ from: '/frame/campaigns/$campaignId' });
  const query = useQuery(campaignQuery(campaignId));
  if (query.data) return <CampaignView key={campaignId} campaign={query.data} />;
  return (
    <>
      <PageHeader
        title={t.title}
        trail={[
          <Link key="list" to="/campaigns">
            {t.title}
          </Link>,
        ]}
      />
      <QueryView query={query}>{() => null}</QueryView>
    </>
  );
}

/** Each step has its own page: preparing, waiting for the head, launched. What one may do comes with the campaign. */
function CampaignView({ campaign }: { campaign: Campaign }) {
  if (campaign.state === 'LAUNCHED') return <LaunchedPage campaign={campaign} />;
  if (campaign.allowedActions.includes('edit')) return <DraftPage campaign={campaign} />;
  return <WaitingPage campaign={campaign} />;
}
