import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './ErrorState';
import { Loading } from './Loading';

interface QueryViewProps<T> {
  query: UseQueryResult<T>;
  /** Shown instead of the children when this says that there is nothing. */
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  /** Where the page's own header comes with the data: what stands above loading and error, so that they have a title too. */
  header?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The faces of a query: loading, error (forbidden and not found among them), empty, there. */
export function QueryView<T>({ query, isEmpty, empty, header, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return isEmpty?.(query.data) ? empty : children(query.data);
  return (
    <>
      {header}
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Loading />}
    </>
  );
}
