import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { commitmentApi, etag, unwrap } from '@/api/client';
import type { components } from '@/api/schema/commitment-service';
import { type ReturnRequest, useRefresh } from '../data';

type Schemas = components['schemas'];
export type Sheet = Schemas['CommitmentSheet'];
export type Commitment = Schemas['CommitmentView'];
export type Promised = Schemas['ChangeCommitment'];

export const sheetQuery = (campaign: string, unit: string) =>
  queryOptions({
    queryKey: ['commitments', campaign, unit],
    enabled: campaign !== '' && unit !== '',
    queryFn: () => unwrap(commitmentApi.GET('/api/v1/commitments/sheet', { params: { query: { campaign, unit } } })),
  });

/** A step on a sheet; its answer is the sheet as it is then. */
export function useSheetStep<V>(step: (variables: V) => Promise<Sheet>) {
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: step,
    onSuccess: (sheet) => {
      queryClient.setQueryData(sheetQuery(sheet.campaignId, sheet.unitCode).queryKey, sheet);
      return refresh();
    },
  });
}

const of = ({ campaignId, unitCode }: Sheet) => ({ campaignId, unitCode });
const at = ({ id, version }: Commitment) => ({ path: { id }, header: { 'If-Match': etag(version) } });

export const takeOver = (sheet: Sheet) =>
  unwrap(commitmentApi.POST('/api/v1/commitments/take-over', { body: of(sheet) }));
export const submitSheet = (sheet: Sheet) =>
  unwrap(commitmentApi.POST('/api/v1/commitments/submit', { body: of(sheet) }));
export const addCommitment = (sheet: Sheet, body: Promised) =>
  unwrap(commitmentApi.POST('/api/v1/commitments', { body: { ...of(sheet), ...body } }));
export const changeCommitment = (shown: Commitment, body: Promised) =>
  unwrap(commitmentApi.PUT('/api/v1/commitments/{id}', { params: at(shown), body }));
export const removeCommitment = (shown: Commitment) =>
  unwrap(commitmentApi.DELETE('/api/v1/commitments/{id}', { params: at(shown) }));
export const returnCommitment = (shown: Commitment, body: ReturnRequest) =>
  unwrap(commitmentApi.POST('/api/v1/commitments/{id}/return', { params: at(shown), body }));

/** One after the other: each answer is the sheet after it. */
export async function approve(shown: readonly Commitment[]): Promise<Sheet> {
  let sheet: Sheet | undefined;
  for (const commitment of shown) {
    sheet = await unwrap(commitmentApi.POST('/api/v1/commitments/{id}/approve', { params: at(commitment) }));
  }
  if (!sheet) throw new Error('nothing to approve');
  return sheet;
}
