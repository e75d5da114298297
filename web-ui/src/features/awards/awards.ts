import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { awardApi, etag, unwrap } from '@/api/client';
import type { components } from '@/api/schema/award-service';

type Schemas = components['schemas'];
export type Round = Schemas['RoundView'];
export type Nomination = Schemas['NominationView'];
export type Candidate = Schemas['CandidateView'];
export type AwardOption = Schemas['AwardOption'];
export type Verdict = Schemas['VerdictView'];
export type Line = Schemas['LineView'];
export type Session = Schemas['SessionView'];
export type Decision = Schemas['DecisionView'];
export type DecisionItem = Schemas['ItemView'];
export type ItemState = Schemas['ItemState'];
export type RevocationGround = Schemas['RevocationGround'];
export type Outcome = Schemas['Outcome'];
export type Truth = Schemas['Truth'];
export type NominationState = Schemas['NominationState'];
export type Level = Schemas['WorkClassification'];

const KEY = 'awards';
const PAGE = 200;

export const roundsQuery = queryOptions({
  queryKey: [KEY, 'rounds'],
  queryFn: () => unwrap(awardApi.GET('/api/v1/nominations/rounds')),
});

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'rounds', id],
    queryFn: () => unwrap(awardApi.GET('/api/v1/nominations/rounds/{id}', { params: { path: { id } } })),
  });

export const candidatesQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'rounds', id, 'candidates'],
    queryFn: () => unwrap(awardApi.GET('/api/v1/nominations/rounds/{id}/candidates', { params: { path: { id } } })),
  });

/** All nominations of a round: the table is a whole, so the pages behind it are read in one go. */
export const nominationsQuery = (roundId: string) =>
  queryOptions({
    queryKey: [KEY, 'rounds', roundId, 'nominations'],
    queryFn: async (): Promise<Nomination[]> => {
      const items: Nomination[] = [];
      let cursor: string | undefined;
      do {
        const page = await unwrap(
          awardApi.GET('/api/v1/nominations', { params: { query: { roundId, size: PAGE, cursor } } }),
        );
        items.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor);
      return items;
    },
  });

export const seenNominationsQuery = (mine: boolean) =>
  queryOptions({
    queryKey: [KEY, 'nominations', mine],
    queryFn: () => unwrap(awardApi.GET('/api/v1/nominations', { params: { query: { mine, size: PAGE } } })),
  });

export const verdictQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'verdicts', id],
    queryFn: () => unwrap(awardApi.GET('/api/v1/appraisals/{id}', { params: { path: { id } } })),
  });

export const sessionsQuery = (roundId: string) =>
  queryOptions({
    queryKey: [KEY, 'rounds', roundId, 'sessions'],
    queryFn: () => unwrap(awardApi.GET('/api/v1/council-sessions', { params: { query: { roundId } } })),
  });

export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'sessions', id],
    queryFn: () => unwrap(awardApi.GET('/api/v1/council-sessions/{id}', { params: { path: { id } } })),
  });

export const councilPeopleQuery = (roundId: string) =>
  queryOptions({
    queryKey: [KEY, 'rounds', roundId, 'people'],
    queryFn: () => unwrap(awardApi.GET('/api/v1/council-sessions/people/{roundId}', { params: { path: { roundId } } })),
  });

