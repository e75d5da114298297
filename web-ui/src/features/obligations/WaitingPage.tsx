import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, type LinkProps, useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { LoadMore } from '@/ui/LoadMore';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { SortSelect } from '@/ui/SortSelect';
import { StateBadge } from '@/ui/StateBadge';
import { type Waiting, waitingQuery } from './data';
import { useTexts } from './messages';
import type { WaitingSearch } from './search';
import './obligations.css';

const KINDS = ['REGISTRATION', 'COMMITMENTS', 'REPORT', 'EXTENSION', 'SELF_SCORE'] as const;
const SORTS = ['submittedAt', 'unit', 'title', 'campaign', 'kind'] as const;

/** The officer's queue: what units handed in and nobody has decided on. */
export function WaitingPage() {
  const t = useTexts();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/obligations/waiting' });
  const query = useInfiniteQuery(waitingQuery(search));
  const set = (change: WaitingSearch) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value));
    void navigate({ to: '/obligations/waiting', search: next });
  };
  return (
    <>
      <PageHeader
        title={t.waitingTitle}
        lead={t.waitingLead}
        trail={[
          <Link key="list" to="/obligations">
            {t.title}
          </Link>,
        ]}
      />
      <div className="stack loose">
        <search className="obligation-filters" aria-label={t.filters}>
          <Select
            label={t.kind}
            placeholder={t.all}
            value={search.kind ?? ''}
            options={KINDS.map((value) => ({ value, label: t[`waiting.${value}`] }))}
            onChange={(kind) => set({ kind })}
          />
          <SortSelect
            choices={SORTS.map((key) => ({ key, label: t[`sort.${key}`] }))}
            sorting={{ value: search.sort ?? 'submittedAt', onChange: (sort) => set({ sort }) }}
          />
        </search>
        <QueryView
          query={query}
          isEmpty={(data) => data.pages[0]?.items.length === 0}
          empty={<EmptyState title={t.waitingEmpty}>{t.waitingEmptyBody}</EmptyState>}
        >
          {(data) => {
            const rows = data.pages.flatMap((page) => page.items);
            return (
              <div className="card stack">
                <ul className="obligations">
                  {rows.map((row) => (
                    <Row key={`${row.kind} ${row.id} ${row.unitCode}`} waiting={row} />
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

function page(waiting: Waiting): LinkProps {
  switch (waiting.kind) {
    case 'REGISTRATION':
      return { to: '/obligations/registrations/$registrationId', params: { registrationId: waiting.id } };
    case 'REPORT':
      return { to: '/obligations/reports/$reportId', params: { reportId: waiting.id } };
    case 'SELF_SCORE':
      return { to: '/obligations/scores/units/$scoreId', params: { scoreId: waiting.id } };
    case 'COMMITMENTS':
      return { to: '/obligations/commitments', search: { campaign: waiting.campaignId, unit: waiting.unitCode } };
    case 'EXTENSION':
      return { to: '/obligations/$obligationId', params: { obligationId: waiting.id } };
  }
}

function Row({ waiting }: { waiting: Waiting }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <li className="obligation">
      <div className="stack tight">
        <div className="what">
          <Link {...page(waiting)}>{waiting.title}</Link>
        </div>
        <div className="due">
          <StateBadge tone="info">{t[`waiting.${waiting.kind}`]}</StateBadge>
          {waiting.late && <StateBadge tone="late">{t.lateMark}</StateBadge>}
          <strong>{waiting.unitName}</strong>
          <span className="muted">{t.since(format.moment(waiting.submittedAt))}</span>
        </div>
        <div className="small muted">{waiting.campaignTitle}</div>
      </div>
      <div>
        <Link {...page(waiting)} className={buttonClass()}>
          {t.review}
          <span className="visually-hidden">
            : {waiting.title}, {waiting.unitName}
          </span>
        </Link>
      </div>
    </li>
  );
}
