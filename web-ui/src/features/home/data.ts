import { queryOptions } from '@tanstack/react-query';
import { commitmentApi, unwrap } from '@/api/client';

// REPLACED by the generated types once contracts/openapi holds the services' documents.
export interface Count {
  value: number;
  list: string;
}
export interface Counts {
  owed: Count;
  late: Count;
  dueSoon: Count;
  done: Count;
  waived: Count;
  waiting: Count;
}
export interface UnitOverview {
  unitCode: string;
  unitName: string;
  shortName: string;
  counts: Counts;
}
export interface Overview {
  asOf: string;
  dueSoonUntil: string;
  total: Counts;
  units: UnitOverview[];
}
export interface Obligation {
  id: string;
  campaignId: string;
  campaignTitle: string;
  title: string;
  unitCode: string;
  unitName: string;
  dueAt: string;
  state: 'OPEN' | 'EXTENDED' | 'OVERDUE' | 'FULFILLED' | 'WAIVED';
  review: 'NONE' | 'WAITING' | 'ACCEPTED' | 'RETURNED';
  workingDaysLeft?: number | null;
  sourceText?: string | null;
  documentNumber?: string | null;
  late: boolean;
  allowedActions: string[];
}
export interface Waiting {
  kind: 'REGISTRATION' | 'COMMITMENTS' | 'REPORT' | 'EXTENSION';
  id: string;
  campaignId: string;
  campaignTitle: string;
  unitCode: string;
  unitName: string;
  title: string;
  submittedAt: string;
  late: boolean;
}
export interface Page<T> {
  items: T[];
  next?: string | null;
  total: number;
}

// biome-ignore lint/suspicious/noExplicitAny: until the contract is there
const api = commitmentApi as any;

/** Counts per unit and in total; each number carries the query of the list that it counts. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: (): Promise<Overview> => unwrap(api.GET('/api/v1/overview')),
});

/** What is still to be done, the most pressing first. */
export const owedQuery = (size: number) =>
  queryOptions({
    queryKey: ['obligations', 'owed', size],
    queryFn: (): Promise<Page<Obligation>> =>
      unwrap(api.GET('/api/v1/obligations', { params: { query: { state: 'OPEN,EXTENDED,OVERDUE', size } } })),
  });

/** What waits for review, the longest waiting first. */
export const waitingQuery = (size: number) =>
  queryOptions({
    queryKey: ['overview', 'waiting', size],
    queryFn: (): Promise<Page<Waiting>> => unwrap(api.GET('/api/v1/overview/waiting', { params: { query: { size } } })),
  });
