import createClient, { type Middleware } from 'openapi-fetch';
import { currentActing } from './acting';
import { answered, keyFor } from './idempotency';
import { networkProblem, type ProblemError, toProblem } from './problem';
import type { paths as AwardPaths } from './schema/award-service';
import type { paths as CampaignPaths } from './schema/campaign-service';
import type { paths as CommitmentPaths } from './schema/commitment-service';
import type { paths as NotificationPaths } from './schema/notification-service';
import { announceSessionExpired, currentCsrfToken, renewCsrfToken } from './session';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const headers: Middleware = {
  async onRequest({ request }) {
    // Lets the gateway answer 401 instead of sending a script through the login redirect.
    request.headers.set('X-Requested-With', 'XMLHttpRequest');
    const acting = currentActing();
    if (acting) request.headers.set('X-On-Behalf-Of', acting.id);
    if (SAFE.has(request.method)) return;
    const token = currentCsrfToken();
    if (token) request.headers.set('X-CSRF-Token', token);
    if (request.method === 'POST') request.headers.set('Idempotency-Key', await keyFor(request));
  },
  onResponse({ request, response }) {
    answered(request.headers.get('Idempotency-Key') ?? '');
    if (response.status === 401) announceSessionExpired();
  },
};

function service<Paths extends object>() {
  // fetch is looked up at each call, so that tests can stand in for the server
  const client = createClient<Paths>({
    baseUrl: window.location.origin,
    fetch: (request) => globalThis.fetch(request),
  });
  client.use(headers);
  return client;
}

export const campaignApi = service<CampaignPaths>();
export const commitmentApi = service<CommitmentPaths>();
export const awardApi = service<AwardPaths>();
export const notificationApi = service<NotificationPaths>();

const SERVICES = ['campaign-service', 'commitment-service', 'award-service', 'notification-service'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** Every service has the same endpoints for its operators; the gateway tells them apart by the service's name. */
function operationsOf(name: ServiceName) {
  const client = createClient<Pick<CommitmentPaths, Extract<keyof CommitmentPaths, `/api/v1/operations/${string}`>>>({
    baseUrl: window.location.origin,
    fetch: (request) => globalThis.fetch(request),
  });
  client.use(headers, {
    onRequest: ({ request }) =>
      new Request(request.url.replace('/api/v1/operations/', `/api/v1/operations/${name}/`), request),
  });
  return { name, client };
}

export const operationsApis = SERVICES.map(operationsOf);

/** The body of a successful answer; anything else is thrown as a ProblemError. */
export async function unwrap<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await reached(call);
  if (!response.ok) throw await refused(response, error);
  return data as T;
}

async function refused(response: Response, body: unknown): Promise<ProblemError> {
  const problem = toProblem(response, body);
  if (problem.slug === 'csrf') await renewCsrfToken().catch(() => undefined);
  return problem;
}

async function reached<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch {
    throw networkProblem();
  }
}

/** The strong ETag of a version number, for `params: { header: { 'If-Match': etag(view.version) } }`. */
export function etag(version: number): string {
  return `"${version}"`;
}

/** Body serializer for file uploads: `body: { file } as never, bodySerializer: asFormData`. */
export function asFormData(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body as Record<string, string | Blob | Blob[] | undefined>)) {
    for (const part of Array.isArray(value) ? value : [value]) if (part !== undefined) form.append(name, part);
  }
  return form;
}
