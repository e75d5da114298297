import type { ReactNode } from 'react';
import { useFormat } from '@/i18n/format';
import type { Report } from './data';
import { EvidenceUses } from './EvidenceUses';
import { useTexts } from './messages';

type File = Report['evidence'][number];

/** Files with who brought them; a name opens the download. */
export function EvidenceList({
  files,
  empty,
  extra,
}: {
  files: readonly File[];
  empty: string;
  extra?: (file: File) => ReactNode;
}) {
  const t = useTexts();
  const format = useFormat();
  if (files.length === 0) return <p className="muted">{empty}</p>;
  return (
    <ul className="file-list stack tight">
      {files.map((file) => (
        <li key={file.id} className="row spread">
          <span>
            <a href={`/api/v1/evidence/${file.id}/content`} download={file.name}>
              {file.name}
            </a>{' '}
            <span className="small muted">
              {format.fileSize(file.size)} · {t.by(file.uploadedBy, format.moment(file.uploadedAt))}
            </span>
            <EvidenceUses file={file.id} name={file.name} />
          </span>
          {extra && <span className="row">{extra(file)}</span>}
        </li>
      ))}
    </ul>
  );
}
