import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/routing/frame';

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./InboxListPage'), 'InboxListPage'),
});

export const inboxRoutes = [listRoute] as const;
