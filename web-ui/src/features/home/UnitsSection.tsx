import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { EmptyState } from '@/ui/EmptyState';
import { QueryView } from '@/ui/QueryView';
import { type Column, Table } from '@/ui/Table';
import { type Counts, overviewQuery, type UnitOverview } from './data';
import { useTexts } from './messages';
import { listLink } from './pages';

/** Every unit in one table, the late ones first; every number opens its list. */
export function UnitsSection() {
  const t = useTexts();
  const format = useFormat();
  const column = (key: keyof Counts, header: string): Column<UnitOverview> => ({
    key,
    header,
    numeric: true,
    sortBy: (unit) => unit.counts[key].value,
    cell: ({ counts, unitName }) =>
      counts[key].value === 0 ? (
        <span className="muted">0</span>
      ) : (
        <Link
          {...listLink(counts[key].list)}
          aria-label={`${unitName}, ${header}: ${format.number(counts[key].value)}`}
        >
          {format.number(counts[key].value)}
        </Link>
      ),
  });
  return (
    <section className="stack" aria-labelledby="units">
      <h2 id="units">{t.unitsTitle}</h2>
      <QueryView
        query={useQuery(overviewQuery)}
        isEmpty={({ units }) => units.length === 0}
        empty={<EmptyState title={t.unitsEmpty}>{t.unitsEmptyBody}</EmptyState>}
      >
        {({ units }) => (
          <div className="card">
            <Table
              caption={t.unitsTitle}
              captionHidden
              rows={units}
              rowKey={(unit) => unit.unitCode}
              columns={[
                { key: 'unit', header: t.unit, cell: (unit) => unit.unitName, sortBy: (unit) => unit.unitName },
                column('late', t.late),
                column('owed', t.owed),
                column('done', t.done),
              ]}
            />
          </div>
        )}
      </QueryView>
    </section>
  );
}
