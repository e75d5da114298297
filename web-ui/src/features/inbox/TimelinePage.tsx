import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { RequireRole } from '@/auth/RequireRole';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { CampaignChoice } from './CampaignChoice';
import { remindableQuery, timelineQuery } from './data';
import './inbox.css';
import { useTexts } from './messages';
import { PlannedMails } from './PlannedMails';

/** Lịch thư dự kiến: every mail to come of a campaign, so that nobody is surprised by one. */
export function TimelinePage() {
  return (
    <RequireRole roles={['emulation-officer', 'principal']}>
      <Content />
    </RequireRole>
  );
}

function Content() {
  const t = useTexts();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { campaign?: string };
  const launched = useQuery(remindableQuery);
  const items = launched.data?.items ?? [];
  const campaign = search.campaign ?? (items.length === 1 ? items[0]?.campaignId : undefined) ?? '';
  return (
    <>
      <PageHeader
        title={t.timelineTitle}
        lead={t.timelineLead}
        trail={[
          <Link key="inbox" to="/inbox">
            {t.title}
          </Link>,
        ]}
        actions={
          campaign && (
            <>
              <Link to="/inbox/rehearsal" search={{ campaign }} className={buttonClass()}>
                {t.rehearse}
              </Link>
              <Link to="/inbox/ladder" search={{ campaign }} className={buttonClass()}>
                {t.ladder}
              </Link>
            </>
          )
        }
      />
      <QueryView
        query={launched}
        isEmpty={(list) => list.items.length === 0}
        empty={<EmptyState title={t.noCampaign}>{t.noCampaignBody}</EmptyState>}
      >
        {() => (
          <div className="stack loose">
            <CampaignChoice
              label={t.campaign}
              placeholder={t.chooseOne}
              value={campaign}
              options={items.map(({ campaignId, title }) => ({ value: campaignId, label: title }))}
              onChoose={(value) => void navigate({ to: '/inbox/timeline', search: value ? { campaign: value } : {} })}
            />
            {campaign && <Mails campaignId={campaign} />}
          </div>
        )}
      </QueryView>
    </>
  );
}

function Mails({ campaignId }: { campaignId: string }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <QueryView
      query={useQuery(timelineQuery(campaignId))}
      isEmpty={({ mails }) => mails.length === 0}
      empty={<EmptyState title={t.timelineEmpty}>{t.timelineEmptyBody}</EmptyState>}
    >
      {({ mails, more, nobody }) => (
        <div className="stack">
          {nobody > 0 && <p className="notice tone-soon">{t.timelineNobody(format.number(nobody))}</p>}
          <PlannedMails label={t.timelineTitle} mails={mails} more={more} />
        </div>
      )}
    </QueryView>
  );
}
