import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { type Acting, currentActing } from '@/api/acting';
import { networkProblem, toProblem } from '@/api/problem';
import { rememberCsrfToken } from '@/api/session';

export type Role =
  | 'emulation-officer'
  | 'unit-head'
  | 'member'
  | 'council-secretary'
  | 'council-member'
  | 'principal'
  | 'bloc-head'
  | 'province-officer'
  | 'auditor'
  | 'admin';

/** The signed-in person, as the gateway answers `GET /api/v1/me`. */
export interface Me {
  name: string;
  username: string;
  roles: Role[];
  units: string[];
  personId?: string | null;
  csrfToken: string;
  /** Set while working in a head's place: roles and units are then the delegated ones. */
  acting?: Acting | undefined;
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  queryFn: async (): Promise<Me> => {
    const response = await fetch('/api/v1/me', { headers: { 'X-Requested-With': 'XMLHttpRequest' } }).catch(() => {
      throw networkProblem();
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw toProblem(response, body);
    const me = body as Me;
    rememberCsrfToken(me.csrfToken);
    return inPlaceOf(currentActing(), me);
  },
});

function inPlaceOf(acting: Acting | undefined, me: Me): Me {
  if (!acting) return me;
  const own = me.roles.filter((role) => role === 'member');
  return { ...me, roles: [acting.role as Role, ...own], units: [acting.unitCode], acting };
}

/** The signed-in person; only below the frame, which waits for it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export function hasRole(me: Me, ...roles: Role[]): boolean {
  return roles.some((role) => me.roles.includes(role));
}
