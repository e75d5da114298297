import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import './campaigns.css';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { AddendumDesk } from './AddendumDesk';
import { AddendumReview } from './AddendumReview';
import { addendumQuery } from './addenda';
import { campaignQuery } from './campaigns';
import { useTexts } from './messages';

/** A change of a launched campaign: on the officer's desk, or before the principal. */
export function AddendumPage() {
  const t = useTexts();
  const navigate = useNavigate();
  const { campaignId } = useParams({ from: '/frame/campaigns/$campaignId/addendum' });
  const campaign = useQuery(campaignQuery(campaignId));
  const addendum = useQuery(addendumQuery(campaignId));
  const back = () => void navigate({ to: '/campaigns/$campaignId', params: { campaignId } });
  return (
    <>
      <PageHeader
        title={t.addendumTitle}
        lead={campaign.data?.plan.title}
        trail={[
          <Link key="list" to="/campaigns">
            {t.title}
          </Link>,
          <Link key="campaign" to="/campaigns/$campaignId" params={{ campaignId }}>
            {campaign.data?.plan.title ?? t.name}
          </Link>,
        ]}
      />
      <QueryView query={campaign}>
        {(of) => (
          <QueryView query={addendum}>
            {(found) =>
              found.allowedActions.includes('edit') ? (
                <AddendumDesk key={found.id} campaign={of} addendum={found} onDone={back} />
              ) : (
                <AddendumReview campaign={of} addendum={found} onDone={back} />
              )
            }
          </QueryView>
        )}
      </QueryView>
    </>
  );
}
