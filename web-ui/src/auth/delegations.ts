import { queryOptions } from '@tanstack/react-query';
import { startActing } from '@/api/acting';
import { campaignApi, unwrap } from '@/api/client';
import type { components } from '@/api/schema/campaign-service';

export type Delegation = components['schemas']['Delegation'];

/** Delegations given and received, the latest first. */
export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: () => unwrap(campaignApi.GET('/api/v1/organisation/delegations')),
});

/** From now on this tab works in the head's place. */
export function actBy({ id, role, unitCode, unitName, fromName, validTo }: Delegation): void {
  startActing({ id, role, unitCode, unitName, headName: fromName, validTo });
}
