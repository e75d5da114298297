import { useUiTexts } from './messages';
import { Select } from './Select';

/** In which order a list is wanted of the server: `dueAt`, or `-dueAt` the other way round. */
export interface Sorting {
  value: string;
  onChange: (sort: string) => void;
}

export function sortedBy(value: string): { key: string; down: boolean } {
  const down = value.startsWith('-');
  return { key: down ? value.slice(1) : value, down };
}

interface SortSelectProps {
  choices: readonly { key: string; label: string }[];
  sorting: Sorting;
}

/** The order of a list without column headings: every key both ways round. */
export function SortSelect({ choices, sorting }: SortSelectProps) {
  const t = useUiTexts();
  return (
    <Select
      label={t.sort}
      placeholder={null}
      value={sorting.value}
      options={choices.flatMap(({ key, label }) => [
        { value: key, label: t.ascending(label) },
        { value: `-${key}`, label: t.descending(label) },
      ])}
      onChange={sorting.onChange}
    />
  );
}
