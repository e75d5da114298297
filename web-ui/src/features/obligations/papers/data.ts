import { infiniteQueryOptions } from '@tanstack/react-query';
import { commitmentApi, unwrap } from '@/api/client';
import type { components } from '@/api/schema/commitment-service';

type Schemas = components['schemas'];
export type RegistrationRow = Schemas['RegistrationRow'];
export type ReportRow = Schemas['ReportRow'];
export type CommitmentRow = Schemas['CommitmentView'];
export type EvidenceRow = Schemas['EvidenceRow'];

/** What narrows and sorts a list; the same words as in the address of the page. */
export interface Wanted {
  campaign?: string | undefined;
  unit?: string | undefined;
  state?: string | undefined;
  name?: string | undefined;
  sort: string;
}

const next = (page: { next?: string | null }) => page.next ?? undefined;
const first = undefined as string | undefined;

export const registrationsQuery = ({ campaign, unit, state, sort }: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['obligations', 'registrations', campaign, unit, state, sort],
    queryFn: ({ pageParam: cursor }) =>
      unwrap(
        commitmentApi.GET('/api/v1/registrations', { params: { query: { campaign, unit, state, sort, cursor } } }),
      ),
    initialPageParam: first,
    getNextPageParam: next,
  });

export const reportsQuery = ({ campaign, unit, state, sort }: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['obligations', 'reports', campaign, unit, state, sort],
    queryFn: ({ pageParam: cursor }) =>
      unwrap(commitmentApi.GET('/api/v1/reports', { params: { query: { campaign, unit, state, sort, cursor } } })),
    initialPageParam: first,
    getNextPageParam: next,
  });

export const commitmentsQuery = ({ campaign, unit, state, sort }: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['obligations', 'commitments', campaign, unit, state, sort],
    queryFn: ({ pageParam: cursor }) =>
      unwrap(commitmentApi.GET('/api/v1/commitments', { params: { query: { campaign, unit, state, sort, cursor } } })),
    initialPageParam: first,
    getNextPageParam: next,
  });

export const evidenceQuery = ({ unit, name, sort }: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['obligations', 'evidence', unit, name, sort],
    queryFn: ({ pageParam: cursor }) =>
      unwrap(commitmentApi.GET('/api/v1/evidence', { params: { query: { unit, name, sort, cursor } } })),
    initialPageParam: first,
    getNextPageParam: next,
  });
