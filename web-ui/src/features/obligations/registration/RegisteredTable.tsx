import { type Column, Table } from '@/ui/Table';
import type { Registration, RegistrationLine } from './data';
import { useTexts } from './messages';

interface Registered {
  id: string;
  name: string;
  position?: string | undefined;
  lines: RegistrationLine[];
}

/** Who registers what, as handed in: the unit first, then its people; who registers nothing stands below by name. */
export function RegisteredTable({ registration }: { registration: Registration }) {
  const t = useTexts();
  const rows = registered(registration);
  const others = registration.people.filter(({ personId }) => !rows.some(({ id }) => id === personId));
  const columns: Column<Registered>[] = [
    {
      key: 'subject',
      header: t.who,
      rowHeader: true,
      cell: ({ name, position }) => (
        <>
          {name}
          {position && <div className="small muted">{position}</div>}
        </>
      ),
    },
    {
      key: 'titles',
      header: t.registeredTitles,
      cell: ({ lines }) => (
        <ul>
          {lines.map((line) => (
            <li key={line.pointer}>
              {line.titleName}
              {line.returnReason && (
                <div className="pin">
                  {t.returnedLine}: {line.returnReason}
                </div>
              )}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <div className="card stack">
      {rows.length > 0 && <Table caption={t.registeredTitles} columns={columns} rows={rows} rowKey={({ id }) => id} />}
      {others.length > 0 && (
        <details>
          <summary>{t.registerNothing(others.length)}</summary>
          <p>{others.map(({ fullName }) => fullName).join(', ')}</p>
        </details>
      )}
    </div>
  );
}

function registered({ lines, people, unitCode, unitName }: Registration): Registered[] {
  const here = [
    { id: unitCode, name: unitName },
    ...people.map(({ personId, fullName, position }) => ({ id: personId, name: fullName, position })),
  ];
  const known = new Set(here.map(({ id }) => id));
  const left = new Map(
    lines
      .filter(({ subjectId }) => !known.has(subjectId))
      .map(({ subjectId, subjectName }) => [subjectId, subjectName]),
  );
  return [...here, ...[...left].map(([id, name]) => ({ id, name }))]
    .map((subject) => ({ ...subject, lines: lines.filter(({ subjectId }) => subjectId === subject.id) }))
    .filter((subject) => subject.lines.length > 0);
}
