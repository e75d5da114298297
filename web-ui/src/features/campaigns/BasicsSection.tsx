import { DateInput } from '@/ui/DateInput';
import { Select } from '@/ui/Select';
import { TextArea, TextInput } from '@/ui/TextInput';
import type { CampaignPlan } from './campaigns';
import { PlanSection } from './ItemList';
import { options, useFormNames, useScopeNames } from './labels';
import { useTexts } from './messages';
import type { SectionProps } from './sectionProps';

const PLACES = ['/title', '/theme', '/slogan', '/form', '/scope', '/periodFrom', '/periodTo'];

/** Name, theme, form, period. */
export function BasicsSection({ plan, desk }: SectionProps) {
  const t = useTexts();
  const forms = useFormNames();
  const scopes = useScopeNames();
  const set = (part: Partial<CampaignPlan>) => desk.change((current) => ({ ...current, ...part }));
  const words = (text: string, before: CampaignPlan['theme']) =>
    text === '' ? null : { text, source: before?.source ?? null };

  return (
    <PlanSection id="basics" title={t.basics} remarks={PLACES.map(desk.remarks.at)}>
      <TextArea
        label={t.planTitle}
        required
        rows={2}
        value={plan.title}
        onChange={(title) => set({ title })}
        error={desk.flaws.at('/title')}
      />
      <TextArea
        label={t.theme}
        rows={2}
        value={plan.theme?.text ?? ''}
        onFocus={() => desk.onActive('theme')}
        onChange={(text) => set({ theme: words(text, plan.theme) })}
        error={desk.flaws.at('/theme')}
      />
      <TextInput
        label={t.slogan}
        value={plan.slogan?.text ?? ''}
        onChange={(text) => set({ slogan: words(text, plan.slogan) })}
        error={desk.flaws.at('/slogan')}
      />
      <div className="fields-row">
        <Select
          label={t.form}
          value={plan.form ?? ''}
          options={options(forms)}
          onChange={(form) => set({ form: form || null })}
        />
        <Select
          label={t.scope}
          value={plan.scope ?? ''}
          options={options(scopes)}
          onChange={(scope) => set({ scope: scope || null })}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: focusing a date only marks its sentence in the document */}
      <div className="fields-row" onFocus={() => desk.onActive('period')}>
        <DateInput
          label={t.periodFrom}
          required
          value={plan.periodFrom ?? ''}
          onChange={(day) => set({ periodFrom: day || null })}
          error={desk.flaws.at('/periodFrom')}
        />
        <DateInput
          label={t.periodTo}
          required
          value={plan.periodTo ?? ''}
          onChange={(day) => set({ periodTo: day || null })}
          error={desk.flaws.at('/periodTo')}
        />
      </div>
    </PlanSection>
  );
}
