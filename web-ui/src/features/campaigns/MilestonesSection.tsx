import { useFormat } from '@/i18n/format';
import { Select } from '@/ui/Select';
import { StateBadge } from '@/ui/StateBadge';
import { TextInput } from '@/ui/TextInput';
import type { CampaignPlan, Milestone } from './campaigns';
import { ItemList, PlanSection } from './ItemList';
import { options, useAudienceNames, useDeliverableNames, useKindNames } from './labels';
import { MilestoneDay, useRelationText } from './MilestoneDay';
import { useTexts } from './messages';
import { newMilestone, usualDeliverable } from './plan';
import type { SectionProps } from './sectionProps';

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
        line={(milestone) => <MilestoneLine plan={plan} milestone={milestone} />}
        fields={(milestone, set, pointer) => (
          <MilestoneFields
            milestone={milestone}
            set={set}
            titleError={desk.flaws.at(`${pointer}/title`)}
            dueError={desk.flaws.at(`${pointer}/due`) ?? desk.flaws.at(`${pointer}/relation`)}
            plan={plan}
          />
        )}
        addLabel={t.addMilestone}
        create={() => newMilestone(plan, 'REPORT_DUE', kinds.REPORT_DUE)}
      />
    </PlanSection>
  );
}

function MilestoneLine({ plan, milestone }: { plan: CampaignPlan; milestone: Milestone }) {
  const t = useTexts();
  const relationText = useRelationText();
  const format = useFormat();
  const deliverables = useDeliverableNames();
  return (
    <>
      <span>{milestone.title}</span>
      {milestone.relation ? (
        <strong>{relationText(milestone.relation, plan)}</strong>
      ) : milestone.due ? (
        <strong>{format.day(milestone.due)}</strong>
      ) : (
        <StateBadge tone="late">{t.noDue}</StateBadge>
      )}
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
  plan: CampaignPlan;
}

function MilestoneFields({ milestone, set, titleError, dueError, plan }: MilestoneFieldsProps) {
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
      <MilestoneDay plan={plan} milestone={milestone} set={set} error={dueError} />
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
