import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { asFormData, campaignApi, etag, unwrap } from '@/api/client';
import type { components } from '@/api/schema/campaign-service';

type Schemas = components['schemas'];
export type Notice = Schemas['CalendarNotice'];
export type NoticeInput = Schemas['CalendarNoticeInput'];
export type Effect = Schemas['CalendarEffect'];

export const yearQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', 'year', year],
    queryFn: () => unwrap(campaignApi.GET('/api/v1/calendar', { params: { query: { year } } })),
  });

export const noticesQuery = queryOptions({
  queryKey: ['calendar', 'notices'],
  queryFn: () => unwrap(campaignApi.GET('/api/v1/calendar/notices')),
});

export const usePreviewNotice = () =>
  useMutation({
    mutationFn: ({ notice, replaces }: { notice: NoticeInput; replaces?: string | undefined }) =>
      unwrap(
        campaignApi.POST('/api/v1/calendar/notices/preview', {
          params: { query: replaces ? { replaces } : {} },
          body: notice,
        }),
      ),
  });

/** A change of the calendar also shows other days in drafts and running campaigns. */
const useChange = <V, R>(mutationFn: (variables: V) => Promise<R>) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['calendar'] }),
        queryClient.invalidateQueries({ queryKey: ['campaigns'] }),
      ]),
  });
};

export const useSaveNotice = () =>
  useChange(({ notice, replaces }: { notice: NoticeInput; replaces?: Notice | undefined }) =>
    unwrap(
      replaces
        ? campaignApi.PUT('/api/v1/calendar/notices/{id}', {
            params: { path: { id: replaces.id }, header: { 'If-Match': etag(replaces.version) } },
            body: notice,
          })
        : campaignApi.POST('/api/v1/calendar/notices', { body: notice }),
    ),
  );

export const useWithdrawNotice = () =>
  useChange(({ id, version }: Notice) =>
    unwrap(
      campaignApi.POST('/api/v1/calendar/notices/{id}/withdraw', {
        params: { path: { id }, header: { 'If-Match': etag(version) } },
      }),
    ),
  );

export const useImportNotices = () =>
  useChange((file: File) =>
    unwrap(
      campaignApi.POST('/api/v1/calendar/notices/import', { body: { file } as never, bodySerializer: asFormData }),
    ),
  );
