import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ObligationRow } from '@/ui/ObligationRow';
import { QueryView } from '@/ui/QueryView';
import { StateBadge } from '@/ui/StateBadge';
import { type Obligation, type OwedPage, owedQuery } from './data';
import { useTexts } from './messages';
import { listLink, obligationPage } from './pages';
import { firstAction, standing } from './standing';

const SHOWN = 8;

/** What the units in the person's scope still have to do, each with its next step. The first one is the prominent one. */
export function OwedSection() {
  const t = useTexts();
  const query = useQuery(owedQuery(SHOWN));
  return (
    <section className="stack" aria-labelledby="owed">
      <h2 id="owed">{t.owedTitle}</h2>
      <QueryView
        query={query}
        isEmpty={(page) => page.items.length === 0}
        empty={<EmptyState title={t.owedEmpty}>{t.owedEmptyBody}</EmptyState>}
      >
        {(page) => <OwedList page={page} list="state=OPEN,EXTENDED,OVERDUE" prominent />}
      </QueryView>
    </section>
  );
}

/** What the body itself has to do; nothing is shown when there is nothing: other sections answer the main question. */
export function BodyOwedSection({ unit }: { unit: string }) {
  const t = useTexts();
  const { data } = useQuery(owedQuery(SHOWN, unit));
  if (!data || data.items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="body-owed">
      <h2 id="body-owed">{t.bodyOwedTitle}</h2>
      <OwedList page={data} list={`state=OPEN,EXTENDED,OVERDUE&unit=${unit}`} />
    </section>
  );
}

function OwedList({ page, list, prominent = false }: { page: OwedPage; list: string; prominent?: boolean }) {
  const t = useTexts();
  const format = useFormat();
  const units = new Set(page.items.map(({ unitCode }) => unitCode));
  return (
    <div className="card stack">
      <ul className="obligations">
        {page.items.map((obligation, index) => (
          <Owed
            key={obligation.id}
            obligation={obligation}
            showUnit={units.size > 1}
            first={prominent && index === 0}
          />
        ))}
      </ul>
      {page.total > page.items.length && <Link {...listLink(list)}>{t.seeAll(format.number(page.total))}</Link>}
    </div>
  );
}

function Owed({ obligation, showUnit, first }: { obligation: Obligation; showUnit: boolean; first: boolean }) {
  const t = useTexts();
  const format = useFormat();
  const { key, tone } = standing(obligation);
  const action = firstAction(obligation);
  const days = obligation.workingDaysLeft;
  const page = obligationPage(obligation.id);
  return (
    <ObligationRow
      title={<Link {...page}>{obligation.title}</Link>}
      who={showUnit ? obligation.unitName : undefined}
      dueAt={obligation.dueAt}
      left={
        typeof days === 'number' &&
        (days === 0
          ? t.lastDay
          : days > 0
            ? t.workingDaysLeft(format.number(days))
            : t.workingDaysLate(format.number(-days)))
      }
      state={<StateBadge tone={tone}>{t[key]}</StateBadge>}
      sourceText={obligation.sourceText ?? undefined}
      documentNumber={obligation.documentNumber ?? undefined}
      action={
        <Link {...page} className={buttonClass(first && action ? 'primary' : 'secondary')}>
          {action ? t[`do.${action}`] : t.open}
          <span className="visually-hidden">: {obligation.title}</span>
        </Link>
      }
    />
  );
}
