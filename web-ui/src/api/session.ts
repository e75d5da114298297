/** What the client must know of the browser session. The tokens themselves stay with the gateway. */
let csrfToken: string | undefined;
const expiredListeners = new Set<() => void>();

export function rememberCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

export function currentCsrfToken(): string | undefined {
  return csrfToken;
}

/** A session renewed elsewhere (another tab) has another token: fetch it, so that the next press works. */
export async function renewCsrfToken(): Promise<void> {
  const response = await fetch('/api/v1/me', { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  if (response.ok) csrfToken = ((await response.json()) as { csrfToken?: string }).csrfToken;
}

export function onSessionExpired(listener: () => void): () => void {
  expiredListeners.add(listener);
  return () => expiredListeners.delete(listener);
}

export function announceSessionExpired(): void {
  for (const listener of expiredListeners) listener();
}

/** Sends the browser through the login page and back to where it was. */
export function goToLogin(): void {
  window.location.assign(`/login?to=${encodeURIComponent(window.location.pathname + window.location.search)}`);
}
