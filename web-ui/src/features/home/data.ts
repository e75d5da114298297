import { queryOptions } from '@tanstack/react-query';
import { awardApi, campaignApi, commitmentApi, notificationApi, operationsApis, unwrap } from '@/api/client';
import type { components } from '@/api/schema/commitment-service';

type Schemas = components['schemas'];
export type Counts = Schemas['OverviewCounts'];
export type UnitOverview = Schemas['UnitOverview'];
export type Obligation = Schemas['ObligationView'];
export type OwedPage = Schemas['PageObligationView'];
export type Waiting = Schemas['Waiting'];

/** Counts per unit and in total; each number carries the query of the list that it counts. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: () => unwrap(commitmentApi.GET('/api/v1/overview')),
});

/** What is still to be done, the most pressing first. */
export const owedQuery = (size: number, unit?: string) =>
  queryOptions({
    queryKey: ['obligations', 'owed', size, unit],
    queryFn: () =>
      unwrap(
        commitmentApi.GET('/api/v1/obligations', { params: { query: { state: 'OPEN,EXTENDED,OVERDUE', size, unit } } }),
      ),
  });

/** What waits for review, the longest waiting first. */
export const waitingQuery = (size: number) =>
  queryOptions({
    queryKey: ['overview', 'waiting', size],
    queryFn: () => unwrap(commitmentApi.GET('/api/v1/overview/waiting', { params: { query: { size } } })),
  });

/** How many titles that people proposed wait for an answer. */
export const proposalsWaitingQuery = queryOptions({
  queryKey: ['proposals', 'waiting'],
  queryFn: () =>
    unwrap(commitmentApi.GET('/api/v1/registrations/proposals', { params: { query: { state: 'ASKED', size: 1 } } })),
});

/** In which registrations the person may propose a title now, the next due first. */
export const proposalChoicesQuery = queryOptions({
  queryKey: ['proposals', 'choices'],
  queryFn: () => unwrap(commitmentApi.GET('/api/v1/registrations/proposals/choices')),
});

/** Campaigns that wait for the head of the body to launch them. */
export const submittedCampaignsQuery = queryOptions({
  queryKey: ['campaigns', 'submitted'],
  queryFn: () => unwrap(campaignApi.GET('/api/v1/campaigns', { params: { query: { state: 'SUBMITTED', size: 5 } } })),
});

/** Campaigns launched above that the body has to carry out. */
export const toCarryOutQuery = queryOptions({
  queryKey: ['campaigns', 'to-carry-out'],
  queryFn: () => unwrap(campaignApi.GET('/api/v1/campaigns/to-carry-out')),
});

/** Changes of launched campaigns that wait for approval. */
export const addendaWaitingQuery = queryOptions({
  queryKey: ['campaigns', 'addenda-waiting'],
  queryFn: () => unwrap(campaignApi.GET('/api/v1/campaigns/addenda-waiting')),
});

/** Decisions that wait for a signature. */
export const decisionsToSignQuery = queryOptions({
  queryKey: ['decisions', 'to-sign'],
  queryFn: () => unwrap(awardApi.GET('/api/v1/decisions', { params: { query: { state: 'DRAFT', size: 5 } } })),
});

/** Who heads this unit, to be called by name. */
export const headQuery = (unit: string) =>
  queryOptions({
    queryKey: ['organisation', 'head', unit],
    staleTime: 3_600_000,
    queryFn: async () => {
      const page = await unwrap(
        campaignApi.GET('/api/v1/organisation/people', { params: { query: { unit, size: 200 } } }),
      );
      return page.items.find(({ headOf, endDate }) => headOf === unit && !endDate) ?? null;
    },
  });

/** Whether mails leave. */
export const mailHealthQuery = queryOptions({
  queryKey: ['deliveries', 'health'],
  queryFn: () => unwrap(notificationApi.GET('/api/v1/deliveries/health')),
  refetchInterval: 30_000,
});

/** Who owes something and cannot be reached by mail. */
export const callsQuery = queryOptions({
  queryKey: ['deliveries', 'calls'],
  queryFn: () => unwrap(notificationApi.GET('/api/v1/deliveries/calls')),
});

/** How many messages between the services could not be handled, and whether mails leave. */
export const systemQuery = queryOptions({
  queryKey: ['operations', 'home'],
  refetchInterval: 30_000,
  queryFn: async () => {
    const [mails, ...letters] = await Promise.all([
      unwrap(notificationApi.GET('/api/v1/deliveries/health')),
      ...operationsApis.map(({ client }) => unwrap(client.GET('/api/v1/operations/dead-letters'))),
    ]);
    const stuck = letters.flatMap(({ items }) => items).filter(({ settledAt }) => !settledAt).length;
    return { stuck, mails };
  },
});
