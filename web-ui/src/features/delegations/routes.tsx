import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/routing/frame';

const delegationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/delegations',
  component: lazyRouteComponent(() => import('./DelegationsPage'), 'DelegationsPage'),
});

export const delegationRoutes = [delegationsRoute] as const;
