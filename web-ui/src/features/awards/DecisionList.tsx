import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { EmptyState } from '@/ui/EmptyState';
import { LoadMore } from '@/ui/LoadMore';
import { QueryView } from '@/ui/QueryView';
import { StateBadge } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import { decisionsQuery } from './awards';
import { useTexts } from './messages';

/** Decisions, last changed first. */
export function DecisionList() {
  const t = useTexts();
  const format = useFormat();
  const query = useInfiniteQuery(decisionsQuery);
  return (
    <section className="stack">
      <h2>{t.decisions}</h2>
      <QueryView
        query={query}
        isEmpty={(data) => data.pages[0]?.items.length === 0}
        empty={<EmptyState title={t.decisionsEmpty} />}
      >
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          return (
            <>
              <Table
                caption={t.decisions}
                captionHidden
                rows={items}
                rowKey={(decision) => decision.id}
                columns={[
                  {
                    key: 'number',
                    header: t.number,
                    cell: (decision) => (
                      <Link to="/awards/decisions/$decisionId" params={{ decisionId: decision.id }}>
                        {decision.number}
                      </Link>
                    ),
                  },
                  { key: 'title', header: t.abstract, cell: (decision) => decision.title },
                  { key: 'items', header: t.chooseItems, cell: (decision) => t.items(format.number(decision.items)) },
                  {
                    key: 'state',
                    header: t.state,
                    cell: (decision) =>
                      decision.signedOn ? (
                        <span className="row">
                          <StateBadge tone="honour">{t.signed}</StateBadge> {format.shortDay(decision.signedOn)}
                        </span>
                      ) : (
                        <StateBadge tone="soon">{t.draft}</StateBadge>
                      ),
                  },
                ]}
              />
              <LoadMore
                shown={items.length}
                total={data.pages[0]?.total ?? items.length}
                hasMore={query.hasNextPage}
                busy={query.isFetchingNextPage}
                onMore={() => void query.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
