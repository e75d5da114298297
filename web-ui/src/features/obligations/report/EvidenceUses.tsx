import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { QueryView } from '@/ui/QueryView';
import { usesQuery } from './data';
import { useTexts } from './messages';

/** Where a file is used, by whom it was put there and when; asked for when somebody wants to see it. */
export function EvidenceUses({ file, name }: { file: string; name: string }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <details className="small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={t.usesOf(name)}>{t.uses}</summary>
      {open && <Uses file={file} />}
    </details>
  );
}

function Uses({ file }: { file: string }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <QueryView query={useQuery(usesQuery(file))}>
      {(uses) => (
        <ul className="stack tight">
          {uses.map((use) => (
            <li key={use.placeId}>
              {use.kind === 'REPORT' ? (
                <Link to="/obligations/reports/$reportId" params={{ reportId: use.placeId }}>
                  {use.title}
                </Link>
              ) : use.kind === 'SELF_SCORE' ? (
                <Link to="/obligations/scores/units/$scoreId" params={{ scoreId: use.placeId }}>
                  {use.title}
                </Link>
              ) : (
                t.ofCommitment(use.title)
              )}
              {` · ${use.unitName} · ${t.by(use.linkedBy, format.moment(use.linkedAt))}`}
            </li>
          ))}
        </ul>
      )}
    </QueryView>
  );
}
