import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { asFormData, campaignApi, etag, notificationApi, unwrap } from '@/api/client';
import { launchPlan } from '@/api/launchPlan';
import type { components } from '@/api/schema/campaign-service';
import type { CampaignState } from './states';

type Schemas = components['schemas'];
export type Campaign = Schemas['Campaign'];
export type CampaignSummary = Schemas['CampaignSummary'];
export type CampaignPlan = Schemas['CampaignPlan'];
export type CampaignAdvice = Schemas['CampaignAdvice'];
export type Milestone = Schemas['Milestone'];
export type MilestoneKind = Schemas['MilestoneKind'];
export type Indicator = Schemas['Indicator'];
export type Reward = Schemas['Reward'];
export type Recipient = Schemas['Recipient'];
export type Source = Schemas['Source'];
export type ReturnRemark = Schemas['ReturnRemark'];
export type Acknowledgements = Schemas['Acknowledgements'];
export type UnitName = Schemas['UnitName'];
export type Relation = Schemas['Relation'];
export type MilestoneMove = Schemas['MilestoneMove'];
export type MovePreview = Schemas['MovePreview'];
export type CampaignVersion = Schemas['CampaignVersion'];

export const campaignsQuery = (state?: CampaignState) =>
  infiniteQueryOptions({
    queryKey: ['campaigns', 'list', state],
    queryFn: ({ pageParam }) =>
      unwrap(campaignApi.GET('/api/v1/campaigns', { params: { query: { state, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', 'one', id],
    queryFn: () => unwrap(campaignApi.GET('/api/v1/campaigns/{id}', { params: { path: { id } } })),
  });

/** Every mail that a launch would set going; nothing is sent or stored. */
export const launchMailsQuery = (campaign: Campaign) =>
  queryOptions({
    queryKey: ['reminders', 'rehearsal', 'draft', campaign.id, campaign.version],
    retry: false,
    queryFn: () =>
      unwrap(notificationApi.POST('/api/v1/reminders/rehearsal', { body: { plan: launchPlan(campaign) } })),
  });

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['documents', id],
    staleTime: Number.POSITIVE_INFINITY, // a document never changes
    queryFn: () => unwrap(campaignApi.GET('/api/v1/documents/{id}', { params: { path: { id } } })),
  });

export const acknowledgementsQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', 'acknowledgements', id],
    queryFn: () => unwrap(campaignApi.GET('/api/v1/campaigns/{id}/acknowledgements', { params: { path: { id } } })),
  });

/** Campaigns launched above that the body has to carry out. */
export const toCarryOutQuery = queryOptions({
  queryKey: ['campaigns', 'to-carry-out'],
  queryFn: () => unwrap(campaignApi.GET('/api/v1/campaigns/to-carry-out')),
});

/** How far the bodies below are with their plans. */
export const childrenQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', 'children', id],
    queryFn: () => unwrap(campaignApi.GET('/api/v1/campaigns/{id}/children', { params: { path: { id } } })),
  });

/** Changes of a launched campaign; asked again when its version has changed. */
export const versionsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['campaigns', 'versions', id, version],
    queryFn: () => unwrap(campaignApi.GET('/api/v1/campaigns/{id}/versions', { params: { path: { id } } })),
  });

/** What the campaign said at the end of that day. */
export const campaignOnQuery = (id: string, day: string) =>
  queryOptions({
    queryKey: ['campaigns', 'on', id, day],
    queryFn: () => unwrap(campaignApi.GET('/api/v1/campaigns/{id}', { params: { path: { id }, query: { on: day } } })),
  });

/** A file or a pasted text; gives the draft that was made from it. */
export interface NewDocument {
  file?: File | undefined;
  text?: string;
  /** The campaign launched above that the document carries out; empty for none. */
  parentId?: string;
}

export const useReadDocument = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, text = '', parentId }: NewDocument): Promise<Campaign> => {
      const document = file
        ? await unwrap(campaignApi.POST('/api/v1/documents', { body: { file } as never, bodySerializer: asFormData }))
        : await unwrap(campaignApi.POST('/api/v1/documents/pasted', { body: { text } }));
      queryClient.setQueryData(documentQuery(document.id).queryKey, document);
      const body = { documentId: document.id, ...(parentId && { parentId }) };
      return unwrap(campaignApi.POST('/api/v1/campaigns', { body }));
    },
    onSuccess: (campaign) => {
      queryClient.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
      return Promise.all(
        ['list', 'to-carry-out', 'children'].map((part) =>
          queryClient.invalidateQueries({ queryKey: ['campaigns', part] }),
        ),
      );
    },
  });
};

