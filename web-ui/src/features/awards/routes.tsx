import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/routing/frame';

const listRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards',
  component: lazyRouteComponent(() => import('./AwardHomePage'), 'AwardHomePage'),
});

const newRoundRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/rounds/new',
  component: lazyRouteComponent(() => import('./NewRoundPage'), 'NewRoundPage'),
});

const OUTCOMES = ['ELIGIBLE', 'NOT_ELIGIBLE', 'UNDETERMINED', 'HOLD'] as const;
type Outcome = (typeof OUTCOMES)[number];

const roundRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/rounds/$roundId',
  validateSearch: (search: Record<string, unknown>): { outcome?: Outcome } => {
    const outcome = OUTCOMES.find((one) => one === search.outcome);
    return outcome ? { outcome } : {};
  },
  component: lazyRouteComponent(() => import('./RoundPage'), 'RoundPage'),
});

const nominateRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/rounds/$roundId/nominate',
  component: lazyRouteComponent(() => import('./NominatePage'), 'NominatePage'),
});

const classifyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/rounds/$roundId/classifications',
  component: lazyRouteComponent(() => import('./ClassificationPage'), 'ClassificationPage'),
});

const newSessionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/rounds/$roundId/session',
  component: lazyRouteComponent(() => import('./NewSessionPage'), 'NewSessionPage'),
});

const draftRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/rounds/$roundId/decision',
  component: lazyRouteComponent(() => import('./DraftDecisionPage'), 'DraftDecisionPage'),
});

const sessionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/sessions/$sessionId',
  component: lazyRouteComponent(() => import('./SessionPage'), 'SessionPage'),
});

const verdictRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/verdicts/$appraisalId',
  component: lazyRouteComponent(() => import('./VerdictPage'), 'VerdictPage'),
});

const decisionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/decisions/$decisionId',
  component: lazyRouteComponent(() => import('./DecisionPage'), 'DecisionPage'),
});

const pathRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/path',
  component: lazyRouteComponent(() => import('./MyPathPage'), 'MyPathPage'),
});

const rulebookRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/rulebook',
  component: lazyRouteComponent(() => import('./RulebookPage'), 'RulebookPage'),
});

const packRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/rulebook/$packId',
  component: lazyRouteComponent(() => import('./PackPage'), 'PackPage'),
});

const signingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/signing',
  component: lazyRouteComponent(() => import('./rulebook/SigningPage'), 'SigningPage'),
});

const ruleRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/rulebook/$packId/$ruleId/$awardCode',
  component: lazyRouteComponent(() => import('./rulebook/RulePage'), 'RulePage'),
});

const factListRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/facts',
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    search.q !== undefined && search.q !== '' ? { q: `${search.q}` } : {},
  component: lazyRouteComponent(() => import('./facts/FactListPage'), 'FactListPage'),
});

const factImportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/facts/import',
  component: lazyRouteComponent(() => import('./facts/FactImportPage'), 'FactImportPage'),
});

const KINDS = ['PERSON', 'UNIT', 'HOUSEHOLD'] as const;

/** A person or a collective, as it stands in an address. */
const subjectParams = {
  parse: ({ kind, subjectId }: { kind: string; subjectId: string }) => ({
    kind: KINDS.find((one) => one === kind) ?? ('PERSON' as const),
    subjectId,
  }),
};

const subjectRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/facts/$kind/$subjectId',
  params: subjectParams,
  component: lazyRouteComponent(() => import('./facts/SubjectPage'), 'SubjectPage'),
});

const factFormRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/facts/$kind/$subjectId/write',
  params: subjectParams,
  validateSearch: (search: Record<string, unknown>): { record?: string } =>
    typeof search.record === 'string' ? { record: search.record } : {},
  component: lazyRouteComponent(() => import('./facts/FactFormPage'), 'FactFormPage'),
});

const appraisalRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/facts/$kind/$subjectId/appraisal',
  params: subjectParams,
  validateSearch: (search: Record<string, unknown>): { year?: number; day?: string } => ({
    ...(/^(19|20)\d\d$/.test(`${search.year}`) && { year: Number(search.year) }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(`${search.day}`) && { day: `${search.day}` }),
  }),
  component: lazyRouteComponent(() => import('./facts/AppraisalPage'), 'AppraisalPage'),
});

const bodyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/body',
  component: lazyRouteComponent(() => import('./body/BodyPage'), 'BodyPage'),
});

interface RunSearch {
  unit?: string;
  award?: string;
  q?: string;
  kind?: (typeof KINDS)[number];
  outcome?: Outcome;
}

const runRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/body/$runId',
  validateSearch: (search: Record<string, unknown>): RunSearch => {
    const kind = KINDS.find((one) => one === search.kind);
    const outcome = OUTCOMES.find((one) => one === search.outcome);
    const texts = (['unit', 'award', 'q'] as const).flatMap((name) =>
      search[name] ? [[name, `${search[name]}`] as const] : [],
    );
    return { ...Object.fromEntries(texts), ...(kind && { kind }), ...(outcome && { outcome }) };
  },
  component: lazyRouteComponent(() => import('./body/RunPage'), 'RunPage'),
});

const runVerdictRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/body/$runId/$kind/$subjectId/$awardCode',
  params: {
    parse: (params: { runId: string; kind: string; subjectId: string; awardCode: string }) => ({
      ...params,
      kind: KINDS.find((one) => one === params.kind) ?? ('PERSON' as const),
    }),
  },
  component: lazyRouteComponent(() => import('./body/RunVerdictPage'), 'RunVerdictPage'),
});

const lawChangedRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/law-changed',
  component: lazyRouteComponent(() => import('./body/LawChangedPage'), 'LawChangedPage'),
});

const whatIfRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/awards/what-if',
  component: lazyRouteComponent(() => import('./whatif/WhatIfPage'), 'WhatIfPage'),
});

export const awardRoutes = [
  whatIfRoute,
  bodyRoute,
  runRoute,
  runVerdictRoute,
  lawChangedRoute,
  factListRoute,
  factImportRoute,
  subjectRoute,
  factFormRoute,
  appraisalRoute,
  listRoute,
  newRoundRoute,
  roundRoute,
  nominateRoute,
  classifyRoute,
  newSessionRoute,
  draftRoute,
  sessionRoute,
  verdictRoute,
  decisionRoute,
  pathRoute,
  rulebookRoute,
  packRoute,
  ruleRoute,
  signingRoute,
] as const;
