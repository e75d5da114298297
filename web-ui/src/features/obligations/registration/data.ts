import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { asFormData, commitmentApi, etag, unwrap } from '@/api/client';
import type { components } from '@/api/schema/commitment-service';
import { type ReturnRequest, useRefresh } from '../data';

type Schemas = components['schemas'];
export type Registration = Schemas['RegistrationView'];
export type RegistrationLine = Schemas['RegistrationLine'];
export type Line = Schemas['SaveLine'];
export type TitleView = Schemas['TitleView'];
export type Proposal = Schemas['ProposalView'];

export const registrationQuery = (id: string) =>
  queryOptions({
    queryKey: ['registrations', id],
    queryFn: () => unwrap(commitmentApi.GET('/api/v1/registrations/{id}', { params: { path: { id } } })),
  });

const at = ({ id, version }: Registration) => ({ path: { id }, header: { 'If-Match': etag(version) } });

export const saveLines = (shown: Registration, lines: Line[]): Promise<Registration> =>
  unwrap(commitmentApi.PUT('/api/v1/registrations/{id}', { params: at(shown), body: { lines } }));

export const importTable = (shown: Registration, file: File, partly: boolean): Promise<Registration> =>
  unwrap(
    commitmentApi.POST('/api/v1/registrations/{id}/import', {
      params: { ...at(shown), query: { partly } },
      body: { file } as never,
      bodySerializer: asFormData,
    }),
  );

export function useRegistrationStep<V>(step: (shown: Registration, variables: V) => Promise<Registration>) {
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ shown, variables }: { shown: Registration; variables: V }) => step(shown, variables),
    onSuccess: (next) => {
      queryClient.setQueryData(registrationQuery(next.id).queryKey, next);
      return Promise.all([refresh(), queryClient.invalidateQueries({ queryKey: ['proposals'] })]);
    },
  });
}

export const submitRegistration = (shown: Registration) =>
  unwrap(commitmentApi.POST('/api/v1/registrations/{id}/submit', { params: at(shown) }));
export const acceptRegistration = (shown: Registration) =>
  unwrap(commitmentApi.POST('/api/v1/registrations/{id}/accept', { params: at(shown) }));
export const returnRegistration = (shown: Registration, body: ReturnRequest) =>
  unwrap(commitmentApi.POST('/api/v1/registrations/{id}/return', { params: at(shown), body }));

export const confirmProposal = (shown: Registration, proposal: string) =>
  unwrap(
    commitmentApi.POST('/api/v1/registrations/{id}/proposals/{proposal}/confirm', {
      params: { path: { id: shown.id, proposal }, header: at(shown).header },
    }),
  );
export const declineProposal = (shown: Registration, { proposal, reason }: { proposal: string; reason: string }) =>
  unwrap(
    commitmentApi.POST('/api/v1/registrations/{id}/proposals/{proposal}/decline', {
      params: { path: { id: shown.id, proposal }, header: at(shown).header },
      body: { reason },
    }),
  );
