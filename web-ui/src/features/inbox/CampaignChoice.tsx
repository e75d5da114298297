import { Select } from '@/ui/Select';

interface Option {
  value: string;
  label: string;
}

/** Which campaign a page speaks of; the choice stands in the address. */
export function CampaignChoice({
  label,
  placeholder,
  value,
  options,
  onChoose,
}: {
  label: string;
  placeholder: string;
  value: string;
  options: Option[];
  onChoose: (value: string) => void;
}) {
  return (
    <div className="mail-times">
      <Select label={label} placeholder={placeholder} value={value} options={options} onChange={onChoose} />
    </div>
  );
}
