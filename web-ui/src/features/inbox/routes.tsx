import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/routing/frame';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Leaves out what is not set, so that the address stays short. */
function filled<T extends Record<string, unknown>>(search: T): Partial<T> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Partial<T>;
}

export const inboxRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox',
  validateSearch: (search: Record<string, unknown>): { unread?: boolean } =>
    search.unread === true ? { unread: true } : {},
  component: lazyRouteComponent(() => import('./InboxListPage'), 'InboxListPage'),
});

export const ledgerRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox/deliveries',
  validateSearch: (
    search: Record<string, unknown>,
  ): { state?: string | undefined; campaign?: string | undefined; obligation?: string | undefined } =>
    filled({ state: text(search.state), campaign: text(search.campaign), obligation: text(search.obligation) }),
  component: lazyRouteComponent(() => import('./LedgerPage'), 'LedgerPage'),
});

export const remindRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox/remind',
  validateSearch: (
    search: Record<string, unknown>,
  ): { campaign?: string | undefined; milestone?: string | undefined } =>
    filled({ campaign: text(search.campaign), milestone: text(search.milestone) }),
  component: lazyRouteComponent(() => import('./RemindPage'), 'RemindPage'),
});

export const timesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox/times',
  component: lazyRouteComponent(() => import('./TimesPage'), 'TimesPage'),
});

export const timelineRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox/timeline',
  validateSearch: (search: Record<string, unknown>): { campaign?: string | undefined } =>
    filled({ campaign: text(search.campaign) }),
  component: lazyRouteComponent(() => import('./TimelinePage'), 'TimelinePage'),
});

export const callsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox/calls',
  component: lazyRouteComponent(() => import('./CallsPage'), 'CallsPage'),
});

export const rehearsalRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox/rehearsal',
  validateSearch: (
    search: Record<string, unknown>,
  ): { campaign?: string | undefined; draft?: string | undefined; behaviour?: string | undefined } =>
    filled({ campaign: text(search.campaign), draft: text(search.draft), behaviour: text(search.behaviour) }),
  component: lazyRouteComponent(() => import('./RehearsalPage'), 'RehearsalPage'),
});

export const ladderRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox/ladder',
  validateSearch: (search: Record<string, unknown>): { campaign?: string | undefined } =>
    filled({ campaign: text(search.campaign) }),
  component: lazyRouteComponent(() => import('./LadderPage'), 'LadderPage'),
});

export const templatesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox/templates',
  component: lazyRouteComponent(() => import('./TemplatesPage'), 'TemplatesPage'),
});

export const broadcastRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox/broadcast',
  component: lazyRouteComponent(() => import('./BroadcastPage'), 'BroadcastPage'),
});

export const inboxRoutes = [
  inboxRoute,
  ledgerRoute,
  remindRoute,
  timesRoute,
  timelineRoute,
  callsRoute,
  rehearsalRoute,
  ladderRoute,
  templatesRoute,
  broadcastRoute,
] as const;
