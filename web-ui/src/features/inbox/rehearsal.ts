import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { campaignApi, etag, notificationApi, unwrap } from '@/api/client';
import { launchPlan } from '@/api/launchPlan';
import type { components } from '@/api/schema/notification-service';

type Schemas = components['schemas'];
export type Rehearsal = Schemas['RehearsalView'];
export type Behaviour = Schemas['Behaviour'];
export type LadderStep = Schemas['LadderStep'];
export type Ladder = Schemas['LadderView'];
export type Rung = Schemas['Rung'];

/** Campaigns that are not launched yet. */
export const draftsQuery = queryOptions({
  queryKey: ['campaigns', 'drafts'],
  queryFn: async () => {
    const pages = await Promise.all(
      (['DRAFT', 'SUBMITTED', 'RETURNED'] as const).map((state) =>
        unwrap(campaignApi.GET('/api/v1/campaigns', { params: { query: { state, size: 50 } } })),
      ),
    );
    return pages.flatMap(({ items }) => items);
  },
});

export interface Choice {
  campaign?: string | undefined;
  draft?: string | undefined;
}

/** A launched campaign as it stands, or a draft, run ahead of time; `steps` tries another ladder. */
export const rehearsalQuery = ({ campaign, draft }: Choice, behaviour: Behaviour, steps?: LadderStep[]) =>
  queryOptions({
    queryKey: ['reminders', 'rehearsal', campaign, draft, behaviour, steps],
    staleTime: 0,
    enabled: Boolean(campaign ?? draft),
    queryFn: async () => {
      const ladder = steps ? { steps } : null;
      if (!draft)
        return unwrap(
          notificationApi.POST('/api/v1/reminders/rehearsal', {
            body: { campaignId: campaign ?? null, behaviour, ladder },
          }),
        );
      const found = await unwrap(campaignApi.GET('/api/v1/campaigns/{id}', { params: { path: { id: draft } } }));
      return unwrap(
        notificationApi.POST('/api/v1/reminders/rehearsal', { body: { plan: launchPlan(found), behaviour, ladder } }),
      );
    },
  });

export const ladderQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['reminders', 'ladder', campaignId],
    enabled: campaignId !== '',
    queryFn: () =>
      unwrap(notificationApi.GET('/api/v1/reminders/ladders/{campaignId}', { params: { path: { campaignId } } })),
  });

/** Gives the campaign its own ladder, or (`null`) the common one again. */
export const useLadderChange = (campaignId: string, version: number) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (steps: LadderStep[] | null) => {
      const params = { path: { campaignId }, header: { 'If-Match': etag(version) } };
      return steps
        ? unwrap(notificationApi.PUT('/api/v1/reminders/ladders/{campaignId}', { params, body: { steps } }))
        : unwrap(notificationApi.DELETE('/api/v1/reminders/ladders/{campaignId}', { params }));
    },
    onSuccess: (ladder) => {
      queryClient.setQueryData(ladderQuery(campaignId).queryKey, ladder);
      return queryClient.invalidateQueries({ queryKey: ['reminders', 'timeline'] });
    },
  });
};
