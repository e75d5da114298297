import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { asFormData, awardApi, unwrap } from '@/api/client';
import type { components } from '@/api/schema/award-service';

type Schemas = components['schemas'];
export type Fact = Schemas['FactView'];
export type FactType = Schemas['FactType'];
export type FactContent = Schemas['Content'];
export type FactStatus = Schemas['FactStatus'];
export type SubjectKind = Schemas['SubjectKind'];
export type Subject = Schemas['SubjectView'];
export type ImportReport = Schemas['ImportReport'];
export type RowReport = Schemas['RowReport'];
export type RowResult = Schemas['RowResult'];
export type Catalogue = Schemas['Catalogue'];
export type SubjectVerdicts = Schemas['SubjectVerdicts'];
export type AwardVerdict = Schemas['AwardVerdict'];

const KEY = 'awards';

export const subjectsQuery = (query: string) =>
  infiniteQueryOptions({
    queryKey: [KEY, 'fact-subjects', query],
    queryFn: ({ pageParam }) =>
      unwrap(
        awardApi.GET('/api/v1/facts/subjects', {
          params: { query: { query: query || undefined, cursor: pageParam, size: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const subjectQuery = (kind: SubjectKind, id: string) =>
  queryOptions({
    queryKey: [KEY, 'facts', kind, id, 'subject'],
    queryFn: () => unwrap(awardApi.GET('/api/v1/facts/subjects/{kind}/{id}', { params: { path: { kind, id } } })),
  });

/** Every title and form for one person or collective, by what is recorded now. */
export const appraisalQuery = (kind: SubjectKind, id: string, year: number, day: string | undefined) =>
  queryOptions({
    queryKey: [KEY, 'facts', kind, id, 'appraisal', year, day],
    queryFn: () =>
      unwrap(
        awardApi.GET('/api/v1/appraisals/subjects/{kind}/{id}', {
          params: { path: { kind, id }, query: { year, day } },
        }),
      ),
  });

/** Everything of one person or collective: a page of a life in service is short enough. */
export const factsQuery = (subjectKind: SubjectKind, subjectId: string) =>
  queryOptions({
    queryKey: [KEY, 'facts', subjectKind, subjectId],
    queryFn: () => unwrap(awardApi.GET('/api/v1/facts', { params: { query: { subjectKind, subjectId, size: 200 } } })),
  });

/** Titles and forms of a unit's people and parts in one year. */
export const honoursQuery = (unitCode: string, year: number) =>
  queryOptions({
    queryKey: [KEY, 'honours', unitCode, year],
    queryFn: () =>
      unwrap(awardApi.GET('/api/v1/facts', { params: { query: { unitCode, year, honours: true, size: 200 } } })),
  });

export const catalogueQuery = queryOptions({
  queryKey: [KEY, 'fact-catalogue'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => unwrap(awardApi.GET('/api/v1/facts/catalogue')),
});

/** Facts change verdicts, lists and numbers all over the feature. */
function useChange<V, R>(run: (values: V) => Promise<R>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [KEY] }),
  });
}

export const useAddFact = () =>
  useChange((body: Schemas['NewFact']) => unwrap(awardApi.POST('/api/v1/facts', { body })));

export const useCorrectFact = () =>
  useChange(({ id, ...body }: Schemas['Correction'] & { id: string }) =>
    unwrap(awardApi.POST('/api/v1/facts/{id}/correct', { params: { path: { id } }, body })),
  );

export const useWithdrawFact = () =>
  useChange(({ id, reason }: { id: string; reason: string }) =>
    unwrap(awardApi.POST('/api/v1/facts/{id}/withdraw', { params: { path: { id } }, body: { reason } })),
  );

/** Looks at a file row by row; nothing is stored. */
export const useCheckFile = () =>
  useMutation({
    mutationFn: (history: File) =>
      unwrap(
        awardApi.POST('/api/v1/facts/import/check', {
          body: { history } as never,
          bodySerializer: asFormData,
        }),
      ),
  });

export const useImportFile = () =>
  useChange(({ history, partly }: { history: File; partly: boolean }) =>
    unwrap(
      awardApi.POST('/api/v1/facts/import', {
        params: { query: { partly } },
        body: { history } as never,
        bodySerializer: asFormData,
      }),
    ),
  );
