import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormat } from '@/i18n/format';
import type { Column } from '@/ui/Table';
import { PagedTable } from '../PagedTable';
import { EvidenceUses } from '../report/EvidenceUses';
import { type EvidenceRow, evidenceQuery } from './data';
import type { ListProps } from './lists';
import { useTexts } from './messages';

export function EvidenceFileList({ wanted, onSort, empty }: ListProps) {
  const t = useTexts();
  const format = useFormat();
  const columns: Column<EvidenceRow>[] = [
    {
      key: 'name',
      header: t.file,
      sortKey: 'name',
      rowHeader: true,
      cell: ({ file }) => (
        <a href={`/api/v1/evidence/${file.id}/content`} download={file.name}>
          {file.name}
        </a>
      ),
    },
    { key: 'unit', header: t.unit, sortKey: 'unit', cell: ({ unitName }) => unitName },
    { key: 'size', header: t.size, sortKey: 'size', numeric: true, cell: ({ file }) => format.fileSize(file.size) },
    { key: 'by', header: t.uploadedBy, sortKey: 'uploadedBy', cell: ({ file }) => file.uploadedBy },
    {
      key: 'at',
      header: t.uploadedAt,
      sortKey: 'uploadedAt',
      cell: ({ file }) => format.moment(file.uploadedAt),
    },
    {
      key: 'used',
      header: t.used,
      sortKey: 'used',
      cell: ({ file, used }) =>
        used > 0 ? (
          <>
            {format.number(used)} <EvidenceUses file={file.id} name={file.name} />
          </>
        ) : (
          format.number(0)
        ),
    },
  ];
  return (
    <PagedTable
      query={useInfiniteQuery(evidenceQuery(wanted))}
      caption={t['list.evidence']}
      columns={columns}
      rowKey={({ file }) => file.id}
      sorting={{ value: wanted.sort, onChange: onSort }}
      empty={empty}
    />
  );
}
