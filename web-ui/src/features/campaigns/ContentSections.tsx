import { useFormat } from '@/i18n/format';
import { DateInput } from '@/ui/DateInput';
import { NumberInput } from '@/ui/NumberInput';
import { Select } from '@/ui/Select';
import { TextArea, TextInput } from '@/ui/TextInput';
import type { Indicator } from './campaigns';
import { ItemList, PlanSection } from './ItemList';
import { useTexts } from './messages';
import { contentName, freshId, nextContentRef, targetText } from './plan';
import type { SectionProps } from './sectionProps';

const OPERATORS = ['=', '>=', '>', '<=', '<', 'BETWEEN'].map((value) => ({
  value,
  label: { '=': '=', '>=': '≥', '>': '>', '<=': '≤', '<': '<', BETWEEN: '…–…' }[value] ?? value,
}));

/** Numbered contents (nội dung thi đua). */
export function ContentsSection({ plan, desk }: SectionProps) {
  const t = useTexts();
  return (
    <PlanSection id="contents" title={t.contents} remarks={[desk.flaws.at('/contents'), desk.remarks.at('/contents')]}>
      <ItemList
        list="contents"
        items={plan.contents}
        desk={desk}
        name={(content) => content.heading || t.content(content.ref)}
        line={(content) => (
          <>
            <strong>{content.ref}</strong>
            <span>{contentName(content, 90)}</span>
          </>
        )}
        fields={(content, set, pointer) => (
          <>
            <TextArea
              label={t.contentHeading}
              rows={2}
              value={content.heading ?? ''}
              onChange={(heading) => set({ ...content, heading: heading || null })}
            />
            <TextArea
              label={t.contentText}
              rows={6}
              value={content.text}
              onChange={(text) => set({ ...content, text })}
              error={desk.flaws.at(`${pointer}/text`)}
            />
          </>
        )}
        addLabel={t.addContent}
        create={() => ({
          ref: nextContentRef(plan.contents.map((content) => content.ref)),
          label: null,
          heading: null,
          text: '',
          source: null,
        })}
      />
    </PlanSection>
  );
}

/** Measurable targets (chỉ tiêu). */
export function IndicatorsSection({ plan, desk }: SectionProps) {
  const t = useTexts();
  const format = useFormat();
  const contents = plan.contents.map((content) => ({
    value: content.ref,
    label: `${content.ref} ${contentName(content, 90)}`,
  }));
  return (
    <PlanSection id="indicators" title={t.indicators} remarks={[desk.remarks.at('/indicators')]}>
      <ItemList<'indicators'>
        list="indicators"
        items={plan.indicators}
        desk={desk}
        name={(indicator) => indicator.name || t.indicatorName}
        line={(indicator) => (
          <>
            <span>{indicator.name || t.indicatorName}</span>
            <strong>{targetText(indicator, format.number)}</strong>
            {indicator.due && <span className="muted small">{format.shortDay(indicator.due)}</span>}
          </>
        )}
        fields={(indicator, set, pointer) => (
          <>
            <TextArea
              label={t.indicatorName}
              rows={2}
              required
              value={indicator.name}
              onChange={(name) => set({ ...indicator, name })}
              error={desk.flaws.at(`${pointer}/name`)}
            />
            <Select
              label={t.indicatorOf}
              value={indicator.contentRef ?? ''}
              options={contents}
              onChange={(ref) => set({ ...indicator, contentRef: ref || null })}
              error={desk.flaws.at(`${pointer}/contentRef`)}
            />
            <TargetFields indicator={indicator} set={set} error={desk.flaws.at(`${pointer}/max`)} />
            <DateInput
              label={t.indicatorDue}
              value={indicator.due ?? ''}
              onChange={(due) => set({ ...indicator, due: due || null })}
            />
            <TextInput
              label={t.evidence}
              value={indicator.evidence ?? ''}
              onChange={(evidence) => set({ ...indicator, evidence: evidence || null })}
            />
          </>
        )}
        addLabel={t.addIndicator}
        create={() => ({
          id: freshId('i', plan.indicators),
          contentRef: plan.contents[0]?.ref ?? null,
          name: '',
          op: '>=',
          value: 1,
          max: null,
          unit: null,
          of: null,
          per: null,
          due: null,
          evidence: null,
          source: null,
        })}
      />
    </PlanSection>
  );
}

interface TargetFieldsProps {
  indicator: Indicator;
  set: (indicator: Indicator) => void;
  error: string | undefined;
}

function TargetFields({ indicator, set, error }: TargetFieldsProps) {
  const t = useTexts();
  return (
    <div className="fields-row">
      <Select
        label={t.op}
        placeholder={null}
        value={indicator.op}
        options={OPERATORS}
        onChange={(op) => set({ ...indicator, op })}
      />
      <NumberInput
        label={t.value}
        value={indicator.value}
        onChange={(value) => value !== null && set({ ...indicator, value })}
      />
      {indicator.op === 'BETWEEN' && (
        <NumberInput
          label={t.max}
          value={indicator.max ?? null}
          onChange={(max) => set({ ...indicator, max })}
          error={error}
        />
      )}
      <TextInput
        label={t.unit}
        value={indicator.unit ?? ''}
        onChange={(unit) => set({ ...indicator, unit: unit || null })}
      />
    </div>
  );
}
