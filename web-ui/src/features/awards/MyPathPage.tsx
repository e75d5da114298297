import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { localDay } from '@/i18n/format';
import { Checkbox } from '@/ui/Checkbox';
import { ErrorState } from '@/ui/ErrorState';
import { Loading } from '@/ui/Loading';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { Table } from '@/ui/Table';
import { myFactsQuery, whatIfQuery } from './awards';
import './awards.css';
import { OutcomeBadge } from './Badges';
import { MyAwards } from './MyAwards';
import { useTexts } from './messages';
import { earliest, type MyFacts, missingOf, question, type Scenario, type WhatIfRequest, yearsAhead } from './path';

/** Đường tới danh hiệu của tôi: what I hold, what is missing, when at the earliest, what would break the chain. */
export function MyPathPage() {
  const t = useTexts();
  return (
    <>
      <PageHeader
        title={t.pathTitle}
        lead={t.pathLead}
        trail={[
          <Link key="home" to="/awards">
            {t.title}
          </Link>,
        ]}
      />
      <div className="stack loose">
        <QueryView query={useQuery(myFactsQuery)}>{(mine) => <Path mine={mine} />}</QueryView>
        <MyAwards />
      </div>
    </>
  );
}

function Path({ mine }: { mine: MyFacts }) {
  const t = useTexts();
  const [scenario, setScenario] = useState<Scenario>({
    level: 'HOAN_THANH_XUAT_SAC',
    initiative: 'CO_SO',
    titled: true,
  });
  const today = localDay(new Date());
  return (
    <>
      <section className="stack card">
        <h2>{t.pathIf}</h2>
        <Select
          label={t.pathLevel}
          placeholder={null}
          value={scenario.level}
          onChange={(level) => setScenario({ ...scenario, level })}
          options={[
            { value: 'HOAN_THANH_XUAT_SAC', label: t['level.EXCELLENT'] },
            { value: 'HOAN_THANH_TOT', label: t['level.GOOD'] },
            { value: 'HOAN_THANH', label: t['level.COMPLETED'] },
          ]}
        />
        <Select
          label={t.pathInitiative}
          placeholder={null}
          value={scenario.initiative}
          onChange={(initiative) => setScenario({ ...scenario, initiative })}
          options={[
            { value: 'NONE', label: t.pathNoInitiative },
            { value: 'CO_SO', label: t.pathUnitInitiative },
            { value: 'TINH', label: t.pathProvinceInitiative },
            { value: 'TOAN_QUOC', label: t.pathNationalInitiative },
          ]}
        />
        <Checkbox
          label={t.pathTitled}
          checked={scenario.titled}
          onChange={(titled) => setScenario({ ...scenario, titled })}
        />
      </section>
      <Outlook mine={mine} scenario={scenario} today={today} />
    </>
  );
}

function Outlook({ mine, scenario, today }: { mine: MyFacts; scenario: Scenario; today: string }) {
  const t = useTexts();
  const years = yearsAhead(today);
  const next = (years[0] ?? 0) + 1;
  const present: WhatIfRequest = { ...mine, day: today, unitCode: mine.unitCode ?? undefined };
  const asked = (missed?: number) => years.map((year) => question(mine, { ...scenario, missed }, today, year));
  const [all, missing] = [asked(), asked(next)];
  // two suppositions that say the same are one question
  const bodies = new Map([present, ...all, ...missing].map((body) => [JSON.stringify(body), body]));
  const answers = useQueries({ queries: [...bodies.values()].map(whatIfQuery) });
  const failed = answers.find((answer) => answer.isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  const keys = [...bodies.keys()];
  const answerTo = (body: WhatIfRequest) => answers[keys.indexOf(JSON.stringify(body))]?.data;
  const now = answerTo(present);
  if (!now || answers.some((answer) => !answer.data)) return <Loading />;
  const outlook = (questions: WhatIfRequest[]) =>
    years.map((year, index) => {
      const body = questions[index];
      return { year, verdicts: (body && answerTo(body)?.verdicts) ?? [] };
    });
  const words = (awardCode: string, questions: WhatIfRequest[]) => {
    const first = earliest(outlook(questions), awardCode);
    if (!first) return t.pathNever;
    return first.standing === 'yes' ? t.pathYear(`${first.year}`) : t.pathOpen(`${first.year}`);
  };
  return (
    <section className="stack">
      <h2>{t.pathOutlook}</h2>
      <Table
        caption={t.pathOutlook}
        captionHidden
        rows={now.verdicts}
        rowKey={(verdict) => verdict.awardCode}
        columns={[
          { key: 'award', header: t.award, cell: (verdict) => verdict.awardName },
          { key: 'now', header: t.pathNow, cell: (verdict) => <OutcomeBadge outcome={verdict.outcome} /> },
          { key: 'earliest', header: t.pathEarliest, cell: (verdict) => words(verdict.awardCode, all) },
          { key: 'missed', header: t.pathMissed(`${next}`), cell: (verdict) => words(verdict.awardCode, missing) },
          { key: 'missing', header: t.pathMissing, cell: (verdict) => missingOf(verdict).join('; ') },
        ]}
      />
    </section>
  );
}
