import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/routing/frame';

const operationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/operations',
  component: lazyRouteComponent(() => import('./OperationsPage'), 'OperationsPage'),
});

export const operationsRoutes = [operationsRoute] as const;
