import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { localDay, useFormat } from '@/i18n/format';
import { DateInput } from '@/ui/DateInput';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import '../awards.css';
import { OutcomeBadge } from '../Badges';
import { PackLinks } from '../PackLinks';
import { missingOf } from '../path';
import { Clauses, OtherText } from '../VerdictPage';
import { type AwardVerdict, appraisalQuery, type SubjectVerdicts, subjectQuery } from './facts';
import { useTexts } from './messages';

const YEARS = 8;
const ORDER = ['ELIGIBLE', 'UNDETERMINED', 'HOLD', 'NOT_ELIGIBLE'] as const;

/** One person or one unit against every title and form: what is met, what is missing, by which article. */
export function AppraisalPage() {
  const t = useTexts();
  const navigate = useNavigate();
  const { kind, subjectId } = useParams({ from: '/frame/awards/facts/$kind/$subjectId/appraisal' });
  const search = useSearch({ from: '/frame/awards/facts/$kind/$subjectId/appraisal' });
  const subject = useQuery(subjectQuery(kind, subjectId)).data;
  const thisYear = Number(localDay(new Date()).slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => thisYear - back);
  const { year = thisYear, day } = search;
  const show = (next: typeof search) =>
    void navigate({
      to: '/awards/facts/$kind/$subjectId/appraisal',
      params: { kind, subjectId },
      search: next,
      replace: true,
    });
  return (
    <>
      <PageHeader
        title={t.appraisalOf(subject?.name ?? '')}
        lead={t.appraisalLead}
        trail={[
          <Link key="home" to="/awards">
            {t.home}
          </Link>,
          <Link key="subject" to="/awards/facts/$kind/$subjectId" params={{ kind, subjectId }}>
            {subject?.name ?? t.title}
          </Link>,
        ]}
      />
      <div className="stack loose">
        <div className="columns even">
          <Select
            label={t.achievementYear}
            value={`${year}`}
            placeholder={null}
            options={(years.includes(year) ? years : [...years, year]).map((one) => ({
              value: `${one}`,
              label: `${one}`,
            }))}
            onChange={(chosen) => show({ ...search, year: Number(chosen) })}
          />
          <DateInput
            label={t.lawOf}
            hint={t.lawOfHint}
            value={day ?? ''}
            onChange={(chosen) => {
              const { day: _, ...rest } = search;
              show(chosen ? { ...rest, day: chosen } : rest);
            }}
          />
        </div>
        <QueryView query={useQuery(appraisalQuery(kind, subjectId, year, day))}>
          {(found) => <Verdicts found={found} />}
        </QueryView>
      </div>
    </>
  );
}

export function Verdicts({ found }: { found: SubjectVerdicts }) {
  const t = useTexts();
  const format = useFormat();
  const sorted = [...found.verdicts].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const packs = [...new Set(found.verdicts.flatMap((verdict) => verdict.packs))];
  return (
    <section className="stack" aria-labelledby="verdicts">
      <h2 id="verdicts">{t.verdicts(`${found.year}`)}</h2>
      <div className="small muted">
        {t.byLawOf(format.shortDay(found.day))}
        <PackLinks ids={packs} />
      </div>
      {sorted.map((verdict) => (
        <AwardLine key={verdict.awardCode} verdict={verdict} />
      ))}
    </section>
  );
}

function AwardLine({ verdict }: { verdict: AwardVerdict }) {
  const t = useTexts();
  const missing = missingOf(verdict);
  return (
    <details className="card award-verdict">
      <summary>
        <strong>{verdict.awardName}</strong> <OutcomeBadge outcome={verdict.outcome} />
        {missing.length > 0 && (
          <span className="small missing">
            <span className="muted">{t.missing}: </span>
            {missing.join('; ')}
          </span>
        )}
      </summary>
      <Clauses lines={verdict.lines} awardCode={verdict.awardCode} />
      {verdict.other && <OtherText other={verdict.other} awardCode={verdict.awardCode} />}
    </details>
  );
}
