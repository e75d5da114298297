import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { commitmentApi, etag, unwrap } from '@/api/client';
import type { components } from '@/api/schema/commitment-service';
import { useRefresh } from '../data';

type Schemas = components['schemas'];
export type Pledge = Schemas['PledgeView'];
export type Party = Schemas['Party'];

export const pledgeQuery = (campaign: string) =>
  queryOptions({
    queryKey: ['pledges', campaign],
    queryFn: () =>
      unwrap(commitmentApi.GET('/api/v1/commitments/pledges/{campaign}', { params: { path: { campaign } } })),
  });

const at = ({ campaignId, version }: Pledge) => ({
  path: { campaign: campaignId },
  header: { 'If-Match': etag(version) },
});

export const draftPledge = ({ campaignId }: Pledge) =>
  unwrap(commitmentApi.POST('/api/v1/commitments/pledges', { body: { campaignId } }));
export const savePledge = (shown: Pledge, text: string) =>
  unwrap(commitmentApi.PUT('/api/v1/commitments/pledges/{campaign}', { params: at(shown), body: { text } }));
export const openPledge = (shown: Pledge) =>
  unwrap(commitmentApi.POST('/api/v1/commitments/pledges/{campaign}/open', { params: at(shown) }));
export const withdrawPledge = (shown: Pledge) =>
  unwrap(commitmentApi.POST('/api/v1/commitments/pledges/{campaign}/withdraw', { params: at(shown) }));
/** Sent back instead of signed; whoever had signed signs the next text. */
export const returnPledge = (shown: Pledge, unitCode: string, reason: string) =>
  unwrap(
    commitmentApi.POST('/api/v1/commitments/pledges/{campaign}/return', {
      params: at(shown),
      body: { unitCode, reason },
    }),
  );
/** A signature stands under the text that is shown; another text is refused. */
export const signPledge = (shown: Pledge, { unitCode }: Party) =>
  unwrap(
    commitmentApi.POST('/api/v1/commitments/pledges/{campaign}/sign', {
      params: { path: { campaign: shown.campaignId } },
      body: { unitCode, textDigest: shown.textDigest ?? '' },
    }),
  );

export function usePledgeStep<V = void>(step: (variables: V) => Promise<Pledge>) {
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: step,
    onSuccess: (next) => {
      queryClient.setQueryData(pledgeQuery(next.campaignId).queryKey, next);
      return refresh();
    },
  });
}
