import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { localDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { QueryView } from '@/ui/QueryView';
import { Timeline } from '@/ui/Timeline';
import { type CampaignVersion, campaignOnQuery, versionsQuery } from './campaigns';
import { Differences } from './Differences';
import { useTexts } from './messages';
import { useRewardText } from './OtherSections';
import { contentName, targetText } from './plan';

/** How the campaign came to say what it says, and what it said on a day. */
export function CampaignHistory({ campaignId, version }: { campaignId: string; version: number }) {
  const t = useTexts();
  const query = useQuery(versionsQuery(campaignId, version));
  return (
    <section className="card stack" aria-labelledby="history-heading">
      <h2 id="history-heading">{t.history}</h2>
      <QueryView query={query}>{(found) => <Versions items={found.items} />}</QueryView>
      <OnADay campaignId={campaignId} />
    </section>
  );
}

function Versions({ items }: { items: CampaignVersion[] }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Timeline
      label={t.history}
      items={items.map((version) => ({
        key: `${version.number}`,
        time: format.moment(version.since),
        title:
          version.cause === 'LAUNCH'
            ? t.didLaunch(version.by)
            : version.cause === 'AMEND'
              ? t.didAmend(version.by, version.differences.length)
              : t.didMove(version.by, version.changes.length),
        body: version.cause !== 'LAUNCH' && (
          <>
            {version.differences.length > 0 && (
              <details>
                <summary>{t.differences(version.differences.length)}</summary>
                <Differences differences={version.differences} />
              </details>
            )}
            <ul className="bullets">
              {version.changes.map((change) => (
                <li key={change.milestoneId}>
                  {t.changeLine(change.title, format.day(change.from), format.day(change.to))}
                </li>
              ))}
            </ul>
            <p>{t.becauseOf(version.reason ?? '')}</p>
          </>
        ),
      }))}
    />
  );
}

function OnADay({ campaignId }: { campaignId: string }) {
  const t = useTexts();
  const [day, setDay] = useState(localDay(new Date()));
  const [shown, setShown] = useState<string>();
  const [asked, setAsked] = useState(false);
  return (
    <div className="stack tight">
      <DateInput
        label={t.saidOn}
        hint={t.saidOnHint}
        value={day}
        onChange={setDay}
        error={asked && !day ? t.needThatDay : undefined}
      />
      <div>
        <Button
          onClick={() => {
            setAsked(true);
            setShown(day || undefined);
          }}
        >
          {t.showThatDay}
        </Button>
      </div>
      {shown && <ThatDay campaignId={campaignId} day={shown} />}
    </div>
  );
}

function ThatDay({ campaignId, day }: { campaignId: string; day: string }) {
  const t = useTexts();
  const format = useFormat();
  const rewardText = useRewardText();
  const query = useQuery(campaignOnQuery(campaignId, day));
  return (
    <QueryView query={query}>
      {(campaign) => (
        <>
          <p>
            <strong>{campaign.plan.title}</strong>
            {campaign.plan.theme && <span> · {campaign.plan.theme.text}</span>}
          </p>
          <p>
            {t.participants}: {campaign.participants.map((unit) => unit.name).join('; ')}
          </p>
          <ul className="bullets">
            {campaign.plan.contents.map((content) => (
              <li key={content.ref}>
                {content.ref} {contentName(content, 200)}
              </li>
            ))}
          </ul>
          {campaign.plan.indicators.length > 0 && (
            <>
              <p>{t.indicators}:</p>
              <ul className="bullets">
                {campaign.plan.indicators.map((indicator) => (
                  <li key={indicator.id}>
                    {indicator.name}: <strong>{targetText(indicator, format.number)}</strong>
                  </li>
                ))}
              </ul>
            </>
          )}
          {campaign.plan.rewards.length > 0 && (
            <p>
              {t.rewards}: {campaign.plan.rewards.map(rewardText).join('; ')}
            </p>
          )}
          <Timeline
            label={t.milestonesOn(format.day(day))}
            items={[...campaign.plan.milestones]
              .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
              .map((milestone) => ({
                key: milestone.id,
                time: milestone.due ? format.day(milestone.due) : t.noDue,
                title: milestone.title,
              }))}
          />
        </>
      )}
    </QueryView>
  );
}
