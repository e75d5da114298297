import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ObligationRow } from '@/ui/ObligationRow';
import { QueryView } from '@/ui/QueryView';
import { StateBadge } from '@/ui/StateBadge';
import { type Obligation, owedQuery } from './data';
import { useTexts } from './messages';
import { listLink, obligationPage } from './pages';
import { firstAction, standing } from './standing';

const SHOWN = 8;

/** What is still to be done, each with its next step. The first one is the prominent one. */
export function OwedSection({ showUnit }: { showUnit: boolean }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="stack" aria-labelledby="owed">
      <h2 id="owed">{t.owedTitle}</h2>
      <QueryView
        query={useQuery(owedQuery(SHOWN))}
        isEmpty={(page) => page.items.length === 0}
        empty={<EmptyState title={t.owedEmpty}>{t.owedEmptyBody}</EmptyState>}
      >
        {(page) => (
          <div className="card stack">
            <ul className="obligations">
              {page.items.map((obligation, index) => (
                <Owed key={obligation.id} obligation={obligation} showUnit={showUnit} first={index === 0} />
              ))}
            </ul>
            {page.total > page.items.length && (
              <Link {...listLink('state=OPEN,EXTENDED,OVERDUE')}>{t.seeAll(format.number(page.total))}</Link>
            )}
          </div>
        )}
      </QueryView>
    </section>
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
