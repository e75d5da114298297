import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { localDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { FileDrop } from '@/ui/FileDrop';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { StateBadge } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import { announce } from '@/ui/toast';
import { type Effect, type Notice, noticesQuery, useImportNotices, useWithdrawNotice, yearQuery } from './data';
import { EffectView } from './EffectView';
import './calendar.css';
import { useTexts } from './messages';
import { NoticeForm } from './NoticeForm';

const YEARS = Array.from({ length: 26 }, (_, index) => 2020 + index);

/** What a file of notices looks like; the words of its head are fixed. */
const LAYOUT = `year,document_number,document_date,kind,day,worked_day,days_before,name
2027,9105/TB-BNV,2026-11-20,BEFORE,,,2,Tết Âm lịch
2027,9105/TB-BNV,2026-11-20,SWAP,2027-09-03,2027-08-28,,Nghỉ hoán đổi dịp Quốc khánh`;

/** The working-day calendar and the notices it rests on; the administrator keeps them. */
export function CalendarPage() {
  const t = useTexts();
  const [year, setYear] = useState(Number(localDay(new Date()).slice(0, 4)));
  const [form, setForm] = useState<'add' | Notice>();
  const [effect, setEffect] = useState<Effect>();
  const notices = useQuery(noticesQuery);
  const may = (action: string) => notices.data?.allowedActions.includes(action) ?? false;
  const done = (changed: Effect) => {
    setForm(undefined);
    setEffect(changed);
    announce(t.saved);
  };

  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <div className="stack loose">
        <div className="calendar-year">
          <Select
            label={t.year}
            value={`${year}`}
            placeholder={null}
            options={YEARS.map((value) => ({ value: `${value}`, label: `${value}` }))}
            onChange={(value) => {
              setYear(Number(value));
              setForm(undefined);
              setEffect(undefined);
            }}
          />
        </div>
        {effect && <EffectView title={t.effectDone} effect={effect} />}
        <section className="stack" aria-labelledby="notices-heading">
          <h2 id="notices-heading">{t.notices}</h2>
          <QueryView query={notices}>
            {(found) => {
              const items = found.items.filter((notice) => notice.year === year);
              return (
                <>
                  {items.length === 0 && <p className="muted">{t.noNotices}</p>}
                  {items.map((notice) => (
                    <NoticeCard
                      key={notice.id}
                      notice={notice}
                      mayChange={may('edit')}
                      onEdit={() => setForm(notice)}
                      onWithdrawn={(changed) => {
                        setEffect(changed);
                        announce(t.withdrawn);
                      }}
                    />
                  ))}
                  {form ? (
                    <NoticeForm
                      key={form === 'add' ? 'add' : `${form.id} ${form.version}`}
                      year={year}
                      splittable={found.splittable}
                      replaces={form === 'add' ? undefined : form}
                      onDone={done}
                      onClose={() => setForm(undefined)}
                    />
                  ) : (
                    may('add') && (
                      <div>
                        <Button variant="primary" onClick={() => setForm('add')}>
                          {t.add}
                        </Button>
                      </div>
                    )
                  )}
                </>
              );
            }}
          </QueryView>
        </section>
        {may('import') && <FromFile onDone={setEffect} />}
        <Year year={year} />
      </div>
    </>
  );
}

interface NoticeCardProps {
  notice: Notice;
  mayChange: boolean;
  onEdit: () => void;
  onWithdrawn: (effect: Effect) => void;
}

function NoticeCard({ notice, mayChange, onEdit, onWithdrawn }: NoticeCardProps) {
  const t = useTexts();
  const format = useFormat();
  const withdraw = useWithdrawNotice();
  const [asked, setAsked] = useState(false);
  return (
    <article className="card stack tight">
      <h3>{t.issued(notice.number, format.shortDay(notice.date))}</h3>
      <ul className="calendar-words">
        {notice.words.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="small muted">
        {notice.shipped ? (
          <StateBadge tone="soon">{t.shipped}</StateBadge>
        ) : (
          t.recorded(notice.recordedBy, format.moment(notice.recordedAt))
        )}
      </p>
      {mayChange && !asked && (
        <div className="row">
          <Button onClick={onEdit} aria-label={t.editWhat(notice.number)}>
            {t.edit}
          </Button>
          <Button variant="quiet" onClick={() => setAsked(true)} aria-label={t.withdrawWhat(notice.number)}>
            {t.withdraw}
          </Button>
        </div>
      )}
      {asked && (
        <div className="stack tight">
          <p>{t.withdrawAsk}</p>
          <div className="row">
            <Button
              variant="primary"
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate(notice, { onSuccess: (saved) => onWithdrawn(saved.effect) })}
            >
              {t.withdraw}
            </Button>
            <Button variant="quiet" onClick={() => setAsked(false)}>
              {t.cancel}
            </Button>
          </div>
        </div>
      )}
      <ProblemNotice error={withdraw.error} />
    </article>
  );
}

function FromFile({ onDone }: { onDone: (effect: Effect) => void }) {
  const t = useTexts();
  const [files, setFiles] = useState<File[]>([]);
  const [asked, setAsked] = useState(false);
  const take = useImportNotices();
  const send = () => {
    setAsked(true);
    const [file] = files;
    if (!file) return;
    take.mutate(file, {
      onSuccess: (found) => {
        announce(t.imported(found.notices.length));
        setFiles([]);
        setAsked(false);
        onDone(found.effect);
      },
    });
  };
  return (
    <details className="card">
      <summary>{t.fromFile}</summary>
      <div className="stack">
        <FileDrop
          label={t.file}
          hint={t.fileHint}
          accept=".csv,text/csv"
          maxBytes={200_000}
          files={files}
          onFiles={(chosen) => {
            setFiles(chosen);
            take.reset();
          }}
          error={asked && files.length === 0 ? t.needFile : fieldError(take.error, '/file')}
        />
        <details>
          <summary>{t.fileLayout}</summary>
          <pre className="calendar-sample">{LAYOUT}</pre>
          <p className="small">{t.fileKinds}</p>
        </details>
        <ProblemNotice error={take.error} />
        <div>
          <Button busy={take.isPending} onClick={send}>
            {t.import}
          </Button>
        </div>
      </div>
    </details>
  );
}

function Year({ year }: { year: number }) {
  const t = useTexts();
  const format = useFormat();
  const query = useQuery(yearQuery(year));
  return (
    <section className="stack" aria-labelledby="days-heading">
      <h2 id="days-heading">{t.daysOff}</h2>
      <QueryView query={query}>
        {(found) => (
          <>
            {found.provisional && <p className="notice tone-soon">{t.provisional}</p>}
            <Table
              caption={t.daysOff}
              captionHidden
              rows={found.daysOff}
              rowKey={(day) => day.date}
              columns={[
                { key: 'day', header: t.day, cell: (day) => format.day(day.date) },
                { key: 'name', header: t.name, cell: (day) => day.name },
                { key: 'kind', header: t.kind, cell: (day) => t[day.kind] },
              ]}
            />
            <p>
              {t.workdays}: {found.workdays.map((day) => format.day(day)).join('; ') || t.none}
            </p>
          </>
        )}
      </QueryView>
    </section>
  );
}
