import type { LinkProps } from '@tanstack/react-router';

// The pages of other features that the home leads to.

/** The list behind a number: the service names it by its query string. */
export function listLink(query: string): LinkProps {
  return { to: '/obligations', search: Object.fromEntries(new URLSearchParams(query)) as never };
}

export function obligationPage(obligationId: string): LinkProps {
  return { to: '/obligations/$obligationId' as never, params: { obligationId } as never };
}

/** What waits for review. */
export const queuePage: LinkProps = { to: '/obligations/waiting' as never };
