import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { notificationApi, unwrap } from '@/api/client';
import type { components } from '@/api/schema/notification-service';

export type Call = components['schemas']['CallView'];

export const callsQuery = queryOptions({
  queryKey: ['deliveries', 'calls'],
  queryFn: () => unwrap(notificationApi.GET('/api/v1/deliveries/calls')),
});

type CallStep =
  | { personId: string; called: string }
  | { personId: string; phone: string }
  | { personId: string; clear: true };

/** Writes down a call or a number, or takes the mark off the address. */
export const useCallStep = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (step: CallStep) => {
      const params = { path: { personId: step.personId } };
      if ('called' in step)
        return unwrap(
          notificationApi.POST('/api/v1/deliveries/calls/{personId}/called', { params, body: { note: step.called } }),
        );
      if ('phone' in step)
        return unwrap(
          notificationApi.POST('/api/v1/deliveries/calls/{personId}/phone', { params, body: { phone: step.phone } }),
        );
      return unwrap(notificationApi.POST('/api/v1/deliveries/calls/{personId}/clear', { params }));
    },
    onSuccess: (list) => queryClient.setQueryData(callsQuery.queryKey, list),
  });
};