export const decisionsQuery = infiniteQueryOptions({
  queryKey: [KEY, 'decisions'],
  queryFn: ({ pageParam }) =>
    unwrap(awardApi.GET('/api/v1/decisions', { params: { query: { cursor: pageParam, size: 20 } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'decisions', id],
    queryFn: () => unwrap(awardApi.GET('/api/v1/decisions/{id}', { params: { path: { id } } })),
  });

export const statisticsQuery = (year: number) =>
  queryOptions({
    queryKey: [KEY, 'statistics', year],
    queryFn: () => unwrap(awardApi.GET('/api/v1/decisions/statistics', { params: { query: { year } } })),
  });

export const myAwardsQuery = queryOptions({
  queryKey: [KEY, 'mine'],
  queryFn: () => unwrap(awardApi.GET('/api/v1/decisions/mine')),
});

export const myFactsQuery = queryOptions({
  queryKey: [KEY, 'my-facts'],
  queryFn: () => unwrap(awardApi.GET('/api/v1/appraisals/what-if/mine')),
});

/** Asks what would be; stores nothing, so it is read like a query. */
export const whatIfQuery = (body: Schemas['WhatIfRequest']) =>
  queryOptions({
    queryKey: [KEY, 'what-if', body],
    queryFn: () => unwrap(awardApi.POST('/api/v1/appraisals/what-if', { body })),
  });

export const packsQuery = queryOptions({
  queryKey: [KEY, 'rulebook'],
  queryFn: () => unwrap(awardApi.GET('/api/v1/rulebook')),
});

export const packQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'rulebook', id],
    queryFn: () => unwrap(awardApi.GET('/api/v1/rulebook/packs/{id}', { params: { path: { id } } })),
  });

/** Every action may change numbers of several pages of the feature. */
function useAction<V, R>(run: (values: V) => Promise<R>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [KEY] }),
  });
}

export const useOpenRound = () =>
  useAction((body: Schemas['NewRound']) => unwrap(awardApi.POST('/api/v1/nominations/rounds', { body })));

export const useNominate = () =>
  useAction((body: Schemas['NewNominations']) => unwrap(awardApi.POST('/api/v1/nominations', { body })));

export const useAppraiseAgain = () =>
  useAction((id: string) => unwrap(awardApi.POST('/api/v1/nominations/{id}/appraise', { params: { path: { id } } })));

export const useWithdraw = () =>
  useAction(({ id, reason }: { id: string; reason: string }) =>
    unwrap(awardApi.POST('/api/v1/nominations/{id}/withdraw', { params: { path: { id } }, body: { reason } })),
  );

export const useClassify = () =>
  useAction((body: Schemas['NewClassifications']) => unwrap(awardApi.POST('/api/v1/facts/classifications', { body })));

export const useOpenSession = () =>
  useAction((body: Schemas['NewSession']) => unwrap(awardApi.POST('/api/v1/council-sessions', { body })));

export const useRecordResult = (sessionId: string) =>
  useAction((body: Schemas['NewResult']) =>
    unwrap(awardApi.POST('/api/v1/council-sessions/{id}/results', { params: { path: { id: sessionId } }, body })),
  );

export const useCloseSession = () =>
  useAction((id: string) => unwrap(awardApi.POST('/api/v1/council-sessions/{id}/close', { params: { path: { id } } })));

export const useDraftDecision = () =>
  useAction((body: Schemas['NewDecision']) => unwrap(awardApi.POST('/api/v1/decisions', { body })));

export const useSignDecision = () =>
  useAction(({ id, version }: { id: string; version: number }) =>
    unwrap(
      awardApi.POST('/api/v1/decisions/{id}/sign', {
        params: { path: { id }, header: { 'If-Match': etag(version) } },
      }),
    ),
  );

interface OnItem<B> {
  id: string;
  version: number;
  nominationId: string;
  body: B;
}

export const useRevokeItem = () =>
  useAction(({ id, version, nominationId, body }: OnItem<Schemas['NewRevocation']>) =>
    unwrap(
      awardApi.POST('/api/v1/decisions/{id}/items/{nominationId}/revoke', {
        params: { path: { id, nominationId }, header: { 'If-Match': etag(version) } },
        body,
      }),
    ),
  );

export const useKeepItem = () =>
  useAction(({ id, version, nominationId, body }: OnItem<Schemas['Keep']>) =>
    unwrap(
      awardApi.POST('/api/v1/decisions/{id}/items/{nominationId}/keep', {
        params: { path: { id, nominationId }, header: { 'If-Match': etag(version) } },
        body,
      }),
    ),
  );
