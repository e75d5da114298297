import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { StateBadge } from '@/ui/StateBadge';
import type { Column } from '@/ui/Table';
import { PagedTable } from '../PagedTable';
import { type RegistrationRow, registrationsQuery } from './data';
import { type ListProps, TONES } from './lists';
import { useTexts } from './messages';

export function RegistrationList({ wanted, onSort, empty }: ListProps) {
  const t = useTexts();
  const format = useFormat();
  const columns: Column<RegistrationRow>[] = [
    {
      key: 'unit',
      header: t.unit,
      sortKey: 'unit',
      rowHeader: true,
      cell: ({ id, unitName }) => (
        <Link to="/obligations/registrations/$registrationId" params={{ registrationId: id }}>
          {unitName}
        </Link>
      ),
    },
    { key: 'campaign', header: t.campaign, sortKey: 'campaign', cell: ({ campaignTitle }) => campaignTitle },
    { key: 'year', header: t.year, sortKey: 'year', numeric: true, cell: ({ year }) => year },
    { key: 'lines', header: t.lines, sortKey: 'lines', numeric: true, cell: ({ lines }) => format.number(lines) },
    {
      key: 'submittedAt',
      header: t.submittedAt,
      sortKey: 'submittedAt',
      cell: ({ submittedAt }) => (submittedAt ? format.moment(submittedAt) : ''),
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
      query={useInfiniteQuery(registrationsQuery(wanted))}
      caption={t['list.registrations']}
      columns={columns}
      rowKey={({ id }) => id}
      sorting={{ value: wanted.sort, onChange: onSort }}
      empty={empty}
    />
  );
}
