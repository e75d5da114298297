import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/routing/frame';

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations',
  component: lazyRouteComponent(() => import('./ObligationListPage'), 'ObligationListPage'),
});

export const obligationRoutes = [listRoute] as const;
