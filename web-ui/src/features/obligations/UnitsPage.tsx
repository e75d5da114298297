import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, type LinkProps, useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { BarList } from '@/ui/BarList';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import type { Column } from '@/ui/Table';
import { type Counts, campaignNamesQuery, overviewQuery, type UnitOverview, unitsQuery } from './data';
import { useTexts } from './messages';
import { PagedTable } from './PagedTable';
import './obligations.css';

type CountKey = keyof Counts;

/** A chart of three hundred bars says nothing: the most telling ones; all stand in the table. */
const BARS = 12;

/** The list that a number counts; the service names it by its query string. */
function listOf(key: CountKey, counts: Counts): LinkProps {
  const search = Object.fromEntries(new URLSearchParams(counts[key].list)) as never;
  return key === 'waiting' ? { to: '/obligations/waiting', search } : { to: '/obligations', search };
}

/** Per unit and in total: owed, late, due soon, done, waiting; every number and every bar opens its list. */
export function UnitsPage() {
  const t = useTexts();
  const navigate = useNavigate();
  const { campaign, sort = '-late' } = useSearch({ from: '/frame/obligations/units' });
  const query = useQuery(overviewQuery(campaign));
  const campaigns = useQuery(campaignNamesQuery).data?.items.filter(({ launchedAt }) => launchedAt) ?? [];
  const rows = useInfiniteQuery(unitsQuery(campaign, sort));
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t.unitsTitle}
        lead={t.unitsLead}
        trail={[
          <Link key="list" to="/obligations">
            {t.title}
          </Link>,
        ]}
        actions={
          campaign && (
            <>
              <Link to="/obligations/scores/$campaignId" params={{ campaignId: campaign }} className={buttonClass()}>
                {t.toScores}
              </Link>
              <a className={buttonClass()} href={`/api/v1/commitments/results?campaign=${campaign}`} download>
                {t.results}
              </a>
            </>
          )
        }
      />
      <div className="stack loose">
        {campaigns.length > 0 && (
          <div className="obligation-filters">
            <Select
              label={t.campaign}
              placeholder={t.all}
              value={campaign ?? ''}
              options={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(next) => void navigate({ to: '/obligations/units', search: next ? { campaign: next } : {} })}
            />
          </div>
        )}
        <QueryView
          query={query}
          isEmpty={(overview) => overview.units.length === 0}
          empty={<EmptyState title={t.unitsEmpty}>{t.emptyBody}</EmptyState>}
        >
          {({ total, units }) => (
            <>
              <section className="card" aria-label={t.allUnits}>
                <dl className="numbers">
                  <Figure name={t.owed} count="owed" counts={total} />
                  <Figure name={t.late} count="late" counts={total} />
                  <Figure name={t.dueSoon} count="dueSoon" counts={total} />
                  <Figure name={t.done} count="done" counts={total} />
                  <Figure name={t.waiting} count="waiting" counts={total} />
                </dl>
              </section>
              <div className="columns even">
                <Chart title={t.lateByUnit} count="late" units={units} empty={t.noneLate} />
                <Chart title={t.owedByUnit} count="owed" units={units} />
              </div>
              <div className="card scroll-x">
                <PagedTable
                  query={rows}
                  caption={t.unitsTitle}
                  columns={columns}
                  rowKey={(unit) => unit.unitCode}
                  sorting={{
                    value: sort,
                    onChange: (next) =>
                      void navigate({
                        to: '/obligations/units',
                        search: campaign ? { campaign, sort: next } : { sort: next },
                      }),
                  }}
                  empty={<EmptyState title={t.unitsEmpty}>{t.emptyBody}</EmptyState>}
                />
              </div>
            </>
          )}
        </QueryView>
      </div>
    </>
  );
}

function Figure({ name, count, counts }: { name: string; count: CountKey; counts: Counts }) {
  const format = useFormat();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Link {...listOf(count, counts)} aria-label={`${name}: ${format.number(counts[count].value)}`}>
          {format.number(counts[count].value)}
        </Link>
      </dd>
    </div>
  );
}

function Chart({
  title,
  count,
  units,
  empty,
}: {
  title: string;
  count: 'late' | 'owed';
  units: readonly UnitOverview[];
  empty?: string;
}) {
  const bars = units
    .filter((unit) => unit.counts[count].value > 0)
    .sort((one, other) => other.counts[count].value - one.counts[count].value)
    .slice(0, BARS)
    .map((unit) => ({
      key: unit.unitCode,
      label: unit.unitName,
      value: unit.counts[count].value,
      tone: count === 'late' ? ('late' as const) : ('info' as const),
      link: listOf(count, unit.counts),
    }));
  return (
    <section className="card stack">
      <h2>{title}</h2>
      {bars.length > 0 ? <BarList label={title} bars={bars} /> : <p className="muted">{empty}</p>}
    </section>
  );
}

function useColumns(): Column<UnitOverview>[] {
  const t = useTexts();
  const format = useFormat();
  const number = (key: CountKey, header: string): Column<UnitOverview> => ({
    key,
    header,
    numeric: true,
    sortKey: key,
    cell: (unit) => (
      <Link {...listOf(key, unit.counts)} aria-label={t.ofUnit(`${header}: ${unit.counts[key].value}`, unit.unitName)}>
        {format.number(unit.counts[key].value)}
      </Link>
    ),
  });
  return [
    { key: 'unit', header: t.unit, sortKey: 'unit', cell: (unit) => unit.unitName },
    number('owed', t.owed),
    number('late', t.late),
    number('dueSoon', t.dueSoon),
    number('done', t.done),
    number('waived', t.waivedCount),
    number('waiting', t.waiting),
  ];
}
