import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadMore } from '@/ui/LoadMore';
import { QueryView } from '@/ui/QueryView';
import type { Sorting } from '@/ui/SortSelect';
import { type Column, Table } from '@/ui/Table';

interface PageOf<T> {
  items: T[];
  total: number;
}

interface PagedTableProps<T> {
  query: UseInfiniteQueryResult<InfiniteData<PageOf<T>>>;
  caption: string;
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  sorting: Sorting;
  empty: ReactNode;
}

/** A list that comes in pages, sorted by the server. */
export function PagedTable<T>({ query, caption, columns, rowKey, sorting, empty }: PagedTableProps<T>) {
  return (
    <QueryView query={query} isEmpty={(data) => data.pages[0]?.items.length === 0} empty={empty}>
      {(data) => {
        const rows = data.pages.flatMap((page) => page.items);
        return (
          <div className="stack">
            <Table caption={caption} captionHidden columns={columns} rows={rows} rowKey={rowKey} sorting={sorting} />
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
  );
}
