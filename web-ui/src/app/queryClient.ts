import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '@/api/problem';

/** Only what may pass by itself is tried again: a cut line or a part of the system that is away for the moment. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ProblemError) || error.status === 0 || error.status >= 502;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && mayPass(error),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
