import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { Select } from '@/ui/Select';
import { StateBadge } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import { announce } from '@/ui/toast';
import { CampaignBadge } from './CampaignBadge';
import { type Campaign, childrenQuery, toCarryOutQuery, useCarryOut } from './campaigns';
import { useTexts } from './messages';

/** Campaigns launched above that the body has to carry out; nothing is shown when there is none. */
export function ToCarryOut() {
  const t = useTexts();
  const tasks = useQuery(toCarryOutQuery).data?.items ?? [];
  if (tasks.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="to-carry-out">
      <h2 id="to-carry-out">{t.toCarryOut}</h2>
      <ul className="stack tight">
        {tasks.map((task) => (
          <li key={`${task.campaignId} ${task.unitCode}`} className="row spread">
            <Link to="/campaigns/$campaignId" params={{ campaignId: task.childId ?? task.campaignId }}>
              {t.carryOut}: {task.title}
            </Link>
            <StateBadge tone={task.datesChanged > 0 ? 'late' : 'soon'}>
              {task.datesChanged > 0
                ? t.parentDates(task.datesChanged)
                : task.childId
                  ? t.carryOutBegun
                  : t.carryOutOpen}
            </StateBadge>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Begins the plan by which the own body carries this campaign out; of several years, for one of them. */
export function CarryOut({ campaign }: { campaign: Campaign }) {
  const t = useTexts();
  const navigate = useNavigate();
  const carryOut = useCarryOut();
  const years = yearsOf(campaign);
  const [year, setYear] = useState('');
  if (!campaign.allowedActions.includes('carry-out')) return null;
  return (
    <section className="card stack" aria-labelledby="carry-out-heading">
      <h2 id="carry-out-heading">{t.carryOut}</h2>
      <p className="muted">{t.carryOutLead}</p>
      {years.length > 1 && (
        <Select
          label={t.carryOutYear}
          value={year}
          placeholder={t.carryOutNextYear}
          options={years.map((value) => ({ value: `${value}`, label: `${value}` }))}
          onChange={setYear}
        />
      )}
      <ProblemNotice error={carryOut.error} />
      <div>
        <Button
          variant="primary"
          busy={carryOut.isPending}
          onClick={() =>
            carryOut.mutate(
              { parentId: campaign.id, year: year ? Number(year) : undefined },
              {
                onSuccess: (draft) => {
                  announce(t.carryOutDrafted);
                  void navigate({ to: '/campaigns/$campaignId', params: { campaignId: draft.id } });
                },
              },
            )
          }
        >
          {t.makePlan}
        </Button>
      </div>
    </section>
  );
}

function yearsOf({ plan: { periodFrom, periodTo } }: Campaign): number[] {
  if (!periodFrom || !periodTo) return [];
  const [first, last] = [Number(periodFrom.slice(0, 4)), Number(periodTo.slice(0, 4))];
  return Array.from({ length: Math.min(last - first + 1, 10) }, (_, index) => first + index);
}

/** Which bodies below have made and launched their plans. */
export function ChildPlans({ campaignId }: { campaignId: string }) {
  const t = useTexts();
  const items = useQuery(childrenQuery(campaignId)).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="children-heading">
      <h2 id="children-heading">{t.children}</h2>
      <Table
        caption={t.children}
        captionHidden
        rows={items}
        rowKey={(child) => child.unitCode}
        columns={[
          { key: 'unit', header: t.unitName, cell: (child) => child.unitName },
          {
            key: 'state',
            header: t.state,
            cell: (child) =>
              child.state ? (
                <CampaignBadge state={child.state} />
              ) : (
                <StateBadge tone="soon">{t.carryOutOpen}</StateBadge>
              ),
          },
          {
            key: 'plan',
            header: t.childPlan,
            cell: (child) =>
              child.campaignId ? (
                <Link to="/campaigns/$campaignId" params={{ campaignId: child.campaignId }}>
                  {child.title}
                </Link>
              ) : null,
          },
        ]}
      />
    </section>
  );
}

interface ParentNoteProps {
  campaign: Campaign;
  /** Takes the dates of the parent over. */
  onTake: () => void;
  takeLabel: string;
}

/** What this campaign carries out, and which dates above have moved since. */
export function ParentNote({ campaign, onTake, takeLabel }: ParentNoteProps) {
  const t = useTexts();
  const format = useFormat();
  const { parent, parentDates } = campaign;
  if (!parent) return null;
  return (
    <section className="notice tone-info stack tight" aria-label={t.parent}>
      <p>
        {t.parent}:{' '}
        <Link to="/campaigns/$campaignId" params={{ campaignId: parent.id }}>
          {parent.title}
        </Link>{' '}
        ({parent.ownerUnitName})
      </p>
      {parentDates.length > 0 && (
        <>
          <p>
            <strong>{t.parentDates(parentDates.length)}</strong>
          </p>
          <ul className="bullets">
            {parentDates.map((date) => (
              <li key={date.milestoneId}>
                {t.parentDate(date.title, format.day(date.due), format.day(date.dueAbove))}
              </li>
            ))}
          </ul>
          <div>
            <Button onClick={onTake}>{takeLabel}</Button>
          </div>
        </>
      )}
    </section>
  );
}
