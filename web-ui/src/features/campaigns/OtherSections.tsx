import { useFormat } from '@/i18n/format';
import { Checkbox } from '@/ui/Checkbox';
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
        fields={(item, set, pointer) => (
          <TextArea
            label={words.one}
            value={item.text}
            onChange={(text) => set({ ...item, text })}
            error={desk.flaws.at(`${pointer}/text`)}
          />
        )}
        addLabel={words.add}
        create={() => ({ text: '', source: null })}
      />
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
        fields={(reward, set, pointer) => (
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
                error={desk.flaws.at(`${pointer}/max`)}
              />
              <NumberInput
                label={t.rewardPercent}
                value={reward.maxPercent ?? null}
                onChange={(maxPercent) =>
                  set({ ...reward, maxPercent, unlimited: maxPercent === null && reward.unlimited })
                }
                error={desk.flaws.at(`${pointer}/maxPercent`)}
              />
              {reward.maxPercent != null && (
                <TextInput
                  label={t.rewardBase}
                  value={reward.base ?? ''}
                  onChange={(base) => set({ ...reward, base: base || null })}
                />
              )}
            </div>
            <Checkbox
              label={t.rewardUnlimited}
              checked={reward.unlimited}
              onChange={(unlimited) =>
                set({ ...reward, unlimited, ...(unlimited && { max: null, maxPercent: null, base: null }) })
              }
            />
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
        fields={(duty, set, pointer) => (
          <>
            <TextInput
              label={t.dutyBody}
              value={duty.body}
              onChange={(body) => set({ ...duty, body })}
              error={desk.flaws.at(`${pointer}/body`)}
            />
            <TextArea
              label={t.dutyText}
              value={duty.text}
              onChange={(text) => set({ ...duty, text })}
              error={desk.flaws.at(`${pointer}/text`)}
            />
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
          error={desk.flaws.at('/document/number')}
        />
        <DateInput label={t.docDate} value={head.date ?? ''} onChange={(date) => set({ date: date || null })} />
      </div>
      <TextInput label={t.docIssuer} value={head.issuer ?? ''} onChange={(issuer) => set({ issuer: issuer || null })} />
      <div id="section-legalBases" className="stack tight">
        <h3>{t.legalBases}</h3>
        <ItemList<'legalBases'>
          list="legalBases"
          items={plan.legalBases}
          desk={desk}
          name={(basis) => basis.text || t.legalBases}
          line={(basis) => <span>{basis.text || t.legalBases}</span>}
          fields={(basis, put, pointer) => (
            <>
              <TextArea
                label={t.basisText}
                rows={2}
                value={basis.text}
                onChange={(text) => put({ ...basis, text })}
                error={desk.flaws.at(`${pointer}/text`)}
              />
              <div className="fields-row">
                <TextInput
                  label={t.basisNumber}
                  value={basis.number ?? ''}
                  onChange={(number) => put({ ...basis, number: number || null })}
                />
                <DateInput
                  label={t.basisDate}
                  value={basis.date ?? ''}
                  onChange={(date) => put({ ...basis, date: date || null })}
                />
                <TextInput
                  label={t.basisIssuer}
                  value={basis.issuer ?? ''}
                  onChange={(issuer) => put({ ...basis, issuer: issuer || null })}
                />
              </div>
            </>
          )}
          addLabel={t.addBasis}
          create={() => ({ type: '', number: null, date: null, issuer: null, role: 'BASIS', text: '', source: null })}
        />
      </div>
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
