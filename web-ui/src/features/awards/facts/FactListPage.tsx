import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { hasRole, useMe } from '@/auth/me';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Loading } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { PageHeader } from '@/ui/PageHeader';
import { StateBadge } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import { TextInput } from '@/ui/TextInput';
import { subjectsQuery } from './facts';
import { useTexts } from './messages';

/** Whose facts the reader may see. */
export function FactListPage() {
  const t = useTexts();
  const format = useFormat();
  const me = useMe();
  const navigate = useNavigate();
  const { q = '' } = useSearch({ from: '/frame/awards/facts' });
  const [name, setName] = useState(q);
  const query = useInfiniteQuery(subjectsQuery(useDeferredValue(name.trim())));
  // who comes back from a file finds the list as it was
  const find = (typed: string) => {
    setName(typed);
    void navigate({ to: '/awards/facts', search: typed.trim() ? { q: typed.trim() } : {}, replace: true });
  };
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
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
          hasRole(me, 'emulation-officer', 'council-secretary', 'admin') && (
            <Link to="/awards/facts/import" className={buttonClass('primary')}>
              {t.importTitle}
            </Link>
          )
        }
      />
      <div className="stack">
        <TextInput label={t.search} type="search" value={name} onChange={find} />
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Loading />}
        {query.data && rows.length === 0 && <EmptyState title={t.nobody}>{t.nobodyBody}</EmptyState>}
        {rows.length > 0 && (
          <>
            <Table
              caption={t.title}
              captionHidden
              rows={rows}
              rowKey={(one) => `${one.subjectKind}/${one.subjectId}`}
              columns={[
                {
                  key: 'name',
                  header: t.person,
                  cell: (one) => (
                    <>
                      <Link
                        to="/awards/facts/$kind/$subjectId"
                        params={{ kind: one.subjectKind, subjectId: one.subjectId }}
                      >
                        {one.name}
                      </Link>{' '}
                      <span className="small muted">{one.position}</span>
                    </>
                  ),
                },
                { key: 'unit', header: t.unit, cell: (one) => one.unitName },
                { key: 'honours', header: t.honours, numeric: true, cell: (one) => format.number(one.honours) },
                { key: 'facts', header: t.facts, numeric: true, cell: (one) => format.number(one.facts) },
                {
                  key: 'review',
                  header: t.toReview,
                  cell: (one) =>
                    one.toReview > 0 ? <StateBadge tone="soon">{format.number(one.toReview)}</StateBadge> : '',
                },
              ]}
            />
            <LoadMore
              shown={rows.length}
              total={query.data?.pages[0]?.total ?? rows.length}
              hasMore={query.hasNextPage}
              busy={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
            />
          </>
        )}
      </div>
    </>
  );
}
