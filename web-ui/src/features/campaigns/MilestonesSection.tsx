import { useFormat } from '@/i18n/format';
import { DateInput } from '@/ui/DateInput';
import { Select } from '@/ui/Select';
import { StateBadge } from '@/ui/StateBadge';
import { TextInput } from '@/ui/TextInput';
import type { Milestone } from './campaigns';
import { ItemList, PlanSection } from './ItemList';
import { options, useAudienceNames, useDeliverableNames, useKindNames } from './labels';
import { useTexts } from './messages';
import type { SectionProps } from './PlanEditor';
import { newMilestone, usualDeliverable } from './plan';

/** Dated steps and what each asks for (mốc thời gian). */
export function MilestonesSection({ plan, desk }: SectionProps) {
  const t = useTexts();
  const kinds = useKindNames();
  return (
    <PlanSection id="milestones" title={t.milestones} remarks={[desk.remarks.at('/milestones')]}>
      <ItemList<'milestones'>
        list="milestones"
        items={plan.milestones}
        desk={desk}
        name={(milestone) => milestone.title || kinds[milestone.kind]}
        line={(milestone) => <MilestoneLine milestone={milestone} />}
        fields={(milestone, set, pointer) => (
          <MilestoneFields
            milestone={milestone}
            set={set}
            titleError={desk.flaws.at(`${pointer}/title`)}
            dueError={desk.flaws.at(`${pointer}/due`)}
            min={plan.periodFrom ?? undefined}
            max={plan.periodTo ?? undefined}
          />
        )}
        addLabel={t.addMilestone}
        create={() => newMilestone(plan, 'REPORT_DUE', kinds.REPORT_DUE)}
      />
    </PlanSection>
  );
}

function MilestoneLine({ milestone }: { milestone: Milestone }) {
  const t = useTexts();
  const format = useFormat();
  const deliverables = useDeliverableNames();
  return (
    <>
      <span>{milestone.title}</span>
      {milestone.due ? <strong>{format.day(milestone.due)}</strong> : <StateBadge tone="late">{t.noDue}</StateBadge>}
      {milestone.deliverable !== 'NONE' && (
        <span className="small muted">{t.owes(deliverables[milestone.deliverable].toLowerCase())}</span>
      )}
    </>
  );
}

interface MilestoneFieldsProps {
  milestone: Milestone;
  set: (milestone: Milestone) => void;
  titleError: string | undefined;
  dueError: string | undefined;
  min: string | undefined;
  max: string | undefined;
}

function MilestoneFields({ milestone, set, titleError, dueError, min, max }: MilestoneFieldsProps) {
  const t = useTexts();
  const kinds = useKindNames();
  const deliverables = useDeliverableNames();
  const audiences = useAudienceNames();
  return (
    <>
      <div className="fields-row">
        <Select
          label={t.kind}
          placeholder={null}
          value={milestone.kind}
          options={options(kinds)}
          onChange={(kind) =>
            set({
              ...milestone,
              kind,
              // a title that nobody changed follows the kind
              title: milestone.title === kinds[milestone.kind] ? kinds[kind] : milestone.title,
              deliverable: usualDeliverable(kind),
            })
          }
        />
        <TextInput
          label={t.milestoneTitle}
          required
          value={milestone.title}
          onChange={(title) => set({ ...milestone, title })}
          error={titleError}
        />
      </div>
      <DateInput
        label={t.due}
        required
        value={milestone.due ?? ''}
        {...(min ? { min } : {})}
        {...(max ? { max } : {})}
        hint={milestone.dueText ? t.dueInText(milestone.dueText) : undefined}
        onChange={(due) => set({ ...milestone, due: due || null })}
        error={dueError}
      />
      <div className="fields-row">
        <Select
          label={t.deliverable}
          placeholder={null}
          value={milestone.deliverable}
          options={options(deliverables)}
          onChange={(deliverable) => set({ ...milestone, deliverable })}
        />
        <Select
          label={t.audience}
          placeholder={null}
          value={milestone.audience}
          options={options(audiences)}
          onChange={(audience) => set({ ...milestone, audience })}
        />
      </div>
    </>
  );
}
