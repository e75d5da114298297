import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { RequireRole } from '@/auth/RequireRole';
import { useFormat } from '@/i18n/format';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Timeline } from '@/ui/Timeline';
import { timelineQuery } from './data';
import { useTexts } from './messages';
import { stepText } from './steps';

/** Lịch thư dự kiến: every mail to come of a campaign, so that nobody is surprised by one. */
export function TimelinePage() {
  const t = useTexts();
  const { campaign = '' } = useSearch({ strict: false }) as { campaign?: string };
  return (
    <RequireRole roles={['emulation-officer', 'principal']}>
      <PageHeader
        title={t.timelineTitle}
        lead={t.timelineLead}
        trail={[
          <Link key="inbox" to="/inbox">
            {t.title}
          </Link>,
          <Link key="remind" to="/inbox/remind" search={campaign ? { campaign } : {}}>
            {t.remindTitle}
          </Link>,
        ]}
      />
      <Mails campaignId={campaign} />
    </RequireRole>
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
          <Timeline
            label={t.timelineTitle}
            items={mails.map((mail) => ({
              key: `${mail.at}|${mail.personId}`,
              time: format.moment(mail.at),
              title: <strong>{mail.fullName}</strong>,
              body: (
                <ul>
                  {mail.lines.map((line) => (
                    <li key={`${line.obligationId}|${line.step}`}>
                      {line.title}, {line.unitName} ({t[`role.${line.role}`]}, {stepText(line.step, t, format.number)})
                    </li>
                  ))}
                </ul>
              ),
            }))}
          />
          {more > 0 && <p className="muted">{t.timelineMore(format.number(more))}</p>}
        </div>
      )}
    </QueryView>
  );
}
