import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { awardApi, unwrap } from '@/api/client';
import type { components } from '@/api/schema/award-service';

type Schemas = components['schemas'];
export type RulePage = Schemas['RulePage'];
export type Layer = Schemas['LayerView'];
export type SigningLine = Schemas['SigningLine'];

export interface RuleKey {
  packId: string;
  ruleId: string;
  awardCode: string;
}

const KEY = 'awards';

export const ruleQuery = ({ packId, ruleId, awardCode }: RuleKey) =>
  queryOptions({
    queryKey: [KEY, 'rulebook', packId, ruleId, awardCode],
    queryFn: () =>
      unwrap(
        awardApi.GET('/api/v1/rulebook/packs/{id}/rules/{ruleId}/{awardCode}', {
          params: { path: { id: packId, ruleId, awardCode } },
        }),
      ),
  });

export const relyingQuery = (rule: RuleKey) =>
  infiniteQueryOptions({
    queryKey: [KEY, 'relying', rule.packId, rule.ruleId, rule.awardCode],
    queryFn: ({ pageParam }) =>
      unwrap(
        awardApi.GET('/api/v1/appraisals/relying', { params: { query: { ...rule, cursor: pageParam, size: 20 } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const signingQuery = (signedOn: string, unitCode: string | undefined) =>
  queryOptions({
    queryKey: [KEY, 'signing', signedOn, unitCode],
    queryFn: () => unwrap(awardApi.GET('/api/v1/rulebook/signing', { params: { query: { signedOn, unitCode } } })),
    placeholderData: keepPreviousData,
  });
