import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { commitmentApi, etag, unwrap } from '@/api/client';
import type { components } from '@/api/schema/commitment-service';
import { useRefresh } from '../data';

type Schemas = components['schemas'];
export type Round = Schemas['RoundView'];
export type RoundRow = Schemas['RoundRow'];
export type RoundUnit = Schemas['RoundUnit'];
export type Sheet = Schemas['ScoreSheet'];
export type Criterion = Schemas['ScoreCriterion'];
export type Ranking = Schemas['RankingView'];
export type RankingRow = Schemas['RankingRow'];
export type Score = Schemas['ScoreView'];
export type Verdict = Schemas['VerdictView'];
export type Written = Schemas['SaveScore'];
export type WrittenMark = Schemas['WrittenMark'];
export type Verifying = Schemas['VerifyScore'];

export const roundsQuery = (sort: string, bloc?: boolean) =>
  infiniteQueryOptions({
    queryKey: ['scores', 'rounds', sort, bloc],
    queryFn: ({ pageParam }) =>
      unwrap(commitmentApi.GET('/api/v1/scores/rounds', { params: { query: { sort, bloc, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const roundQuery = (campaign: string) =>
  queryOptions({
    queryKey: ['scores', 'round', campaign],
    queryFn: () => unwrap(commitmentApi.GET('/api/v1/scores/rounds/{campaign}', { params: { path: { campaign } } })),
  });

export const scoreQuery = (id: string) =>
  queryOptions({ queryKey: ['scores', 'one', id], queryFn: () => readScore(id) });

const ofRound = ({ campaignId, version }: Round) => ({
  path: { campaign: campaignId },
  header: { 'If-Match': etag(version) },
});
const ofScore = ({ id, version }: Score) => ({ path: { id }, header: { 'If-Match': etag(version) } });

export const draftSheet = ({ campaignId }: Round) =>
  unwrap(commitmentApi.POST('/api/v1/scores/rounds', { body: { campaignId } }));
export const saveSheet = (shown: Round, body: Sheet) =>
  unwrap(commitmentApi.PUT('/api/v1/scores/rounds/{campaign}', { params: ofRound(shown), body }));
export const issueSheet = (shown: Round) =>
  unwrap(commitmentApi.POST('/api/v1/scores/rounds/{campaign}/issue', { params: ofRound(shown) }));
export const withdrawSheet = (shown: Round) =>
  unwrap(commitmentApi.POST('/api/v1/scores/rounds/{campaign}/withdraw', { params: ofRound(shown) }));
export const closeRanking = (shown: Round, exclusions: Schemas['Exclusion'][]) =>
  unwrap(
    commitmentApi.POST('/api/v1/scores/rounds/{campaign}/close', { params: ofRound(shown), body: { exclusions } }),
  );

export const readScore = (id: string) => unwrap(commitmentApi.GET('/api/v1/scores/{id}', { params: { path: { id } } }));
export const saveScore = (shown: Score, body: Written) =>
  unwrap(commitmentApi.PUT('/api/v1/scores/{id}', { params: ofScore(shown), body }));
export const submitScore = (shown: Score) =>
  unwrap(commitmentApi.POST('/api/v1/scores/{id}/submit', { params: ofScore(shown) }));
export const returnScore = (shown: Score, reason: string) =>
  unwrap(commitmentApi.POST('/api/v1/scores/{id}/return', { params: ofScore(shown), body: { reason } }));
export const verifyScore = (shown: Score, body: Verifying) =>
  unwrap(commitmentApi.POST('/api/v1/scores/{id}/verify', { params: ofScore(shown), body }));
export const answerScore = (shown: Score, agrees: boolean, text: string) =>
  unwrap(commitmentApi.POST('/api/v1/scores/{id}/answer', { params: ofScore(shown), body: { agrees, text } }));

export const useBeginScore = () =>
  useMutation({
    mutationFn: (body: { campaignId: string; unitCode: string }) =>
      unwrap(commitmentApi.POST('/api/v1/scores', { body })),
  });

export function useRoundStep<V = void>(step: (variables: V) => Promise<Round>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (next) => queryClient.setQueryData(roundQuery(next.campaignId).queryKey, next),
  });
}

/** A step of a score; what the campaign's table shows may be another one afterwards. */
export function useScoreStep<V = void>(step: (variables: V) => Promise<Score>) {
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: step,
    onSuccess: async (next) => {
      queryClient.setQueryData(scoreQuery(next.id).queryKey, next);
      await queryClient.invalidateQueries({ queryKey: roundQuery(next.campaignId).queryKey });
      return refresh();
    },
  });
}
