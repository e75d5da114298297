import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { StateBadge } from '@/ui/StateBadge';
import type { Column } from '@/ui/Table';
import { PagedTable } from '../PagedTable';
import { type ReportRow, reportsQuery } from './data';
import { type ListProps, TONES } from './lists';
import { useTexts } from './messages';

export function ReportList({ wanted, onSort, empty }: ListProps) {
  const t = useTexts();
  const format = useFormat();
  const columns: Column<ReportRow>[] = [
    {
      key: 'title',
      header: t.paper,
      sortKey: 'title',
      rowHeader: true,
      cell: ({ id, title }) => (
        <Link to="/obligations/reports/$reportId" params={{ reportId: id }}>
          {title}
        </Link>
      ),
    },
    { key: 'unit', header: t.unit, sortKey: 'unit', cell: ({ unitName }) => unitName },
    { key: 'campaign', header: t.campaign, sortKey: 'campaign', cell: ({ campaignTitle }) => campaignTitle },
    {
      key: 'submittedAt',
      header: t.submittedAt,
      sortKey: 'submittedAt',
      cell: ({ submittedAt, lateBy }) =>
        submittedAt && (
          <>
            {format.moment(submittedAt)}
            {lateBy && <div className="small muted">{t.late(lateBy)}</div>}
          </>
        ),
    },
    {
      key: 'state',
      header: t.state,
      sortKey: 'state',
      cell: ({ state }) => (
        <StateBadge tone={TONES[state as keyof typeof TONES]}>{t[`state.${state as keyof typeof TONES}`]}</StateBadge>
      ),
    },
  ];
  return (
    <PagedTable
      query={useInfiniteQuery(reportsQuery(wanted))}
      caption={t['list.reports']}
      columns={columns}
      rowKey={({ id }) => id}
      sorting={{ value: wanted.sort, onChange: onSort }}
      empty={empty}
    />
  );
}
