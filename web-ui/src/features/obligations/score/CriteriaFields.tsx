import { Button } from '@/ui/Button';
import { NumberInput } from '@/ui/NumberInput';
import { TextInput } from '@/ui/TextInput';
import type { Criterion } from './data';
import { useTexts } from './messages';

interface CriteriaFieldsProps {
  criteria: readonly Criterion[];
  /** Where they stand in the sheet, for the problems that the server names. */
  pointer: string;
  error: (pointer: string) => string | undefined;
  addText: string;
  newKey: () => string;
  onChange: (criteria: Criterion[]) => void;
}

/** The criteria of a part, or the lines of bonus or deductions. */
export function CriteriaFields({ criteria, pointer, error, addText, newKey, onChange }: CriteriaFieldsProps) {
  const t = useTexts();
  const set = (index: number, part: Partial<Criterion>) =>
    onChange(criteria.map((known, at) => (at === index ? { ...known, ...part } : known)));
  return (
    <>
      {criteria.map((criterion, index) => (
        <div key={criterion.key} className="score-line criterion">
          <TextInput
            label={t.name}
            value={criterion.name}
            onChange={(name) => set(index, { name })}
            error={error(`${pointer}/${index}/name`)}
          />
          <NumberInput
            label={t.max}
            value={criterion.max}
            onChange={(max) => max !== null && set(index, { max })}
            error={error(`${pointer}/${index}/max`)}
          />
          <TextInput label={t.guidance} value={criterion.guidance} onChange={(guidance) => set(index, { guidance })} />
          <Button
            variant="quiet"
            aria-label={t.remove(criterion.name)}
            onClick={() => onChange(criteria.filter((_, at) => at !== index))}
          >
            ✕
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...criteria, { key: newKey(), name: '', max: 0, guidance: '' }])}>
          {addText}
        </Button>
      </div>
    </>
  );
}
