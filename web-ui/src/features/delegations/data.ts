import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { campaignApi, etag, unwrap } from '@/api/client';
import type { components } from '@/api/schema/campaign-service';
import type { Delegation } from '@/auth/delegations';

type Person = components['schemas']['Person'];
type NewDelegation = components['schemas']['NewDelegation'];

/** Who works in the person's units today. */
export const colleaguesQuery = queryOptions({
  queryKey: ['organisation', 'colleagues'],
  queryFn: async () => {
    const people: Person[] = [];
    let cursor: string | undefined;
    do {
      const page = await unwrap(
        campaignApi.GET('/api/v1/organisation/people', { params: { query: { size: 200, cursor } } }),
      );
      people.push(...page.items.filter(({ endDate }) => !endDate));
      cursor = page.next ?? undefined;
    } while (cursor);
    return people;
  },
});

export function useDelegate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: NewDelegation) =>
      unwrap(campaignApi.POST('/api/v1/organisation/delegations', { body: wanted })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['delegations'] }),
  });
}

export function useRevoke() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Pick<Delegation, 'id' | 'version'>) =>
      unwrap(
        campaignApi.POST('/api/v1/organisation/delegations/{id}/revoke', {
          params: { path: { id }, header: { 'If-Match': etag(version) } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['delegations'] }),
  });
}
