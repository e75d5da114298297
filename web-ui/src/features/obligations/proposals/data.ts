import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { commitmentApi, unwrap } from '@/api/client';
import type { components } from '@/api/schema/commitment-service';

type Schemas = components['schemas'];
export type Proposal = Schemas['ProposalView'];
export type ChoiceCampaign = Schemas['ChoiceCampaign'];
export type ChoiceTitle = Schemas['ChoiceTitle'];
type Wish = Schemas['ProposeTitle'];

export interface ProposalSearch {
  state?: string;
  unit?: string;
  campaign?: string;
  sort?: string;
}

export const choicesQuery = queryOptions({
  queryKey: ['proposals', 'choices'],
  queryFn: () => unwrap(commitmentApi.GET('/api/v1/registrations/proposals/choices')),
});

export const proposalsQuery = (mine: boolean, search: ProposalSearch = {}) =>
  infiniteQueryOptions({
    queryKey: ['proposals', 'list', mine, search],
    queryFn: ({ pageParam }) =>
      unwrap(
        commitmentApi.GET('/api/v1/registrations/proposals', {
          params: { query: { ...search, mine, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

function useProposalStep<V>(step: (variables: V) => Promise<Proposal>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: () =>
      Promise.all(['proposals', 'registrations'].map((key) => queryClient.invalidateQueries({ queryKey: [key] }))),
  });
}

export const usePropose = () =>
  useProposalStep((body: Wish) => unwrap(commitmentApi.POST('/api/v1/registrations/proposals', { body })));

export const useWithdraw = () =>
  useProposalStep((id: string) =>
    unwrap(commitmentApi.POST('/api/v1/registrations/proposals/{id}/withdraw', { params: { path: { id } } })),
  );
