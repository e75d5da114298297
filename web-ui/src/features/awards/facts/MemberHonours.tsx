import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { localDay } from '@/i18n/format';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { FactTable } from './FactTable';
import { honoursQuery } from './facts';
import { useTexts } from './messages';

const YEARS = 10;

/** History of honours of a unit: what its people and parts were commended for, year by year. */
export function MemberHonours({ unitCode }: { unitCode: string }) {
  const t = useTexts();
  const thisYear = Number(localDay(new Date()).slice(0, 4));
  const [year, setYear] = useState(`${thisYear - 1}`);
  return (
    <section className="stack">
      <h2>{t.members}</h2>
      <Select
        label={t.year}
        value={year}
        onChange={setYear}
        placeholder={null}
        options={Array.from({ length: YEARS }, (_, back) => `${thisYear - back}`).map((value) => ({
          value,
          label: value,
        }))}
      />
      <QueryView
        query={useQuery(honoursQuery(unitCode, Number(year)))}
        isEmpty={(page) => page.items.length === 0}
        empty={<p className="muted">{t.none}</p>}
      >
        {(page) => <FactTable caption={t.members} facts={page.items} named />}
      </QueryView>
    </section>
  );
}
