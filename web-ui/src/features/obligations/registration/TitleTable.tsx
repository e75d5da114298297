import { type Column, Table } from '@/ui/Table';
import type { Line, Registration, RegistrationLine, TitleView } from './data';
import { isRegistered } from './lines';
import { useTexts } from './messages';

interface TitleTableProps {
  registration: Registration;
  lines: readonly Line[];
  onToggle: (line: Line) => void;
}

interface Subject {
  id: string;
  name: string;
  position?: string;
  kind: Line['subjectKind'];
}

/** People with a tick per title; a list on a phone. */
export function TitleTables(props: TitleTableProps) {
  const t = useTexts();
  const { registration } = props;
  const unit: Subject = { id: registration.unitCode, name: registration.unitName, kind: 'UNIT' };
  const people: Subject[] = registration.people.map(({ personId, fullName, position }) => ({
    id: personId,
    name: fullName,
    position,
    kind: 'PERSON',
  }));
  return (
    <>
      <div className="card">
        <SubjectTable {...props} caption={t.collective} subjects={[unit]} />
      </div>
      <div className="card">
        <SubjectTable {...props} caption={t.personal} subjects={people} />
      </div>
    </>
  );
}

function SubjectTable({
  registration,
  lines,
  onToggle,
  caption,
  subjects,
}: TitleTableProps & { caption: string; subjects: Subject[] }) {
  const t = useTexts();
  const kind = subjects[0]?.kind ?? 'PERSON';
  const known = new Map(registration.lines.map((line) => [line.pointer, line]));
  const columns: Column<Subject>[] = [
    {
      key: 'subject',
      header: kind === 'UNIT' ? t.unit : t.person,
      rowHeader: true,
      cell: (subject) => (
        <>
          {subject.name}
          {subject.position && <div className="small muted">{subject.position}</div>}
        </>
      ),
    },
    ...registration.titles
      .filter((title) => title.subjectKinds.includes(kind))
      .map((title) => ({
        key: title.code,
        header: title.name,
        cell: (subject: Subject) => (
          <Tick
            subject={subject}
            title={title}
            lines={lines}
            known={known.get(`/lines/${title.code}/${subject.id}`)}
            onToggle={onToggle}
          />
        ),
      })),
  ];
  return <Table caption={caption} columns={columns} rows={subjects} rowKey={(subject) => subject.id} />;
}

function Tick({
  subject,
  title,
  lines,
  known,
  onToggle,
}: {
  subject: Subject;
  title: TitleView;
  lines: readonly Line[];
  known: RegistrationLine | undefined;
  onToggle: (line: Line) => void;
}) {
  const t = useTexts();
  const line: Line = { titleCode: title.code, subjectKind: subject.kind, subjectId: subject.id };
  const locked = known?.locked === true;
  return (
    <>
      <label className="check" title={locked ? t.locked : undefined}>
        <input type="checkbox" checked={isRegistered(lines, line)} disabled={locked} onChange={() => onToggle(line)} />
        <span className="visually-hidden">{t.register(subject.name, title.name)}</span>
      </label>
      {known?.returnReason && (
        <div className="pin">
          {t.returnedLine}: {known.returnReason}
        </div>
      )}
    </>
  );
}
