import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '@/auth/me';
import { localDay, useFormat } from '@/i18n/format';
import { DateInput } from '@/ui/DateInput';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import '../awards.css';
import { ConfidenceBadge } from '../Badges';
import { useTexts } from './messages';
import { type SigningLine, signingQuery } from './rulebook';

/** Who decides on an award and what is paid for it, on any day of signing. */
export function SigningPage() {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const today = localDay(new Date());
  const [day, setDay] = useState(today);
  const unit = me.units.length === 1 ? me.units[0] : undefined;
  const shown = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today;
  return (
    <>
      <PageHeader
        title={t.signing}
        lead={t.signingLead}
        trail={[
          <Link key="home" to="/awards">
            {t.home}
          </Link>,
          <Link key="book" to="/awards/rulebook">
            {t.rulebook}
          </Link>,
        ]}
      />
      <div className="stack loose">
        <DateInput label={t.signedOn} value={day} onChange={setDay} />
        <QueryView query={useQuery(signingQuery(shown, unit))}>
          {(table) => (
            <div className="stack loose" aria-live="polite">
              <p>
                {table.baseSalary
                  ? t.baseSalary(
                      format.money(table.baseSalary.amount),
                      format.shortDay(table.baseSalary.from),
                      table.baseSalary.document,
                    )
                  : t.noSalary}
                <br />
                <span className="small muted">{t.rulesLine(table.rounding, table.sameAchievement)}</span>
              </p>
              <Lines lines={table.lines} unit={unit !== undefined} />
              <section className="stack">
                <h2>{t.salaries}</h2>
                <ul className="listed">
                  {table.salaries.map((salary) => (
                    <li key={salary.from}>
                      {t.baseSalary(format.money(salary.amount), format.shortDay(salary.from), salary.document)}
                    </li>
                  ))}
                </ul>
              </section>
            </div>
          )}
        </QueryView>
      </div>
    </>
  );
}

function Lines({ lines, unit }: { lines: readonly SigningLine[]; unit: boolean }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Table
      caption={t.signing}
      captionHidden
      rows={lines}
      rowKey={(line) => `${line.awardCode} ${line.subject}`}
      columns={[
        { key: 'award', header: t.award, sortBy: (line) => line.awardName, cell: (line) => line.awardName },
        { key: 'subject', header: t.subject, cell: (line) => t[`subject.${line.subject}`] },
        {
          key: 'decides',
          header: t.decides,
          cell: (line) => (
            <>
              {line.deciders.length === 0 && <span className="muted">{t.nobody}</span>}
              {line.deciders.map((decider) => (
                <div key={`${decider.name} ${decider.article}`}>
                  {decider.name}{' '}
                  <span className="small muted">
                    {decider.article}, {decider.document}
                  </span>{' '}
                  {decider.confidence === 'UNVERIFIED' && <ConfidenceBadge verified={false} />}
                </div>
              ))}
              {unit && line.deciders.length > 0 && (
                <StateBadge tone={line.forwardedBecause ? 'neutral' : 'done'}>
                  {line.forwardedBecause ? t.forward : t.ours}
                </StateBadge>
              )}
            </>
          ),
        },
        {
          key: 'factor',
          header: t.factor,
          numeric: true,
          cell: (line) => (line.factor == null ? '' : format.number(line.factor)),
        },
        {
          key: 'amount',
          header: t.amount,
          numeric: true,
          sortBy: (line) => line.amount ?? 0,
          cell: (line) =>
            line.amount == null ? (
              <span className="muted">{t.noAmount}</span>
            ) : (
              <>
                {format.money(line.amount)}
                <br />
                <span className="small muted">{line.bonusArticle}</span>{' '}
                {line.bonusConfidence === 'UNVERIFIED' && <ConfidenceBadge verified={false} />}
              </>
            ),
        },
      ]}
    />
  );
}
