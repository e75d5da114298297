import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { commitmentApi, etag, unwrap } from '@/api/client';
import type { components } from '@/api/schema/commitment-service';
import { type ReturnRequest, useRefresh } from '../data';

type Schemas = components['schemas'];
export type Report = Schemas['ReportView'];
export type ReportValue = Schemas['ReportValue'];
export type Written = Schemas['SaveReport'];

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['reports', id],
    queryFn: () => unwrap(commitmentApi.GET('/api/v1/reports/{id}', { params: { path: { id } } })),
  });

export const usesQuery = (file: string) =>
  queryOptions({
    queryKey: ['evidence', file, 'uses'],
    queryFn: () => unwrap(commitmentApi.GET('/api/v1/evidence/{id}/uses', { params: { path: { id: file } } })),
    staleTime: 0,
  });

export const evidenceQuery = (unit: string, name: string) =>
  infiniteQueryOptions({
    queryKey: ['evidence', unit, name],
    queryFn: ({ pageParam }) =>
      unwrap(
        commitmentApi.GET('/api/v1/evidence', {
          params: { query: { unit, name: name || undefined, size: 20, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** What a person writes, without what the server adds. */
export const writtenIn = ({ done, blockers, values }: Report): Written => ({
  done,
  blockers,
  values: values.map(({ commitmentId, value, note }) => ({ commitmentId, value: value ?? null, note: note ?? null })),
});

const at = ({ id, version }: Report) => ({ path: { id }, header: { 'If-Match': etag(version) } });

export const readReport = (id: string) =>
  unwrap(commitmentApi.GET('/api/v1/reports/{id}', { params: { path: { id } } }));
export const saveReport = (shown: Report, body: Written) =>
  unwrap(commitmentApi.PUT('/api/v1/reports/{id}', { params: at(shown), body }));
export const removeFile = (shown: Report, evidence: string) =>
  unwrap(
    commitmentApi.DELETE('/api/v1/reports/{id}/evidence/{evidence}', { params: { path: { id: shown.id, evidence } } }),
  );
export const addKnownFile = (shown: Report, evidence: string) =>
  unwrap(
    commitmentApi.PUT('/api/v1/reports/{id}/evidence/{evidence}', { params: { path: { id: shown.id, evidence } } }),
  );
export const submitReport = (shown: Report) =>
  unwrap(commitmentApi.POST('/api/v1/reports/{id}/submit', { params: at(shown) }));
export const acceptReport = (shown: Report) =>
  unwrap(commitmentApi.POST('/api/v1/reports/{id}/accept', { params: at(shown) }));
export const withdrawReport = (shown: Report) =>
  unwrap(commitmentApi.POST('/api/v1/reports/{id}/withdraw', { params: at(shown) }));
export const acceptReportInPart = (shown: Report, body: Schemas['AcceptInPart']) =>
  unwrap(commitmentApi.POST('/api/v1/reports/{id}/accept-in-part', { params: at(shown), body }));
export const returnReport = (shown: Report, body: ReturnRequest) =>
  unwrap(commitmentApi.POST('/api/v1/reports/{id}/return', { params: at(shown), body }));

export function useReportStep<V>(step: (shown: Report, variables: V) => Promise<Report>) {
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ shown, variables }: { shown: Report; variables: V }) => step(shown, variables),
    onSuccess: (next) => {
      queryClient.setQueryData(reportQuery(next.id).queryKey, next);
      return refresh();
    },
  });
}
