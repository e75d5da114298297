import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { hasRole, useMe } from '@/auth/me';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { announce } from '@/ui/toast';
import { AcknowledgementList } from './AcknowledgementList';
import { AmendSection } from './AmendSection';
import { CampaignHeader } from './CampaignHeader';
import { CampaignHistory } from './CampaignHistory';
import { CarryOut, ChildPlans, ParentNote } from './CascadeSections';
import { type Campaign, type MilestoneMove, useAcknowledge, useCopyCampaign } from './campaigns';
import { MoveMilestones } from './MoveMilestones';
import { useTexts } from './messages';
import { PlanView } from './PlanView';

/** A launched campaign: what it asks by when, who has confirmed it. */
export function LaunchedPage({ campaign }: { campaign: Campaign }) {
  const t = useTexts();
  const format = useFormat();
  const { steps } = campaign;
  const [moving, setMoving] = useState<boolean | MilestoneMove[]>(false);
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        actions={campaign.allowedActions.includes('copy') && <CopyButton campaignId={campaign.id} />}
        aside={
          steps.launchedAt && steps.launchedBy ? (
            <span className="small muted">{t.launchedOn(format.moment(steps.launchedAt), steps.launchedBy)}</span>
          ) : undefined
        }
      />
      <div className="stack loose">
        <ParentNote
          campaign={campaign}
          takeLabel={t.calendarLook}
          onTake={() =>
            setMoving(campaign.parentDates.map(({ milestoneId, dueAbove }) => ({ milestoneId, due: dueAbove })))
          }
        />
        <CarryOut campaign={campaign} />
        {(campaign.allowedActions.includes('acknowledge') || campaign.acknowledged) && (
          <Acknowledge campaign={campaign} />
        )}
        {campaign.allowedActions.includes('see-acknowledgements') && <AcknowledgementList campaignId={campaign.id} />}
        {campaign.allowedActions.includes('see-children') && <ChildPlans campaignId={campaign.id} />}
        {campaign.calendarDates.length > 0 && !moving && (
          <CalendarDates
            dates={campaign.calendarDates}
            onLook={() =>
              setMoving(
                campaign.calendarDates.map(({ milestoneId, relation, dueByCalendar }) =>
                  relation ? { milestoneId, relation } : { milestoneId, due: dueByCalendar },
                ),
              )
            }
          />
        )}
        {moving ? (
          <MoveMilestones
            campaign={campaign}
            initial={moving === true ? undefined : moving}
            onClose={() => setMoving(false)}
          />
        ) : (
          campaign.allowedActions.includes('move-milestones') && (
            <div>
              <Button onClick={() => setMoving(true)}>{t.moveTitle}</Button>
            </div>
          )
        )}
        <AmendSection campaign={campaign} />
        <PlanView campaign={campaign} />
        <CampaignHistory campaignId={campaign.id} version={campaign.version} />
      </div>
    </>
  );
}

/** The calendar has changed since: what would fall on another day. It stays until somebody moves it. */
function CalendarDates({ dates, onLook }: { dates: Campaign['calendarDates']; onLook: () => void }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="notice tone-soon stack tight" aria-labelledby="calendar-dates-heading">
      <h2 id="calendar-dates-heading">{t.calendarDates(dates.length)}</h2>
      <ul className="bullets">
        {dates.map((date) => (
          <li key={date.milestoneId}>
            {date.dayOff
              ? t.calendarDayOff(date.title, format.day(date.due), date.dayOff, format.day(date.dueByCalendar))
              : t.calendarDate(date.title, format.day(date.due), format.day(date.dueByCalendar))}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onClick={onLook}>{t.calendarLook}</Button>
        <Link to="/calendar">{t.calendarSee}</Link>
      </div>
    </section>
  );
}

/** Chép năm trước: the plan of the year after begins with this one. */
function CopyButton({ campaignId }: { campaignId: string }) {
  const t = useTexts();
  const navigate = useNavigate();
  const copy = useCopyCampaign();
  return (
    <div className="stack tight">
      <Button
        busy={copy.isPending}
        onClick={() =>
          copy.mutate(campaignId, {
            onSuccess: (draft) => {
              announce(t.copied);
              navigate({ to: '/campaigns/$campaignId', params: { campaignId: draft.id } });
            },
          })
        }
      >
        {t.copyNextYear}
      </Button>
      <ProblemNotice error={copy.error} />
    </div>
  );
}

function Acknowledge({ campaign }: { campaign: Campaign }) {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const acknowledge = useAcknowledge();
  const { acknowledged } = campaign;
  const forUnit = acknowledged?.forUnit ?? hasRole(me, 'unit-head');
  const say = (level: 'RECEIVED' | 'BRIEFED') =>
    acknowledge.mutate({ id: campaign.id, level }, { onSuccess: () => announce(t.acknowledgedNow) });
  const busy = (level: string) => acknowledge.isPending && acknowledge.variables?.level === level;

  return (
    <section className="card stack" aria-labelledby="acknowledge-heading">
      <h2 id="acknowledge-heading">
        {acknowledged
          ? `${acknowledged.level === 'BRIEFED' ? t.briefed : t.received} · ${format.moment(acknowledged.at)}`
          : t.acknowledgeTitle}
      </h2>
      {campaign.allowedActions.includes('acknowledge') && (
        <>
          <p className="muted">{forUnit ? t.acknowledgeUnit : t.acknowledgePerson}</p>
          <div className="row">
            {!acknowledged && (
              <Button variant="primary" busy={busy('RECEIVED')} onClick={() => say('RECEIVED')}>
                {t.received}
              </Button>
            )}
            <Button
              variant={acknowledged ? 'primary' : 'secondary'}
              busy={busy('BRIEFED')}
              onClick={() => say('BRIEFED')}
            >
              {t.briefed}
            </Button>
          </div>
        </>
      )}
      <ProblemNotice error={acknowledge.error} />
    </section>
  );
}
