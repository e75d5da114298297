import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RequireRole } from '@/auth/RequireRole';
import { useFormat } from '@/i18n/format';
import { Button, buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemNotice } from '@/ui/ErrorState';
import { FileDrop } from '@/ui/FileDrop';
import { PageHeader } from '@/ui/PageHeader';
import { Select } from '@/ui/Select';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import { announce } from '@/ui/toast';
import { type ImportReport, type RowReport, type RowResult, useCheckFile, useImportFile } from './facts';
import { useTexts } from './messages';

const MAX_BYTES = 10 * 1024 * 1024;

/** Facts from a file: looked at row by row, taken over only when the reader says so. */
export function FactImportPage() {
  const t = useTexts();
  const format = useFormat();
  const [file, setFile] = useState<File>();
  const check = useCheckFile();
  const load = useImportFile();
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    load.reset();
    check.reset();
    if (chosen) check.mutate(chosen);
  };
  const take = (history: File, partly: boolean) =>
    load.mutate(
      { history, partly },
      {
        onSuccess: (report) => {
          announce(t.loaded(format.number(report.added), format.number(report.changed)));
          check.reset();
          setFile(undefined);
        },
      },
    );
  const report = load.data ?? check.data;
  return (
    <RequireRole roles={['emulation-officer', 'council-secretary', 'admin']}>
      <PageHeader
        title={t.importTitle}
        lead={t.importLead}
        trail={[
          <Link key="home" to="/awards">
            {t.home}
          </Link>,
          <Link key="facts" to="/awards/facts">
            {t.title}
          </Link>,
        ]}
        actions={
          <a className={buttonClass()} href="/api/v1/facts/import/template" download>
            {t.template}
          </a>
        }
      />
      <div className="stack loose">
        <FileDrop
          label={t.file}
          hint={t.fileHint}
          files={file ? [file] : []}
          onFiles={([first]) => choose(first)}
          accept=".xlsx,.csv"
          maxBytes={MAX_BYTES}
        />
        {check.isPending && (
          <p className="muted" role="status">
            {t.checking}
          </p>
        )}
        <ProblemNotice error={check.error ?? load.error} />
        {report && (
          <Report
            report={report}
            busy={load.isPending}
            onTake={file && !report.stored ? (partly) => take(file, partly) : undefined}
          />
        )}
      </div>
    </RequireRole>
  );
}

const TONES: Record<RowResult, Tone> = { REFUSED: 'late', NEW: 'done', CHANGED: 'info', SAME: 'neutral', KEPT: 'soon' };
type Shown = RowResult | 'NOT_COUNTED' | 'ALL';

interface ReportProps {
  report: ImportReport;
  busy: boolean;
  /** Left out when there is nothing more to take over. */
  onTake: ((partly: boolean) => void) | undefined;
}

function Report({ report, busy, onTake }: ReportProps) {
  const t = useTexts();
  const format = useFormat();
  const [shown, setShown] = useState<Shown>('ALL');
  const rows = report.lines.filter(
    (row) =>
      shown === 'ALL' || (shown === 'NOT_COUNTED' ? row.result !== 'REFUSED' && !row.counts : row.result === shown),
  );
  const counted: readonly [Shown, string, number][] = [
    ['ALL', t.all, report.rows],
    ['REFUSED', t['result.REFUSED'], report.refused],
    ['NOT_COUNTED', t.notCounted, report.notCounted],
    ['NEW', t['result.NEW'], report.added],
    ['CHANGED', t['result.CHANGED'], report.changed],
  ];
  const good = report.added + report.changed;
  if (report.rows === 0) return <EmptyState title={t.reportEmpty} />;
  return (
    <section className="stack" aria-labelledby="report">
      <h2 id="report">{t.report}</h2>
      {report.refused > 0 && !report.stored && (
        <p className="notice tone-late" role="alert">
          {t.someWrong(format.number(report.refused))}
        </p>
      )}
      {report.refused === 0 && good === 0 && !report.stored && <p className="notice tone-done">{t.nothingNew}</p>}
      {onTake && good > 0 && (
        <div>
          <Button variant="primary" busy={busy} onClick={() => onTake(report.refused > 0)}>
            {report.refused > 0 ? t.loadGood(format.number(good)) : t.load(format.number(good))}
          </Button>
        </div>
      )}
      <Select
        label={t.showing}
        value={shown}
        onChange={setShown}
        placeholder={null}
        options={counted.map(([value, name, count]) => ({ value, label: `${name} (${format.number(count)})` }))}
      />
      {report.lines.length < report.rows && (
        <p className="small muted">{t.cutOff(format.number(report.lines.length), format.number(report.rows))}</p>
      )}
      <Table
        caption={t.report}
        captionHidden
        rows={rows}
        rowKey={(row) => `${row.line}`}
        columns={[
          { key: 'line', header: t.line, cell: (row) => `${t.line} ${row.line}` },
          {
            key: 'result',
            header: t.result,
            cell: (row) => <StateBadge tone={TONES[row.result]}>{t[`result.${row.result}`]}</StateBadge>,
          },
          { key: 'person', header: t.person, cell: (row) => row.subjectName ?? row.subjectId },
          { key: 'what', header: t.content, cell: (row) => row.what ?? row.recordId },
          { key: 'why', header: t.reason, cell: (row) => <Why row={row} /> },
        ]}
      />
    </section>
  );
}

function Why({ row }: { row: RowReport }) {
  const t = useTexts();
  return (
    <>
      {row.faults.map((fault) => (
        <div key={`${fault.column} ${fault.message}`}>
          {fault.columnName && <strong>{t.column(fault.columnName)}: </strong>}
          {fault.message}
        </div>
      ))}
      {row.note && <span className="muted">{row.note}</span>}
    </>
  );
}
