import { useFormat } from '@/i18n/format';
import { type Column, Table } from '@/ui/Table';
import { useTarget } from '../commitments/useTarget';
import { useTexts as useReviewTexts } from '../review/messages';
import { Comparison } from './Comparison';
import { Decision, placesOf } from './Decision';
import type { Report, ReportValue } from './data';
import { EvidenceList } from './EvidenceList';
import { useTexts } from './messages';

/** The report to read; whoever may decides on it, with the earlier version beside it. */
export function ReportReading({ report }: { report: Report }) {
  const t = useTexts();
  const before = report.reviews.find((past) => past.remark.decision === 'RETURNED');
  return (
    <>
      <Exceptions report={report} />
      {before && <Comparison report={report} past={before} />}
      {report.values.length > 0 && (
        <section className="card">
          <ValueTable report={report} />
        </section>
      )}
      <section className="card stack" aria-labelledby="done">
        <h2 id="done">{t.done}</h2>
        <p className="written">{report.done || t.nothing}</p>
        <h2>{t.blockers}</h2>
        <p className="written">{report.blockers || t.nothing}</p>
      </section>
      <section className="card stack" aria-labelledby="evidence">
        <h2 id="evidence">{t.evidence}</h2>
        <EvidenceList files={report.evidence} empty={t.noFiles} />
      </section>
      <Decision report={report} />
    </>
  );
}

function ValueTable({ report }: { report: Report }) {
  const t = useTexts();
  const format = useFormat();
  const target = useTarget();
  const columns: Column<ReportValue>[] = [
    {
      key: 'name',
      header: t.values,
      rowHeader: true,
      cell: (row) => (
        <>
          {row.name}
          <div className="small muted">
            {target({ op: row.op, value: row.target, max: row.max, measure: row.measure })}
          </div>
        </>
      ),
    },
    {
      key: 'value',
      header: t.value(''),
      numeric: true,
      cell: (row) => (typeof row.value === 'number' ? `${format.number(row.value)} ${row.measure ?? ''}` : t.nothing),
    },
    { key: 'note', header: t.note, cell: (row) => row.note ?? '' },
  ];
  return <Table caption={t.values} columns={columns} rows={report.values} rowKey={(row) => row.commitmentId} />;
}

/** Of a report that was accepted in part: what was not, and why. */
function Exceptions({ report }: { report: Report }) {
  const t = useReviewTexts();
  const places = placesOf(report, useTexts());
  if (report.exceptions.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="exceptions">
      <h2 id="exceptions">{t.exceptions}</h2>
      {report.exceptions.map(({ pointer, reason }) => (
        <div key={pointer} className="pin">
          <strong>{places.find(({ value }) => value === pointer)?.label}</strong>: {reason}
        </div>
      ))}
    </section>
  );
}