export const useBeginCampaign = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (title: string) => unwrap(campaignApi.POST('/api/v1/campaigns', { body: { title } })),
    onSuccess: (campaign) => {
      queryClient.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
      return queryClient.invalidateQueries({ queryKey: ['campaigns', 'list'] });
    },
  });
};

/** The plan by which the own body carries a campaign out. */
export const useCarryOut = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ parentId, year }: { parentId: string; year?: number | undefined }) =>
      unwrap(campaignApi.POST('/api/v1/campaigns', { body: { parentId, ...(year ? { year } : {}) } })),
    onSuccess: (campaign) => {
      queryClient.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
      return Promise.all(
        ['list', 'to-carry-out', 'children'].map((part) =>
          queryClient.invalidateQueries({ queryKey: ['campaigns', part] }),
        ),
      );
    },
  });
};

/** The draft of the year after, out of a launched campaign. */
export const useCopyCampaign = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (copyOf: string) => unwrap(campaignApi.POST('/api/v1/campaigns', { body: { copyOf } })),
    onSuccess: (campaign) => {
      queryClient.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
      return queryClient.invalidateQueries({ queryKey: ['campaigns', 'list'] });
    },
  });
};

export const savePlan = (id: string, version: number, plan: CampaignPlan): Promise<Campaign> =>
  unwrap(
    campaignApi.PUT('/api/v1/campaigns/{id}/plan', {
      params: { path: { id }, header: { 'If-Match': etag(version) } },
      body: plan,
    }),
  );

/** A step of the campaign on the version that is shown; its answer replaces what is shown. */
const useStep = <V extends { id: string }>(step: (variables: V) => Promise<Campaign>) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (campaign) => {
      queryClient.setQueryData(campaignQuery(campaign.id).queryKey, campaign);
      return Promise.all([
        queryClient.invalidateQueries({ queryKey: ['campaigns', 'list'] }),
        queryClient.invalidateQueries({ queryKey: ['campaigns', 'acknowledgements', campaign.id] }),
      ]);
    },
  });
};

const at = ({ id, version }: { id: string; version: number }) => ({
  path: { id },
  header: { 'If-Match': etag(version) },
});

export const useSubmitCampaign = () =>
  useStep((shown: { id: string; version: number }) =>
    unwrap(campaignApi.POST('/api/v1/campaigns/{id}/submit', { params: at(shown) })),
  );

export const useLaunchCampaign = () =>
  useStep((shown: { id: string; version: number }) =>
    unwrap(campaignApi.POST('/api/v1/campaigns/{id}/launch', { params: at(shown) })),
  );

export const useReturnCampaign = () =>
  useStep(({ remarks, ...shown }: { id: string; version: number; remarks: ReturnRemark[] }) =>
    unwrap(campaignApi.POST('/api/v1/campaigns/{id}/return', { params: at(shown), body: { remarks } })),
  );

export const useAcknowledge = () =>
  useStep(({ id, level }: { id: string; level: 'RECEIVED' | 'BRIEFED' }) =>
    unwrap(campaignApi.POST('/api/v1/campaigns/{id}/acknowledge', { params: { path: { id } }, body: { level } })),
  );

/** Shows what a move would do; nothing is kept. */
export const usePreviewMove = () =>
  useMutation({
    mutationFn: ({ id, moves }: { id: string; moves: MilestoneMove[] }): Promise<MovePreview> =>
      unwrap(
        campaignApi.POST('/api/v1/campaigns/{id}/milestones/preview-move', {
          params: { path: { id } },
          body: { moves },
        }),
      ),
  });

export const useMoveMilestones = () =>
  useStep(
    ({
      moves,
      reason,
      ...shown
    }: {
      id: string;
      version: number;
      moves: MilestoneMove[];
      reason: string;
    }): Promise<Campaign> =>
      unwrap(
        campaignApi.POST('/api/v1/campaigns/{id}/milestones/move', { params: at(shown), body: { moves, reason } }),
      ),
  );
