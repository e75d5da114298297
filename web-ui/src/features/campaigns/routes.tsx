import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/routing/frame';

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/campaigns',
  component: lazyRouteComponent(() => import('./CampaignListPage'), 'CampaignListPage'),
});

export const campaignRoutes = [listRoute] as const;
