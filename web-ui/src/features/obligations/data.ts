import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { campaignApi, commitmentApi, unwrap } from '@/api/client';
import type { components } from '@/api/schema/commitment-service';
import type { ListSearch, WaitingSearch } from './search';

type Schemas = components['schemas'];
export type Obligation = Schemas['ObligationView'];
export type ObligationDetail = Schemas['ObligationDetail'];
export type Counts = Schemas['OverviewCounts'];
export type UnitOverview = Schemas['UnitOverview'];
export type Waiting = Schemas['Waiting'];
export type Pin = Schemas['Pin'];
export type ReturnRequest = Schemas['ReturnRequest'];
export type ReviewRemark = Schemas['ReviewRemark'];

export const obligationsQuery = (search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['obligations', 'list', search],
    queryFn: ({ pageParam }) =>
      unwrap(
        commitmentApi.GET('/api/v1/obligations', { params: { query: { ...search, cursor: pageParam } as never } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const obligationQuery = (id: string) =>
  queryOptions({
    queryKey: ['obligations', 'one', id],
    queryFn: () => unwrap(commitmentApi.GET('/api/v1/obligations/{id}', { params: { path: { id } } })),
  });

export const waitingQuery = (search: WaitingSearch) =>
  infiniteQueryOptions({
    queryKey: ['overview', 'waiting', search],
    queryFn: ({ pageParam }) =>
      unwrap(
        commitmentApi.GET('/api/v1/overview/waiting', {
          params: { query: { ...search, cursor: pageParam } as never },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const overviewQuery = (campaign?: string) =>
  queryOptions({
    queryKey: ['overview', 'units', campaign],
    queryFn: () => unwrap(commitmentApi.GET('/api/v1/overview', { params: { query: { campaign } } })),
  });

export const unitsQuery = (campaign: string | undefined, sort: string) =>
  infiniteQueryOptions({
    queryKey: ['overview', 'page', campaign, sort],
    queryFn: ({ pageParam }) =>
      unwrap(commitmentApi.GET('/api/v1/overview/units', { params: { query: { campaign, sort, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Names for the filter; who may not read the campaigns has no such filter. */
export const campaignNamesQuery = queryOptions({
  queryKey: ['obligations', 'campaign-names'],
  retry: false,
  queryFn: () => unwrap(campaignApi.GET('/api/v1/campaigns', { params: { query: { size: 100 } } })),
});

/** After anything was handed in or decided, every list and number may be another one. */
export function useRefresh(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(['obligations', 'overview'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
}

/** A step of an obligation; its answer replaces what is shown. */
export function useObligationStep<V>(step: (variables: V) => Promise<ObligationDetail>) {
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: step,
    onSuccess: (detail) => {
      queryClient.setQueryData(obligationQuery(detail.obligation.id).queryKey, detail);
      return refresh();
    },
  });
}

/** Opens the registration of a unit, or the one that is there. */
export const useBeginRegistration = () =>
  useMutation({
    mutationFn: (sheet: { campaignId: string; unitCode: string }) =>
      unwrap(commitmentApi.POST('/api/v1/registrations', { body: sheet })),
  });

/** Opens the report of an obligation, or the one that is there. */
export const useBeginReport = () =>
  useMutation({
    mutationFn: (obligationId: string) => unwrap(commitmentApi.POST('/api/v1/reports', { body: { obligationId } })),
  });
