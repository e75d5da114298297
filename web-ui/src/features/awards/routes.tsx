import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/routing/frame';

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards',
  component: lazyRouteComponent(() => import('./AwardListPage'), 'AwardListPage'),
});

export const awardRoutes = [listRoute] as const;
