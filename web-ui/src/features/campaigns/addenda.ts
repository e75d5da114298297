import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { asFormData, campaignApi, etag, unwrap } from '@/api/client';
import type { components } from '@/api/schema/campaign-service';
import type { CampaignPlan, ReturnRemark } from './campaigns';

type Schemas = components['schemas'];
export type Addendum = Schemas['Addendum'];
export type PlanDifference = Schemas['PlanDifference'];

export const addendumQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', 'addendum', id],
    queryFn: () => unwrap(campaignApi.GET('/api/v1/campaigns/{id}/addendum', { params: { path: { id } } })),
  });

/** By hand, or out of an amending document. */
export const useBeginAddendum = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, file }: { id: string; file?: File | undefined }): Promise<Addendum> => {
      const document = file
        ? await unwrap(
            campaignApi.POST('/api/v1/documents', {
              body: { file, purpose: 'AMENDMENT' } as never,
              bodySerializer: asFormData,
            }),
          )
        : null;
      return unwrap(
        campaignApi.POST('/api/v1/campaigns/{id}/addendum', {
          params: { path: { id } },
          body: { documentId: document?.id ?? null },
        }),
      );
    },
    onSuccess: (addendum) => {
      queryClient.setQueryData(addendumQuery(addendum.campaignId).queryKey, addendum);
      return queryClient.invalidateQueries({ queryKey: ['campaigns', 'one', addendum.campaignId] });
    },
  });
};

interface Shown {
  id: string;
  version: number;
}

const at = ({ id, version }: Shown) => ({ path: { id }, header: { 'If-Match': etag(version) } });

export const saveAddendum = (shown: Shown, plan: CampaignPlan, reason: string): Promise<Addendum> =>
  unwrap(campaignApi.PUT('/api/v1/campaigns/{id}/addendum', { params: at(shown), body: { plan, reason } }));

const useStep = <V extends Shown>(step: (variables: V) => Promise<Addendum>) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: async (addendum) => {
      queryClient.setQueryData(addendumQuery(addendum.campaignId).queryKey, addendum);
      await Promise.all(
        ['one', 'list', 'versions', 'on', 'acknowledgements', 'addenda-waiting'].map((part) =>
          queryClient.invalidateQueries({ queryKey: ['campaigns', part] }),
        ),
      );
    },
  });
};

export const useSubmitAddendum = () =>
  useStep((shown: Shown) => unwrap(campaignApi.POST('/api/v1/campaigns/{id}/addendum/submit', { params: at(shown) })));

export const useApproveAddendum = () =>
  useStep((shown: Shown) => unwrap(campaignApi.POST('/api/v1/campaigns/{id}/addendum/approve', { params: at(shown) })));

export const useWithdrawAddendum = () =>
  useStep((shown: Shown) =>
    unwrap(campaignApi.POST('/api/v1/campaigns/{id}/addendum/withdraw', { params: at(shown) })),
  );

export const useRebaseAddendum = () =>
  useStep((shown: Shown) => unwrap(campaignApi.POST('/api/v1/campaigns/{id}/addendum/rebase', { params: at(shown) })));

export const useReturnAddendum = () =>
  useStep(({ remarks, ...shown }: Shown & { remarks: ReturnRemark[] }) =>
    unwrap(campaignApi.POST('/api/v1/campaigns/{id}/addendum/return', { params: at(shown), body: { remarks } })),
  );
