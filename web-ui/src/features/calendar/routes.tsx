import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/routing/frame';

const calendarRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./CalendarPage'), 'CalendarPage'),
});

export const calendarRoutes = [calendarRoute] as const;
