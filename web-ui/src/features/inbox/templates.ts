import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { etag, notificationApi, unwrap } from '@/api/client';
import type { components } from '@/api/schema/notification-service';

export type MailTemplate = components['schemas']['TemplateView'];
export type Body = components['schemas']['BodyRequest'];

export const templatesQuery = queryOptions({
  queryKey: ['reminders', 'templates'],
  queryFn: () => unwrap(notificationApi.GET('/api/v1/reminders/templates')),
});

/** Stores other words, or (`null`) goes back to the original. */
export const useTemplateChange = ({ name, version }: MailTemplate) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Body | null) => {
      const params = { path: { name }, header: { 'If-Match': etag(version) } };
      return body
        ? unwrap(notificationApi.PUT('/api/v1/reminders/templates/{name}', { params, body }))
        : unwrap(notificationApi.DELETE('/api/v1/reminders/templates/{name}', { params }));
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey }),
  });
};

export const useTemplatePreview = (name: string) =>
  useMutation({
    mutationFn: ({ body, campaignId }: { body: Body; campaignId: string | null }) =>
      unwrap(
        notificationApi.POST('/api/v1/reminders/templates/{name}/preview', {
          params: { path: { name } },
          body: { body, ...(campaignId ? { campaignId } : {}) },
        }),
      ),
  });

export const useTemplateTrial = (name: string) =>
  useMutation({
    mutationFn: ({ body, address }: { body: Body; address: string }) =>
      unwrap(
        notificationApi.POST('/api/v1/reminders/templates/{name}/test', {
          params: { path: { name } },
          body: { body, address },
        }),
      ),
  });
