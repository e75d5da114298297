import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { hasRole, useMe } from '@/auth/me';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { LoadMore } from '@/ui/LoadMore';
import { ObligationRow } from '@/ui/ObligationRow';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { type Obligation, obligationsQuery } from './data';
import { ListFilters } from './ListFilters';
import { useTexts } from './messages';
import { ObligationBadge, useTimeLeft } from './ObligationBadge';
import { nextStep } from './standing';
import './obligations.css';

/** What the units in the person's scope owe; the filter stands in the URL, so that every number elsewhere can open it. */
export function ObligationListPage() {
  const t = useTexts();
  const search = useSearch({ from: '/frame/obligations' });
  const query = useInfiniteQuery(obligationsQuery(search));
  const filtered = Object.keys(search).some((key) => key !== 'sort');
  const overseer = hasRole(useMe(), 'emulation-officer', 'principal', 'province-officer', 'auditor');

  const empty = filtered ? (
    <EmptyState title={t.emptyFiltered} action={<Link to="/obligations">{t.clear}</Link>}>
      {t.emptyFilteredBody}
    </EmptyState>
  ) : (
    <EmptyState title={t.empty}>{t.emptyBody}</EmptyState>
  );

  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <Link to="/obligations/proposals" className={buttonClass()}>
              {t.toProposals}
            </Link>
            <Link to="/obligations/papers" className={buttonClass()}>
              {t.toPapers}
            </Link>
            <Link to="/obligations/scores" className={buttonClass()}>
              {t.toScores}
            </Link>
            {overseer && (
              <>
                <Link to="/obligations/units" className={buttonClass()}>
                  {t.toUnits}
                </Link>
                <Link to="/obligations/waiting" className={buttonClass()}>
                  {t.toWaiting}
                </Link>
              </>
            )}
          </>
        }
      />
      <div className="stack loose">
        <ListFilters search={search} />
        <QueryView query={query} isEmpty={(data) => data.pages[0]?.items.length === 0} empty={empty}>
          {(data) => {
            const rows = data.pages.flatMap((page) => page.items);
            const showUnit = new Set(rows.map((row) => row.unitCode)).size > 1;
            return (
              <div className="card stack">
                <ul className="obligations">
                  {rows.map((row) => (
                    <Row key={row.id} obligation={row} showUnit={showUnit} />
                  ))}
                </ul>
                <LoadMore
                  shown={rows.length}
                  total={data.pages[0]?.total ?? rows.length}
                  hasMore={query.hasNextPage}
                  busy={query.isFetchingNextPage}
                  onMore={() => void query.fetchNextPage()}
                />
              </div>
            );
          }}
        </QueryView>
      </div>
    </>
  );
}

function Row({ obligation, showUnit }: { obligation: Obligation; showUnit: boolean }) {
  const t = useTexts();
  const left = useTimeLeft()(obligation);
  const step = nextStep(obligation);
  const page = { to: '/obligations/$obligationId', params: { obligationId: obligation.id } } as const;
  return (
    <ObligationRow
      title={<Link {...page}>{obligation.title}</Link>}
      who={showUnit ? obligation.unitName : undefined}
      dueAt={obligation.dueAt}
      left={left}
      state={<ObligationBadge obligation={obligation} />}
      sourceText={obligation.sourceText ?? undefined}
      documentNumber={obligation.documentNumber ?? undefined}
      action={
        <Link {...page} className={buttonClass()}>
          {step ? (obligation.review === 'RETURNED' ? t['do.mend'] : t[`do.${step}`]) : t.open}
          <span className="visually-hidden">: {obligation.title}</span>
        </Link>
      }
    />
  );
}
