import { ProblemNotice } from '@/ui/ErrorState';
import { Select } from '@/ui/Select';
import { announce } from '@/ui/toast';
import { type Language, usePreferenceChange } from './data';
import { useTexts } from './messages';

/** Ngôn ngữ của thư: of one's own mails, or of those of a body. */
export function MailLanguage({
  label,
  chosen,
  unitCode,
}: {
  label: string;
  chosen: Language | null;
  unitCode?: string;
}) {
  const t = useTexts();
  const change = usePreferenceChange();
  return (
    <div className="card stack tight mail-times">
      <ProblemNotice error={change.error} />
      <Select
        label={label}
        placeholder={null}
        value={chosen ?? ''}
        options={[
          ...(unitCode ? [] : [{ value: '', label: t.languageOfBody }]),
          { value: 'VI', label: t.vietnamese },
          { value: 'EN', label: t.english },
        ]}
        onChange={(value) => {
          const language = value === '' ? null : (value as Language);
          change.mutate(unitCode ? { unitCode, language } : { language }, { onSuccess: () => announce(t.changed) });
        }}
      />
    </div>
  );
}
