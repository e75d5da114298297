import { useFormat } from '@/i18n/format';
import { DateInput } from '@/ui/DateInput';
import { NumberInput } from '@/ui/NumberInput';
import { Select } from '@/ui/Select';
import { TextArea, TextInput } from '@/ui/TextInput';
import type { CampaignPlan, Reward } from './campaigns';
import { ItemList, PlanSection } from './ItemList';
import { options, useDocumentTypeNames, useRewardNames, useStageNames, useSubjectNames, word } from './labels';
import { useTexts } from './messages';
import type { SectionProps } from './sectionProps';

/** Objectives, or criteria with the scale of points: plain sentences. */
export function WordsSection({ list, plan, desk }: SectionProps & { list: 'objectives' | 'criteria' }) {
  const t = useTexts();
  const format = useFormat();
  const words = {
    objectives: { title: t.objectives, one: t.objective, add: t.addObjective },
    criteria: { title: t.criteria, one: t.criterion, add: t.addCriterion },
  }[list];
  return (
    <PlanSection id={list} title={words.title} remarks={[desk.remarks.at(`/${list}`)]}>
      <ItemList
        list={list}
        items={plan[list]}
        desk={desk}
        name={(item) => item.text || words.one}
        line={(item) => <span>{item.text || words.one}</span>}
        fields={(item, set) => (
          <TextArea label={words.one} value={item.text} onChange={(text) => set({ ...item, text })} />
        )}
        addLabel={words.add}
        create={() => ({ text: '', source: null })}
      />
      {list === 'criteria' && plan.scoring?.total != null && (
        <p className="small" id="section-scoring">
          {t.points(format.number(plan.scoring.total))}
          {plan.scoring.grades.map((grade) =>
            grade.min == null ? '' : ` · ${grade.name}: ≥ ${format.number(grade.min)}`,
          )}
        </p>
      )}
    </PlanSection>
  );
}

export function useRewardText(): (reward: Reward) => string {
  const t = useTexts();
  const format = useFormat();
  const names = useRewardNames();
  const subjects = useSubjectNames();
  return (reward) => {
    const quota = reward.unlimited
      ? t.unlimited
      : reward.maxPercent != null
        ? t.atMostPercent(format.number(reward.maxPercent))
        : reward.max != null
          ? t.atMost(format.number(reward.max))
          : '';
    const subject = reward.subject ? ` (${subjects[reward.subject]})` : '';
    return `${word(names, reward.code)}${subject}${quota ? `, ${quota}` : ''}`;
  };
}

export function RewardsSection({ plan, desk }: SectionProps) {
  const t = useTexts();
  const names = useRewardNames();
  const subjects = useSubjectNames();
  const stages = useStageNames();
  const text = useRewardText();
  return (
    <PlanSection id="rewards" title={t.rewards} remarks={[desk.remarks.at('/rewards')]}>
      <ItemList<'rewards'>
        list="rewards"
        items={plan.rewards}
        desk={desk}
        name={text}
        line={(reward) => (
          <>
            <span>{text(reward)}</span>
            <span className="small muted">{word(stages, reward.stage)}</span>
          </>
        )}
        fields={(reward, set) => (
          <>
            <div className="fields-row">
              <Select
                label={t.reward}
                placeholder={null}
                value={reward.code as keyof typeof names}
                options={options(names)}
                onChange={(code) => set({ ...reward, code })}
              />
              <Select
                label={t.subject}
                value={reward.subject ?? ''}
                options={options(subjects)}
                onChange={(subject) => set({ ...reward, subject: subject || null })}
              />
              <Select
                label={t.stage}
                placeholder={null}
                value={reward.stage as keyof typeof stages}
                options={options(stages)}
                onChange={(stage) => set({ ...reward, stage })}
              />
            </div>
            <div className="fields-row">
              <NumberInput
                label={t.rewardMax}
                value={reward.max ?? null}
                onChange={(max) => set({ ...reward, max, unlimited: max === null && reward.unlimited })}
              />
              <NumberInput
                label={t.rewardPercent}
                value={reward.maxPercent ?? null}
                onChange={(maxPercent) => set({ ...reward, maxPercent })}
              />
            </div>
          </>
        )}
        addLabel={t.addReward}
        create={() => ({
          code: 'GIAY_KHEN',
          subject: 'CA_NHAN',
          stage: 'AWARD',
          max: null,
          maxPercent: null,
          base: null,
          unlimited: false,
          source: null,
        })}
      />
    </PlanSection>
  );
}

export function DutiesSection({ plan, desk }: SectionProps) {
  const t = useTexts();
  return (
    <PlanSection id="duties" title={t.duties} remarks={[desk.remarks.at('/duties')]}>
      <ItemList<'duties'>
        list="duties"
        items={plan.duties}
        desk={desk}
        name={(duty) => duty.body || t.dutyBody}
        line={(duty) => <span>{duty.body || t.dutyBody}</span>}
        fields={(duty, set) => (
          <>
            <TextInput label={t.dutyBody} value={duty.body} onChange={(body) => set({ ...duty, body })} />
            <TextArea label={t.dutyText} value={duty.text} onChange={(text) => set({ ...duty, text })} />
          </>
        )}
        addLabel={t.addDuty}
        create={() => ({ body: '', text: '', source: null })}
      />
    </PlanSection>
  );
}

/** Head of the document, what it rests on, who signed. */
export function DocumentSection({ plan, desk }: SectionProps) {
  const t = useTexts();
  const types = useDocumentTypeNames();
  const head = plan.document;
  const set = (part: Partial<CampaignPlan['document']>) =>
    desk.change((current) => ({ ...current, document: { ...current.document, ...part } }));
  return (
    <PlanSection
      id="document"
      title={t.documentPart}
      remarks={[desk.remarks.at('/document'), desk.remarks.at('/legalBases'), desk.remarks.at('/signers')]}
    >
      <div className="fields-row">
        <Select
          label={t.docType}
          value={(head.type ?? '') as keyof typeof types | ''}
          options={options(types)}
          onChange={(type) => set({ type: type || null })}
        />
        <TextInput
          label={t.docNumber}
          value={head.number ?? ''}
          onChange={(number) => set({ number: number || null })}
        />
        <DateInput label={t.docDate} value={head.date ?? ''} onChange={(date) => set({ date: date || null })} />
      </div>
      <TextInput label={t.docIssuer} value={head.issuer ?? ''} onChange={(issuer) => set({ issuer: issuer || null })} />
      {plan.legalBases.length > 0 && (
        <div id="section-legalBases">
          <h3>{t.legalBases}</h3>
          <ul className="bullets">
            {plan.legalBases.map((basis) => (
              <li key={basis.text}>{basis.text}</li>
            ))}
          </ul>
        </div>
      )}
      <h3>{t.signers}</h3>
      <ItemList<'signers'>
        list="signers"
        items={plan.signers}
        desk={desk}
        name={(signer) => signer.name || t.signerName}
        line={(signer) => (
          <>
            <span>{signer.name || t.signerName}</span>
            {signer.position && <span className="small muted">{signer.position}</span>}
          </>
        )}
        fields={(signer, put) => (
          <div className="fields-row">
            <TextInput label={t.signerName} value={signer.name} onChange={(name) => put({ ...signer, name })} />
            <TextInput
              label={t.signerPosition}
              value={signer.position ?? ''}
              onChange={(position) => put({ ...signer, position: position || null })}
            />
          </div>
        )}
        addLabel={t.addSigner}
        create={() => ({ authority: null, position: null, name: '', organisation: null, source: null })}
      />
    </PlanSection>
  );
}
