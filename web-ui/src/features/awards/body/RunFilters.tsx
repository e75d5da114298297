import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import type { Outcome } from '../awards';
import { useTexts as useAwardTexts } from '../messages';
import { type Run, type RunFilter, type SubjectKind, unitsQuery } from './body';
import { useTexts } from './messages';
import { byAward, OUTCOMES } from './RunCounts';

const KINDS: readonly SubjectKind[] = ['PERSON', 'UNIT'];
const PAUSE_MS = 300;

interface RunFiltersProps {
  run: Run;
  filter: RunFilter;
  onFilter: (filter: RunFilter) => void;
}

/** Filters that the server applies; they stand in the address. */
export function RunFilters({ run, filter, onFilter }: RunFiltersProps) {
  const t = useTexts();
  const words = useAwardTexts();
  const units = useQuery(unitsQuery).data?.items ?? [];
  const [name, setName] = useState(filter.q ?? '');
  const awards = [...new Map(byAward(run.counts).map((line) => [line.awardCode, line.awardName]))];
  const set = (values: Partial<RunFilter>) => {
    const next = { ...filter, ...values };
    onFilter(Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as RunFilter);
  };
  // a name is typed letter by letter: the list follows when the hand rests
  useEffect(() => {
    if (name.trim() === (filter.q ?? '')) return;
    const timer = setTimeout(() => set({ q: name.trim() }), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <div className="columns even">
      <Select
        label={t.unit}
        value={filter.unit ?? ''}
        onChange={(unit) => set({ unit })}
        placeholder={t.allUnits}
        options={units.map((unit) => ({ value: unit.code, label: unit.name }))}
      />
      <Select
        label={t.award}
        value={filter.award ?? ''}
        onChange={(award) => set({ award })}
        placeholder={t.allAwards}
        options={awards.map(([value, label]) => ({ value, label }))}
      />
      <Select<Outcome>
        label={t.outcome}
        value={filter.outcome ?? ''}
        onChange={(outcome) => set({ outcome })}
        placeholder={t.allOutcomes}
        options={OUTCOMES.map((value) => ({ value, label: words[`outcome.${value}`] }))}
      />
      <Select<SubjectKind>
        label={t.kind}
        value={filter.kind ?? ''}
        onChange={(kind) => set({ kind })}
        placeholder={t.allKinds}
        options={KINDS.map((value) => ({ value, label: t[`kind.${value}`] }))}
      />
      <TextInput label={t.name} type="search" value={name} onChange={setName} />
      {Object.keys(filter).length > 0 && (
        <div>
          <Button
            onClick={() => {
              setName('');
              onFilter({});
            }}
          >
            {t.clear}
          </Button>
        </div>
      )}
    </div>
  );
}
