import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/routing/frame';
import {
  campaignSearch,
  listSearch,
  paperSearch,
  proposalSearch,
  roundsSearch,
  sheetSearch,
  waitingSearch,
} from './search';

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./ObligationListPage'), 'ObligationListPage'),
});

const waitingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations/waiting',
  validateSearch: waitingSearch,
  component: lazyRouteComponent(() => import('./WaitingPage'), 'WaitingPage'),
});

const unitsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations/units',
  validateSearch: campaignSearch,
  component: lazyRouteComponent(() => import('./UnitsPage'), 'UnitsPage'),
});

const commitmentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations/commitments',
  validateSearch: sheetSearch,
  component: lazyRouteComponent(() => import('./commitments/CommitmentsPage'), 'CommitmentsPage'),
});

const registrationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations/registrations/$registrationId',
  component: lazyRouteComponent(() => import('./registration/RegistrationPage'), 'RegistrationPage'),
});

const proposalsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations/proposals',
  validateSearch: proposalSearch,
  component: lazyRouteComponent(() => import('./proposals/ProposalsPage'), 'ProposalsPage'),
});

const papersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations/papers',
  validateSearch: paperSearch,
  component: lazyRouteComponent(() => import('./papers/PapersPage'), 'PapersPage'),
});

const reportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations/reports/$reportId',
  component: lazyRouteComponent(() => import('./report/ReportPage'), 'ReportPage'),
});

const pledgeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations/pledges/$campaignId',
  component: lazyRouteComponent(() => import('./pledge/PledgePage'), 'PledgePage'),
});

const roundsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations/scores',
  validateSearch: roundsSearch,
  component: lazyRouteComponent(() => import('./score/RoundsPage'), 'RoundsPage'),
});

const roundRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations/scores/$campaignId',
  component: lazyRouteComponent(() => import('./score/RoundPage'), 'RoundPage'),
});

const scoreRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations/scores/units/$scoreId',
  component: lazyRouteComponent(() => import('./score/ScorePage'), 'ScorePage'),
});

const blocRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations/blocs/$campaignId',
  component: lazyRouteComponent(() => import('./bloc/BlocPage'), 'BlocPage'),
});

const obligationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations/$obligationId',
  component: lazyRouteComponent(() => import('./ObligationPage'), 'ObligationPage'),
});

export const obligationRoutes = [
  listRoute,
  waitingRoute,
  unitsRoute,
  commitmentsRoute,
  registrationRoute,
  proposalsRoute,
  papersRoute,
  reportRoute,
  pledgeRoute,
  roundsRoute,
  roundRoute,
  scoreRoute,
  blocRoute,
  obligationRoute,
] as const;
