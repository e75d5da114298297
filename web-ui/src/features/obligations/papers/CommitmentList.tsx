import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { StateBadge } from '@/ui/StateBadge';
import type { Column } from '@/ui/Table';
import { useTarget } from '../commitments/useTarget';
import { PagedTable } from '../PagedTable';
import { type CommitmentRow, commitmentsQuery } from './data';
import { type ListProps, TONES } from './lists';
import { useTexts } from './messages';

export function CommitmentList({ wanted, onSort, empty }: ListProps) {
  const t = useTexts();
  const format = useFormat();
  const target = useTarget();
  const columns: Column<CommitmentRow>[] = [
    {
      key: 'name',
      header: t.indicator,
      sortKey: 'name',
      rowHeader: true,
      cell: ({ name, campaignId, unitCode }) => (
        <Link to="/obligations/commitments" search={{ campaign: campaignId, unit: unitCode }}>
          {name}
        </Link>
      ),
    },
    { key: 'unit', header: t.unit, sortKey: 'unit', cell: ({ unitName }) => unitName },
    { key: 'target', header: t.target, sortKey: 'value', cell: (row) => target(row) ?? '' },
    { key: 'due', header: t.due, sortKey: 'due', cell: ({ due }) => (due ? format.shortDay(due) : '') },
    {
      key: 'state',
      header: t.state,
      sortKey: 'state',
      cell: ({ state }) => <StateBadge tone={TONES[state]}>{t[`state.${state}`]}</StateBadge>,
    },
  ];
  return (
    <PagedTable
      query={useInfiniteQuery(commitmentsQuery(wanted))}
      caption={t['list.commitments']}
      columns={columns}
      rowKey={({ id }) => id}
      sorting={{ value: wanted.sort, onChange: onSort }}
      empty={empty}
    />
  );
}
