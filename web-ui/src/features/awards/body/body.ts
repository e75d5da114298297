import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { awardApi, campaignApi, unwrap } from '@/api/client';
import type { components } from '@/api/schema/award-service';
import type { Outcome } from '../awards';

type Schemas = components['schemas'];
export type Run = Schemas['RunView'];
export type RunVerdict = Schemas['RunVerdict'];
export type SubjectKind = Schemas['SubjectKind'];
export type ChangedFile = Schemas['ChangedFile'];

/** What the table shows; stands in the address, so that every count is a link. */
export interface RunFilter {
  unit?: string;
  kind?: SubjectKind;
  award?: string;
  outcome?: Outcome;
  q?: string;
}

const KEY = 'awards';

export const unitsQuery = queryOptions({
  queryKey: [KEY, 'units'],
  queryFn: () => unwrap(campaignApi.GET('/api/v1/organisation/units', { params: { query: { size: 200 } } })),
});

export const runsQuery = queryOptions({
  queryKey: [KEY, 'runs'],
  queryFn: () => unwrap(awardApi.GET('/api/v1/appraisals/runs')),
});

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'runs', id],
    queryFn: () => unwrap(awardApi.GET('/api/v1/appraisals/runs/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data?.state === 'RUNNING' ? 1000 : false),
  });

export const capsQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'runs', id, 'caps'],
    queryFn: () => unwrap(awardApi.GET('/api/v1/appraisals/runs/{id}/caps', { params: { path: { id } } })),
  });

const asked = (filter: RunFilter) => ({
  unitCode: filter.unit,
  subjectKind: filter.kind,
  awardCode: filter.award,
  outcome: filter.outcome,
  q: filter.q,
});

export const verdictsQuery = (id: string, filter: RunFilter) =>
  infiniteQueryOptions({
    queryKey: [KEY, 'runs', id, 'verdicts', filter],
    queryFn: ({ pageParam }) =>
      unwrap(
        awardApi.GET('/api/v1/appraisals/runs/{id}/verdicts', {
          params: { path: { id }, query: { ...asked(filter), cursor: pageParam, size: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The same rows as a workbook. */
export function exportAddress(id: string, filter: RunFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked(filter))) if (value) query.set(name, value);
  return `/api/v1/appraisals/runs/${id}/export?${query}`;
}

export const runVerdictQuery = (id: string, subjectKind: SubjectKind, subjectId: string, awardCode: string) =>
  queryOptions({
    queryKey: [KEY, 'runs', id, 'verdict', subjectKind, subjectId, awardCode],
    queryFn: () =>
      unwrap(
        awardApi.GET('/api/v1/appraisals/runs/{id}/verdicts/{subjectKind}/{subjectId}/{awardCode}', {
          params: { path: { id, subjectKind, subjectId, awardCode } },
        }),
      ),
  });

export const lawChangedQuery = (from: string, to: string, unitCode: string, runId?: string) =>
  infiniteQueryOptions({
    queryKey: [KEY, 'law-changed', from, to, unitCode, runId],
    enabled: from !== '' && to !== '' && from !== to && unitCode !== '',
    queryFn: ({ pageParam }) =>
      unwrap(
        awardApi.GET('/api/v1/appraisals/law-changed', {
          params: { query: { from, to, unitCode, runId, cursor: pageParam, size: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export function useStartRun() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewRun']) => unwrap(awardApi.POST('/api/v1/appraisals/runs', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [KEY, 'runs'] }),
  });
}
