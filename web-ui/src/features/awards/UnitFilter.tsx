import { useState } from 'react';
import { compareVietnamese } from '@/i18n/format';
import { Select } from '@/ui/Select';
import { useTexts } from './messages';

interface InUnit {
  unitCode: string;
  unitName: string;
}

/** Narrows a long list to one unit. */
export function useUnitFilter<T extends InUnit>(items: readonly T[]) {
  const [unit, setUnit] = useState('');
  const units = [...new Map(items.map((item) => [item.unitCode, item.unitName]))]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => compareVietnamese(a.label, b.label));
  return { unit, setUnit, units, shown: items.filter((item) => unit === '' || item.unitCode === unit) };
}

interface UnitFilterProps {
  unit: string;
  setUnit: (unit: string) => void;
  units: readonly { value: string; label: string }[];
}

export function UnitFilter({ unit, setUnit, units }: UnitFilterProps) {
  const t = useTexts();
  return <Select label={t.filterUnit} value={unit} onChange={setUnit} options={units} placeholder={t.allUnits} />;
}
