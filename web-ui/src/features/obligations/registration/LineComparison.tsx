import { type Column, Table } from '@/ui/Table';
import { changesSince, type LineChange } from './changes';
import type { Registration } from './data';
import { useTexts } from './messages';

/** The answer to a return: each line that came back or is another one, as it was and as it is. */
export function LineComparison({ registration }: { registration: Registration }) {
  const t = useTexts();
  const past = registration.reviews.find(({ remark }) => remark.decision === 'RETURNED');
  if (!past) return null;
  const title = (code: string) => registration.titles.find((known) => known.code === code)?.name ?? code;
  const subject = (id: string) =>
    registration.people.find(({ personId }) => personId === id)?.fullName ??
    registration.lines.find(({ subjectId }) => subjectId === id)?.subjectName ??
    (id === registration.unitCode ? registration.unitName : id);
  const mark = (registered: boolean) => (registered ? t.registered : t.notRegistered);
  const columns: Column<LineChange>[] = [
    {
      key: 'line',
      header: t.line,
      rowHeader: true,
      cell: (change) => (
        <>
          {t.register(subject(change.subjectId), title(change.titleCode))}
          {change.asked && (
            <div className="pin">
              {t.returnedLine}: {change.asked}
            </div>
          )}
        </>
      ),
    },
    { key: 'before', header: t.before, cell: ({ before }) => mark(before) },
    { key: 'now', header: t.now, cell: ({ now }) => mark(now) },
  ];
  const changes = changesSince(registration.lines, past);
  return (
    <section className="card stack">
      {changes.length === 0 ? (
        <p className="muted">{t.nothingChanged}</p>
      ) : (
        <Table caption={t.compare} columns={columns} rows={changes} rowKey={({ pointer }) => pointer} />
      )}
    </section>
  );
}
