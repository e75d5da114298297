import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { commitmentApi, etag, unwrap } from '@/api/client';
import type { components } from '@/api/schema/commitment-service';

type Schemas = components['schemas'];
export type Bloc = Schemas['BlocView'];
export type BlocMember = Schemas['BlocMember'];
export type BlocCheck = Schemas['BlocCheck'];
export type CheckMark = Schemas['CheckMark'];
export type BlocDispute = Schemas['BlocDispute'];
type Raise = Schemas['RaiseDispute'];

export const blocQuery = (campaign: string) =>
  queryOptions({
    queryKey: ['scores', 'bloc', campaign],
    queryFn: () => unwrap(commitmentApi.GET('/api/v1/blocs/{campaign}', { params: { path: { campaign } } })),
  });

/** Files of a unit that can be shown in a dispute. */
export const filesQuery = (unit: string) =>
  queryOptions({
    queryKey: ['evidence', 'of', unit],
    enabled: unit !== '',
    queryFn: () => unwrap(commitmentApi.GET('/api/v1/evidence', { params: { query: { unit, size: 100 } } })),
  });

const of = ({ campaignId }: Bloc) => ({ path: { campaign: campaignId } });

export const assignChecks = (bloc: Bloc, checks: number, checkBy: string) =>
  unwrap(
    commitmentApi.POST('/api/v1/blocs/{campaign}/assign', {
      params: of(bloc),
      body: { checks, checkBy: checkBy || null },
    }),
  );
export const closeCheck = (bloc: Bloc, { checkerUnit, unitCode, version }: BlocCheck, reason: string) =>
  unwrap(
    commitmentApi.POST('/api/v1/blocs/{campaign}/checks/close', {
      params: { ...of(bloc), header: { 'If-Match': etag(version) } },
      body: { checkerUnit, unitCode, reason },
    }),
  );
export const saveCheck = (
  bloc: Bloc,
  { checkerUnit, unitCode, version }: BlocCheck,
  marks: { key: string; points: number; reason: string }[],
  done: boolean,
) =>
  unwrap(
    commitmentApi.PUT('/api/v1/blocs/{campaign}/checks', {
      params: { ...of(bloc), header: { 'If-Match': etag(version) } },
      body: { checkerUnit, unitCode, marks, done },
    }),
  );
export const settleUnit = (bloc: Bloc, unitCode: string, answerBy: string) =>
  unwrap(commitmentApi.POST('/api/v1/blocs/{campaign}/settle', { params: of(bloc), body: { unitCode, answerBy } }));
export const raiseDispute = (bloc: Bloc, body: Raise) =>
  unwrap(commitmentApi.POST('/api/v1/blocs/{campaign}/disputes', { params: of(bloc), body }));
export const sayInDispute = ({ id }: BlocDispute, byUnit: string, said: string, evidence: string[]) =>
  unwrap(
    commitmentApi.POST('/api/v1/blocs/disputes/{id}/statements', {
      params: { path: { id } },
      body: { byUnit, said, evidence },
    }),
  );
export const decideDispute = ({ id }: BlocDispute, points: number, reason: string) =>
  unwrap(
    commitmentApi.POST('/api/v1/blocs/disputes/{id}/decide', { params: { path: { id } }, body: { points, reason } }),
  );

/** A step in the room; its answer replaces what is shown, and the ranks may be other ones. */
export function useBlocStep<V = void>(step: (variables: V) => Promise<Bloc>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (next) => {
      queryClient.setQueryData(blocQuery(next.campaignId).queryKey, next);
      return queryClient.invalidateQueries({ queryKey: ['scores', 'round', next.campaignId] });
    },
  });
}
