import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { etag, notificationApi, unwrap } from '@/api/client';
import type { components, paths } from '@/api/schema/notification-service';

type Schemas = components['schemas'];
export type InboxEntry = Schemas['InboxEntryView'];
export type Delivery = Schemas['DeliveryView'];
export type DeliveryState = Delivery['state'];
export type ReminderLine = Schemas['ReminderLine'];
type LedgerFilter = NonNullable<paths['/api/v1/deliveries']['get']['parameters']['query']>;

export type MailTimes = Schemas['TimesView'];
export type OptionalMail = Schemas['OptionalMail'];

const PAGE = 30;

/** Own entries, newest first. */
export const inboxQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'entries', unread],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(notificationApi.GET('/api/v1/inbox', { params: { query: { unread, size: PAGE, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Marks one entry, or all of them, as read; lists and the number in the navigation follow. */
export const useMarkRead = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (id: number | 'all') => {
      if (id === 'all') await unwrap(notificationApi.POST('/api/v1/inbox/read-all'));
      else await unwrap(notificationApi.POST('/api/v1/inbox/{id}/read', { params: { path: { id } } }));
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['inbox'] }),
  });
};

export const ledgerQuery = (filter: Pick<LedgerFilter, 'campaign' | 'obligation' | 'state'>) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        notificationApi.GET('/api/v1/deliveries', { params: { query: { ...filter, size: PAGE, cursor: pageParam } } }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const deliveryHealthQuery = queryOptions({
  queryKey: ['deliveries', 'health'],
  queryFn: () => unwrap(notificationApi.GET('/api/v1/deliveries/health')),
  refetchInterval: 30_000,
});

export const remindableQuery = queryOptions({
  queryKey: ['reminders', 'campaigns'],
  queryFn: () => unwrap(notificationApi.GET('/api/v1/reminders/campaigns')),
});

export const previewQuery = (campaignId: string, milestoneId?: string) =>
  queryOptions({
    queryKey: ['reminders', 'preview', campaignId, milestoneId],
    queryFn: () =>
      unwrap(notificationApi.GET('/api/v1/reminders/preview', { params: { query: { campaignId, milestoneId } } })),
    enabled: campaignId !== '',
    staleTime: 0,
  });

export const useRemind = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { campaignId: string; milestoneId?: string }) =>
      unwrap(notificationApi.POST('/api/v1/reminders', { body })),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['reminders'] }),
        queryClient.invalidateQueries({ queryKey: ['deliveries'] }),
      ]),
  });
};

export const preferencesQuery = queryOptions({
  queryKey: ['reminders', 'preferences'],
  queryFn: () => unwrap(notificationApi.GET('/api/v1/reminders/preferences')),
});

export type Language = components['schemas']['Language'];

type PreferenceChange =
  | { language: Language | null; unitCode?: string }
  | { own: MailTimes | null; version: number }
  | { unitCode: string; times: MailTimes; version: number }
  | { kind: OptionalMail['kind']; wanted: boolean };

/** Own times (null goes back to the body's), the times of a body, a language, or an optional kind of mail. */
export const usePreferenceChange = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: PreferenceChange) => {
      if ('kind' in change) {
        return unwrap(
          notificationApi.PUT('/api/v1/reminders/preferences/optional/{kind}', {
            params: { path: { kind: change.kind } },
            body: { wanted: change.wanted },
          }),
        );
      }
      if ('language' in change) {
        const body = { language: change.language };
        return change.unitCode
          ? unwrap(
              notificationApi.PUT('/api/v1/reminders/preferences/units/{unitCode}/language', {
                params: { path: { unitCode: change.unitCode } },
                body,
              }),
            )
          : unwrap(notificationApi.PUT('/api/v1/reminders/preferences/language', { body }));
      }
      if ('unitCode' in change) {
        return unwrap(
          notificationApi.PUT('/api/v1/reminders/preferences/units/{unitCode}', {
            params: { path: { unitCode: change.unitCode }, header: { 'If-Match': etag(change.version) } },
            body: change.times,
          }),
        );
      }
      return change.own
        ? unwrap(
            notificationApi.PUT('/api/v1/reminders/preferences/mine', {
              params: { header: { 'If-Match': etag(change.version) } },
              body: change.own,
            }),
          )
        : unwrap(notificationApi.DELETE('/api/v1/reminders/preferences/mine'));
    },
    onSuccess: (preferences) => queryClient.setQueryData(preferencesQuery.queryKey, preferences),
  });
};

export const timelineQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['reminders', 'timeline', campaignId],
    queryFn: () => unwrap(notificationApi.GET('/api/v1/reminders/timeline', { params: { query: { campaignId } } })),
    staleTime: 0,
  });

export const calendarQuery = queryOptions({
  queryKey: ['inbox', 'calendar'],
  queryFn: () => unwrap(notificationApi.GET('/api/v1/inbox/calendar')),
});

/** Makes a new secret address, or ends it. */
export const useCalendarChange = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: 'renew' | 'revoke') =>
      change === 'renew'
        ? unwrap(notificationApi.PUT('/api/v1/inbox/calendar'))
        : unwrap(notificationApi.DELETE('/api/v1/inbox/calendar')),
    onSuccess: (calendar) => queryClient.setQueryData(calendarQuery.queryKey, calendar),
  });
};
