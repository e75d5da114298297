import { createRoute, createRouter } from '@tanstack/react-router';
import { awardRoutes } from '@/features/awards/routes';
import { calendarRoutes } from '@/features/calendar/routes';
import { campaignRoutes } from '@/features/campaigns/routes';
import { delegationRoutes } from '@/features/delegations/routes';
import { homeRoutes } from '@/features/home/routes';
import { inboxRoutes } from '@/features/inbox/routes';
import { obligationRoutes } from '@/features/obligations/routes';
import { operationsRoutes } from '@/features/operations/routes';
import { frameRoute, rootRoute } from '@/routing/frame';
import { Loading } from '@/ui/Loading';
import { AppFrame } from './AppFrame';
import { loadMe } from './loadMe';
import { NotFoundPage } from './NotFoundPage';
import { queryClient } from './queryClient';
import { RouteError } from './RouteError';

frameRoute.update({ component: AppFrame, loader: loadMe } as never);
// an address that nobody knows still has the frame around its answer
const unknownRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: NotFoundPage });

const routeTree = rootRoute.addChildren([
  frameRoute.addChildren([
    ...homeRoutes,
    ...campaignRoutes,
    ...calendarRoutes,
    ...obligationRoutes,
    ...awardRoutes,
    ...inboxRoutes,
    ...operationsRoutes,
    ...delegationRoutes,
    unknownRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultErrorComponent: RouteError,
  defaultPendingComponent: () => <Loading />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
