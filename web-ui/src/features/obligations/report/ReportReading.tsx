import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { type Column, Table } from '@/ui/Table';
import { announce } from '@/ui/toast';
import { useTarget } from '../commitments/useTarget';
import { useTexts as useReviewTexts } from '../review/messages';
import { ReturnDialog } from '../review/ReturnDialog';
import { Comparison } from './Comparison';
import { acceptReport, type Report, type ReportValue, returnReport, useReportStep } from './data';
import { EvidenceList } from './EvidenceList';
import { useTexts } from './messages';

/** The report to read; whoever may decides on it, with the earlier version beside it. */
export function ReportReading({ report }: { report: Report }) {
  const t = useTexts();
  const before = report.reviews.find((past) => past.remark.decision === 'RETURNED');
  return (
    <>
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

function Decision({ report }: { report: Report }) {
  const t = useReviewTexts();
  const own = useTexts();
  const [returning, setReturning] = useState(false);
  const accept = useReportStep<undefined>(acceptReport);
  const giveBack = useReportStep(returnReport);
  if (!report.allowedActions.includes('accept')) return null;
  const places = [
    ...report.values.map(({ commitmentId, name }) => ({ value: `/values/${commitmentId}`, label: name })),
    { value: '/done', label: own.done },
    { value: '/blockers', label: own.blockers },
    ...report.evidence.map(({ id, name }) => ({ value: `/evidence/${id}`, label: name })),
    { value: '/evidence', label: own.evidence },
  ];
  return (
    <>
      <ProblemNotice error={accept.error} />
      <div className="actions-bar">
        <Button onClick={() => setReturning(true)}>{t.giveBack}</Button>
        <Button
          variant="primary"
          busy={accept.isPending}
          onClick={() =>
            accept.mutate({ shown: report, variables: undefined }, { onSuccess: () => announce(t.accepted) })
          }
        >
          {t.accept}
        </Button>
      </div>
      {returning && (
        <ReturnDialog
          places={places}
          busy={giveBack.isPending}
          error={giveBack.error}
          onClose={() => setReturning(false)}
          onReturn={(request) =>
            giveBack.mutate(
              { shown: report, variables: request },
              {
                onSuccess: () => {
                  announce(t.givenBack);
                  setReturning(false);
                },
              },
            )
          }
        />
      )}
    </>
  );
}
