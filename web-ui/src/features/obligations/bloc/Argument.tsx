import { useQuery } from '@tanstack/react-query';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextInput';
import { filesQuery } from './data';
import { useTexts } from './messages';

export interface Argued {
  byUnit: string;
  said: string;
  evidence: string[];
}

interface ArgumentProps {
  sides: readonly { value: string; label: string }[];
  value: Argued;
  onChange: (value: Argued) => void;
  error: string | undefined;
}

/** What one side says, for which unit, with which of its files. */
export function Argument({ sides, value, onChange, error }: ArgumentProps) {
  const t = useTexts();
  const files = useQuery(filesQuery(value.byUnit)).data?.items ?? [];
  const nameOf = (id: string) => files.find(({ file }) => file.id === id)?.file.name ?? '';
  const open = files.filter(({ file }) => !value.evidence.includes(file.id));
  return (
    <>
      {sides.length > 1 && (
        <Select
          label={t.bySide}
          placeholder={null}
          value={value.byUnit}
          options={sides}
          onChange={(byUnit) => onChange({ ...value, byUnit, evidence: [] })}
        />
      )}
      <TextArea
        label={t.said}
        required
        value={value.said}
        onChange={(said) => onChange({ ...value, said })}
        error={error}
      />
      <div className="linked-files">
        {value.evidence.map((id) => (
          <span key={id} className="row">
            {nameOf(id)}
            <Button
              variant="quiet"
              aria-label={`✕ ${nameOf(id)}`}
              onClick={() => onChange({ ...value, evidence: value.evidence.filter((known) => known !== id) })}
            >
              ✕
            </Button>
          </span>
        ))}
      </div>
      {open.length > 0 && (
        <Select
          label={t.files}
          placeholder={t.addFile}
          value=""
          options={open.map(({ file }) => ({ value: file.id, label: file.name }))}
          onChange={(id) => id && onChange({ ...value, evidence: [...value.evidence, id] })}
        />
      )}
    </>
  );
}
