import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { localDay, useFormat } from '@/i18n/format';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { Table } from '@/ui/Table';
import { statisticsQuery } from '../awards';
import { useTexts } from './messages';

const YEARS = 5;

/** What was given less what was taken back, a year at a time. */
export function AwardStatistics() {
  const t = useTexts();
  const format = useFormat();
  const thisYear = Number(localDay(new Date()).slice(0, 4));
  const [year, setYear] = useState(`${thisYear}`);
  return (
    <section className="stack">
      <h2>{t.statistics}</h2>
      <p className="small muted">{t.statisticsLead}</p>
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
        query={useQuery(statisticsQuery(Number(year)))}
        isEmpty={(statistics) => statistics.lines.length === 0}
        empty={<p className="muted">{t.statisticsEmpty}</p>}
      >
        {(statistics) => (
          <Table
            caption={t.statistics}
            captionHidden
            rows={statistics.lines}
            rowKey={(line) => `${line.awardCode}/${line.subjectKind}`}
            columns={[
              { key: 'award', header: t.award, cell: (line) => line.awardName },
              { key: 'given', header: t.given, numeric: true, cell: (line) => format.number(line.given) },
              { key: 'revoked', header: t.takenBack, numeric: true, cell: (line) => format.number(line.revoked) },
              { key: 'standing', header: t.standing, numeric: true, cell: (line) => format.number(line.standing) },
              { key: 'bonus', header: t.bonus, numeric: true, cell: (line) => format.money(line.bonus) },
              {
                key: 'recovered',
                header: t.recoveredColumn,
                numeric: true,
                cell: (line) => format.money(line.recovered),
              },
            ]}
          />
        )}
      </QueryView>
    </section>
  );
}
