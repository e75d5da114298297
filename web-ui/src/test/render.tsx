import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  type AnyRoute,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { type Me, meQuery } from '@/auth/me';

const anOfficer: Me = {
  name: 'Nông Thị Ánh Tuyết',
  username: 'can-bo-tdkt',
  roles: ['emulation-officer', 'member'],
  units: ['NS-TCT'],
  personId: 'CB-040',
  csrfToken: 'a-token',
};

/** Shows a component as a page at `path`, with a signed-in person, a router and a fresh cache; links lead nowhere. */
export async function renderPage(page: ReactNode, { me = {}, path = '/' }: { me?: Partial<Me>; path?: string } = {}) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  queryClient.setQueryData(meQuery.queryKey, { ...anOfficer, ...me });
  const root: AnyRoute = createRootRoute({ component: Outlet });
  const any = createRoute({ getParentRoute: () => root, path: '$', component: () => page });
  const router = createRouter({
    routeTree: root.addChildren([any]),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  await router.load();
  return render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}

interface Answer {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/**
 * Stands in for the server: answers by `METHOD /path` (the query is not part of the key) and keeps what was asked.
 * A call that is not in the table fails the test.
 */
export function serverAnswers(
  answers: Record<string, Answer | ((request: Request) => Answer | Promise<Answer>)>,
): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input instanceof Request ? input : new URL(`${input}`, window.location.origin), init);
    asked.push(request.clone());
    const key = `${request.method} ${new URL(request.url).pathname}`;
    const answer = answers[key];
    if (!answer) throw new Error(`no answer prepared for ${key}`);
    const { status = 200, body, headers } = typeof answer === 'function' ? await answer(request) : answer;
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
    });
  });
  return asked;
}

/** A problem document as the services send it. */
export function problem(
  status: number,
  slug: string,
  title: string,
  errors: { pointer: string; message: string }[] = [],
): Answer {
  return {
    status,
    body: {
      type: `https://thidua.vn/problems/${slug}`,
      title,
      status,
      errors: errors.map((e) => ({ code: 'invalid', ...e })),
    },
  };
}
