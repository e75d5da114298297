import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { hasRole, useMe } from '@/auth/me';
import { localDay, useFormat } from '@/i18n/format';
import { Button, buttonClass } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import { TextInput } from '@/ui/TextInput';
import { type Run, runsQuery, unitsQuery, useStartRun } from './body';
import { useTexts } from './messages';

const TONES: Record<Run['state'], Tone> = { RUNNING: 'soon', DONE: 'done', FAILED: 'late' };

/** Appraises a whole body, and finds the passes again. */
export function BodyPage() {
  const t = useTexts();
  const format = useFormat();
  const starts = hasRole(useMe(), 'council-secretary', 'emulation-officer');
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        trail={[
          <Link key="home" to="/awards">
            {t.home}
          </Link>,
        ]}
        actions={
          <Link to="/awards/law-changed" className={buttonClass()}>
            {t.lawTitle}
          </Link>
        }
      />
      <div className="stack loose">
        {starts && <StartForm />}
        <section className="stack">
          <h2>{t.runs}</h2>
          <QueryView
            query={useQuery(runsQuery)}
            isEmpty={(list) => list.items.length === 0}
            empty={<EmptyState title={t.runsEmpty}>{starts ? t.runsEmptyBody : t.runsEmptyReader}</EmptyState>}
          >
            {(list) => (
              <Table
                caption={t.runs}
                captionHidden
                rows={list.items}
                rowKey={(run) => run.id}
                columns={[
                  {
                    key: 'name',
                    header: t.unit,
                    cell: (run) => (
                      <Link to="/awards/body/$runId" params={{ runId: run.id }}>
                        {t.runName(run.unitName, `${run.year}`)}
                      </Link>
                    ),
                  },
                  { key: 'day', header: t.on, cell: (run) => format.shortDay(run.day) },
                  { key: 'at', header: t.askedAt, cell: (run) => format.moment(run.askedAt) },
                  {
                    key: 'state',
                    header: t.state,
                    cell: (run) => <StateBadge tone={TONES[run.state]}>{t[`state.${run.state}`]}</StateBadge>,
                  },
                ]}
              />
            )}
          </QueryView>
        </section>
      </div>
    </>
  );
}

function StartForm() {
  const t = useTexts();
  const me = useMe();
  const navigate = useNavigate();
  const units = useQuery(unitsQuery);
  const [unit, setUnit] = useState(me.units[0] ?? '');
  const [year, setYear] = useState(localDay(new Date()).slice(0, 4));
  const [on, setOn] = useState('');
  const start = useStartRun();
  const known = units.data?.items ?? [];
  const options = known.some((one) => one.code === unit) ? known : [...known, { code: unit, name: unit }];
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate(
          { unitCode: unit, year: Number(year), on: on || undefined },
          { onSuccess: (run) => void navigate({ to: '/awards/body/$runId', params: { runId: run.id } }) },
        );
      }}
    >
      <div className="columns even">
        <Select
          label={t.unit}
          required
          value={unit}
          onChange={setUnit}
          placeholder={null}
          options={options.map((one) => ({ value: one.code, label: one.name }))}
          error={fieldError(start.error, '/unitCode')}
        />
        <TextInput
          label={t.year}
          required
          inputMode="numeric"
          value={year}
          onChange={(text) => setYear(text.replace(/\D/g, '').slice(0, 4))}
          error={fieldError(start.error, '/year')}
        />
        <DateInput label={t.on} hint={t.onHint} value={on} onChange={setOn} error={fieldError(start.error, '/on')} />
      </div>
      <ProblemNotice error={start.error} />
      <div>
        <Button type="submit" variant="primary" busy={start.isPending}>
          {t.run}
        </Button>
      </div>
    </form>
  );
}
