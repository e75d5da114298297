import { BasicsSection } from './BasicsSection';
import { ContentsSection, IndicatorsSection } from './ContentSections';
import type { Campaign, CampaignPlan } from './campaigns';
import type { Desk } from './ItemList';
import { MilestonesSection } from './MilestonesSection';
import { DocumentSection, DutiesSection, RewardsSection, WordsSection } from './OtherSections';
import { ParticipantsSection, RecipientsSection } from './PeopleSections';
import { ScoringSection } from './ScoringSection';
import type { SectionProps } from './sectionProps';

/** The whole plan, part by part, in the order of a launch document. */
export function PlanEditor({ campaign, plan, ...desk }: { campaign: Campaign; plan: CampaignPlan } & Desk) {
  const section: SectionProps = { campaign, plan, desk };
  return (
    <>
      <BasicsSection {...section} />
      <WordsSection list="objectives" {...section} />
      <ContentsSection {...section} />
      <IndicatorsSection {...section} />
      <WordsSection list="criteria" {...section} />
      <ScoringSection {...section} />
      <MilestonesSection {...section} />
      <ParticipantsSection {...section} />
      <RewardsSection {...section} />
      <DutiesSection {...section} />
      <RecipientsSection {...section} />
      <DocumentSection {...section} />
    </>
  );
}
