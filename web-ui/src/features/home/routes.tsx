import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/routing/frame';

const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./HomePage'), 'HomePage'),
});

export const homeRoutes = [homeRoute] as const;
