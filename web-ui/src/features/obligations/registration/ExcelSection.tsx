import { useState } from 'react';
import { ProblemError } from '@/api/problem';
import { Button, buttonClass } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { FileDrop } from '@/ui/FileDrop';
import { announce } from '@/ui/toast';
import { importTable, type Registration, useRegistrationStep } from './data';
import { useTexts } from './messages';

const MAX_BYTES = 5 * 1024 * 1024;

/** The table to fill in, as a link that downloads it. */
export function ExportLink({ registration }: { registration: Registration }) {
  const t = useTexts();
  return (
    <a className={buttonClass('secondary')} href={`/api/v1/registrations/${registration.id}/export`} download>
      {t.exportTable}
    </a>
  );
}

/** Registering with Excel: download, fill in, take over; a faulty row stops all of it until one says otherwise. */
export function ExcelSection({
  registration,
  waits,
  onImported,
}: {
  registration: Registration;
  /** Something is being saved: its version comes first. */
  waits: boolean;
  onImported: (next: Registration) => void;
}) {
  const t = useTexts();
  const [file, setFile] = useState<File>();
  const load = useRegistrationStep((shown, { table, partly }: { table: File; partly: boolean }) =>
    importTable(shown, table, partly),
  );
  const wrong = load.error instanceof ProblemError && load.error.slug === 'rows-wrong' ? load.error : undefined;
  const take = (table: File, partly: boolean) => {
    setFile(table);
    if (waits) return;
    load.mutate(
      { shown: registration, variables: { table, partly } },
      {
        onSuccess: (next) => {
          announce(t.imported);
          setFile(undefined);
          onImported(next);
        },
      },
    );
  };

  return (
    <section className="card stack" aria-labelledby="excel">
      <h2 id="excel">{t.excel}</h2>
      <p className="small muted">{t.excelLead}</p>
      <div>
        <ExportLink registration={registration} />
      </div>
      <FileDrop
        label={t.importTable}
        hint={t.importHint}
        files={file ? [file] : []}
        onFiles={([table]) => table && take(table, false)}
        accept=".xlsx"
        maxBytes={MAX_BYTES}
      />
      {wrong && file ? (
        <div className="notice tone-late stack tight" role="alert">
          <p>
            <strong>{t.rowsWrong}</strong> {wrong.problem.detail}
          </p>
          <ul className="bullets">
            {wrong.problem.errors?.map((error) => (
              <li key={`${error.pointer} ${error.code}`}>{error.message}</li>
            ))}
          </ul>
          <div>
            <Button
              busy={load.isPending}
              disabledReason={waits ? t.savingReason : undefined}
              onClick={() => take(file, true)}
            >
              {t.importRest}
            </Button>
          </div>
        </div>
      ) : (
        <ProblemNotice error={load.error} />
      )}
    </section>
  );
}
