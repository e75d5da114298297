import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useMe } from '@/auth/me';
import { localDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { DateInput } from '@/ui/DateInput';
import { ErrorState } from '@/ui/ErrorState';
import { Loading } from '@/ui/Loading';
import { PageHeader } from '@/ui/PageHeader';
import { Table } from '@/ui/Table';
import { whatIfQuery } from '../awards';
import { OutcomeBadge } from '../Badges';
import { earliest, missingOf, question, yearsAhead } from '../path';
import { useTexts } from './messages';
import { Stepper } from './Stepper';
import { factsOf, goingOn, START, type Supposition } from './supposition';
import './whatif.css';

/** Any case, without a file: what would be, what is missing, when at the earliest. */
export function WhatIfPage() {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const today = localDay(new Date());
  const [supposed, setSupposed] = useState(START);
  const [day, setDay] = useState(today);
  const [ofUnit, setOfUnit] = useState(me.units.length > 0);
  const years = (count: number) => t.years(format.number(count));
  const initiatives = (count: number) => t.initiatives(format.number(count));
  const ago = (count: number) => (count === 0 ? t.never : t.ago(format.number(count)));
  const sliders: readonly [keyof Supposition, number, (count: number) => string][] = [
    ['service', 40, years],
    ['excellent', 10, years],
    ['ldtt', 10, years],
    ['cstdcs', 10, years],
    ['cstdt', 4, years],
    ['unitInitiatives', 4, initiatives],
    ['provinceInitiatives', 4, initiatives],
    ['nationalInitiatives', 2, initiatives],
    ['provinceMerit', 10, ago],
    ['primeMinisterMerit', 10, ago],
  ];
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
          <Button
            onClick={() => {
              setSupposed(START);
              setDay(today);
            }}
          >
            {t.reset}
          </Button>
        }
      />
      <div className="stack loose">
        <section className="stack card">
          <h2>{t.suppose}</h2>
          <div className="columns even">
            {sliders.map(([key, max, words]) => (
              <Stepper
                key={key}
                label={t[key]}
                value={supposed[key]}
                max={max}
                words={words(supposed[key])}
                onChange={(value) => setSupposed({ ...supposed, [key]: value })}
              />
            ))}
            <DateInput label={t.day} hint={t.dayHint} value={day} onChange={setDay} />
          </div>
          {me.units.length > 0 && <Checkbox label={t.ofUnit} checked={ofUnit} onChange={setOfUnit} />}
        </section>
        <Result
          supposed={useDeferredValue(supposed)}
          day={useDeferredValue(/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today)}
          unit={ofUnit ? me.units[0] : undefined}
        />
      </div>
    </>
  );
}

function Result({ supposed, day, unit }: { supposed: Supposition; day: string; unit: string | undefined }) {
  const t = useTexts();
  const mine = { ...factsOf(supposed, day), unitCode: unit };
  const years = yearsAhead(day);
  const asked = years.map((year) => question(mine, goingOn(supposed), day, year));
  // the first question is the present as the sliders say it, without anything to come
  const bodies = [{ ...mine, day, year: years[0], unitCode: unit }, ...asked.slice(1)];
  const answers = useQueries({
    queries: bodies.map((body) => ({ ...whatIfQuery(body), placeholderData: keepPreviousData })),
  });
  const failed = answers.find((answer) => answer.isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  const now = answers[0]?.data;
  if (!now) return <Loading />;
  const outlook = years.map((year, index) => ({ year, verdicts: answers[index]?.data?.verdicts ?? [] }));
  const words = (awardCode: string) => {
    const first = earliest(outlook, awardCode);
    if (!first) return t.no;
    return first.standing === 'yes' ? t.yes(`${first.year}`) : t.open(`${first.year}`);
  };
  return (
    <section className="stack" aria-live="polite" aria-busy={answers.some((answer) => answer.isFetching)}>
      <h2>{t.result}</h2>
      <Table
        caption={t.result}
        captionHidden
        rows={now.verdicts}
        rowKey={(verdict) => verdict.awardCode}
        columns={[
          { key: 'award', header: t.award, cell: (verdict) => verdict.awardName },
          { key: 'now', header: t.now, cell: (verdict) => <OutcomeBadge outcome={verdict.outcome} /> },
          { key: 'earliest', header: t.earliest, cell: (verdict) => words(verdict.awardCode) },
          { key: 'missing', header: t.missing, cell: (verdict) => missingOf(verdict).join('; ') },
        ]}
      />
    </section>
  );
}
