import { DateInput } from '@/ui/DateInput';
import { NumberInput } from '@/ui/NumberInput';
import { Select } from '@/ui/Select';
import type { CampaignPlan, Milestone, Relation } from './campaigns';
import { useTexts } from './messages';

interface MilestoneDayProps {
  plan: CampaignPlan;
  milestone: Milestone;
  set: (milestone: Milestone) => void;
  error: string | undefined;
}

const FIXED = 'fixed';
const SIGNING = 'signing';

/** The day of a milestone: its own, or counted from the signing day or another milestone. */
export function MilestoneDay({ plan, milestone, set, error }: MilestoneDayProps) {
  const t = useTexts();
  const { relation } = milestone;
  const others = plan.milestones.filter((other) => other.id !== milestone.id);
  const from = !relation ? FIXED : relation.anchor === 'SIGNING' ? SIGNING : (relation.milestoneId ?? '');
  const relate = (part: Partial<Relation>) =>
    set({
      ...milestone,
      relation: {
        anchor: 'SIGNING',
        milestoneId: null,
        days: 5,
        counting: 'WORKING_DAYS',
        ...relation,
        ...part,
      },
    });
  return (
    <>
      <Select
        label={t.dayIs}
        placeholder={null}
        value={from}
        options={[
          { value: FIXED, label: t.dayFixed },
          { value: SIGNING, label: t.dayFromSigning },
          ...others.map((other) => ({ value: other.id, label: t.dayFrom(other.title) })),
        ]}
        onChange={(choice) => {
          if (choice === FIXED) set({ ...milestone, relation: null });
          else if (choice === SIGNING) relate({ anchor: 'SIGNING', milestoneId: null });
          else relate({ anchor: 'MILESTONE', milestoneId: choice });
        }}
        error={relation ? error : undefined}
      />
      {relation ? (
        <div className="fields-row">
          <NumberInput
            label={t.dayCount}
            required
            value={Math.abs(relation.days)}
            onChange={(days) => relate({ days: Math.round(days ?? 0) * (relation.days < 0 ? -1 : 1) })}
          />
          <Select
            label={t.dayCounting}
            placeholder={null}
            value={relation.counting}
            options={[
              { value: 'WORKING_DAYS', label: t.workingDays },
              { value: 'CALENDAR_DAYS', label: t.calendarDays },
            ]}
            onChange={(counting) => relate({ counting })}
          />
          <Select
            label={t.beforeOrAfter}
            placeholder={null}
            value={relation.days < 0 ? 'before' : 'after'}
            options={[
              { value: 'after', label: t.after },
              { value: 'before', label: t.before },
            ]}
            onChange={(side) => relate({ days: Math.abs(relation.days) * (side === 'before' ? -1 : 1) })}
          />
        </div>
      ) : (
        <DateInput
          label={t.due}
          required
          value={milestone.due ?? ''}
          {...(plan.periodFrom ? { min: plan.periodFrom } : {})}
          {...(plan.periodTo ? { max: plan.periodTo } : {})}
          hint={milestone.dueText ? t.dueInText(milestone.dueText) : undefined}
          onChange={(due) => set({ ...milestone, due: due || null })}
          error={error}
        />
      )}
    </>
  );
}

/** `10 ngày làm việc trước “Báo cáo”` */
export function useRelationText(): (relation: Relation, plan: CampaignPlan) => string {
  const t = useTexts();
  return ({ anchor, milestoneId, days, counting }, plan) => {
    const title = plan.milestones.find((milestone) => milestone.id === milestoneId)?.title ?? '';
    return t.relation(
      Math.abs(days),
      counting === 'WORKING_DAYS' ? t.workingDays : t.calendarDays,
      days < 0 ? t.before : t.after,
      anchor === 'SIGNING' ? t.signingDay : `“${title}”`,
    );
  };
}
