import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/routing/frame';
import { CAMPAIGN_STATES, type CampaignState } from './states';

const isState = (value: unknown): value is CampaignState => CAMPAIGN_STATES.some((state) => state === value);

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/campaigns',
  validateSearch: (search: Record<string, unknown>): { state?: CampaignState } =>
    isState(search.state) ? { state: search.state } : {},
  component: lazyRouteComponent(() => import('./CampaignListPage'), 'CampaignListPage'),
});

const newRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/campaigns/new',
  component: lazyRouteComponent(() => import('./NewCampaignPage'), 'NewCampaignPage'),
});

const campaignRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/campaigns/$campaignId',
  component: lazyRouteComponent(() => import('./CampaignPage'), 'CampaignPage'),
});

const addendumRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/campaigns/$campaignId/addendum',
  component: lazyRouteComponent(() => import('./AddendumPage'), 'AddendumPage'),
});

export const campaignRoutes = [listRoute, newRoute, campaignRoute, addendumRoute] as const;
