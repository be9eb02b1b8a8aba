import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import type { Client } from 'urql';
import { DENSITIES, GAP_STATES, RADII } from './chain/state.ts';
import { PROJECT_KINDS, PROJECT_STAGES } from './components/project-stages.ts';
import { SEARCH_KINDS } from './components/search/kinds.ts';
import { allTexts } from './i18n/i18n.ts';
import { LANGUAGES } from './i18n/words.ts';
import { briefSearch } from './pages/brief/search.ts';
import { ENTERPRISE_TABS, SUPPLY_DEPTHS, SUPPLY_SCOPES } from './pages/enterprise/tabs.ts';
import { Overview } from './pages/overview/Overview.tsx';
import { PARTNER_LINKS } from './pages/partners/words.ts';
import { PARK_TABS } from './pages/park/tabs.ts';
import { flag, given, listOf, oneOf, parseSearch, share, stringifySearch, text, type Search } from './routing.ts';
import { AtlasQuery } from './pages/atlas/atlas.query.ts';
import { kappaOf } from './pages/atlas/kappa.ts';
import { LEAD_STAGES } from './pages/leads/stages.ts';
import { policiesSearch } from './pages/policies/search.ts';
import { policySearch } from './pages/policy/search.ts';
import { targetsSearch } from './pages/targets/search.ts';
import { NotFound, RouteError } from './shell/RouteFallback.tsx';
import { Shell } from './shell/Shell.tsx';

/** The component of a route, loaded with the texts it needs. */
const page: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(() => Promise.all([load(), allTexts()]).then(([module]) => module), name);

const rootRoute = createRootRouteWithContext<{ client: Client }>()({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: RouteError,
  validateSearch: (search: Search) => given({ lang: oneOf(search['lang'], LANGUAGES) }),
  search: { middlewares: [retainSearchParams(['lang'])] },
});

const overview = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: (search: Search) => given({ park: text(search['park']) }),
  component: Overview,
});

const atlasRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/parks/$park/chains/$chain',
  validateSearch: (search: Search) =>
    given({
      state: listOf(search['state'], GAP_STATES),
      // A whole code, as the API writes it, is as good as its last part.
      segment: text(search['segment'])?.split('/').at(-1),
      radius: oneOf(search['radius'], RADII.slice(1)),
      complete: flag(search['complete']),
      gaps: flag(search['gaps']),
      density: oneOf(search['density'], DENSITIES.slice(1)),
      sort: text(search['sort']),
      kappa: share(search['kappa']),
      draft: text(search['draft']),
      saved: text(search['saved']),
      // The panel is open where there is a draft, unless it was closed; 1 opens it on an empty one.
      whatif: oneOf(search['whatif'], ['0', '1']),
    }),
  // Asks while the code of the page is still on its way; the page then finds the answer in the cache.
  loaderDeps: ({ search }) => ({
    radius: search.radius ?? 'PARK',
    complete: search.complete !== undefined,
    kappa: kappaOf(search),
    products: search.density === 'product',
  }),
  loader: ({ context, params, deps }) => void context.client.query(AtlasQuery, { ...params, ...deps }).toPromise(),
  staleTime: Infinity,
  component: page(() => import('./pages/atlas/Atlas.tsx'), 'Atlas'),
});
const atlasMap = createRoute({
  getParentRoute: () => atlasRoute,
  path: '/',
  component: page(() => import('./pages/atlas/map/MapView.tsx'), 'MapView'),
});
const atlasMatrix = createRoute({
  getParentRoute: () => atlasRoute,
  path: '/matrix',
  component: page(() => import('./pages/atlas/matrix/MatrixView.tsx'), 'MatrixView'),
});
const atlasTable = createRoute({
  getParentRoute: () => atlasRoute,
  path: '/table',
  component: page(() => import('./pages/atlas/table/TableView.tsx'), 'TableView'),
});
const atlasVerify = createRoute({
  getParentRoute: () => atlasRoute,
  path: '/verify',
  component: page(() => import('./pages/atlas/verify/VerifyView.tsx'), 'VerifyView'),
});

const targets = createRoute({
  getParentRoute: () => rootRoute,
  path: '/parks/$park/chains/$chain/segments/$segment',
  validateSearch: targetsSearch,
  component: page(() => import('./pages/targets/Targets.tsx'), 'Targets'),
});

const brief = createRoute({
  getParentRoute: () => rootRoute,
  path: '/brief',
  validateSearch: briefSearch,
  component: page(() => import('./pages/brief/Brief.tsx'), 'Brief'),
});

const enterprise = createRoute({
  getParentRoute: () => rootRoute,
  path: '/enterprises/$code',
  validateSearch: (search: Search) =>
    given({
      tab: oneOf(search['tab'], ENTERPRISE_TABS.slice(1)),
      depth: oneOf(search['depth'], SUPPLY_DEPTHS.slice(1)),
      scope: oneOf(search['scope'], SUPPLY_SCOPES.slice(1)),
      park: text(search['park']),
    }),
  component: page(() => import('./pages/enterprise/EnterprisePage.tsx'), 'EnterprisePage'),
});
const enterprises = createRoute({
  getParentRoute: () => rootRoute,
  path: '/enterprises',
  validateSearch: (search: Search) =>
    given({
      park: text(search['park']),
      chain: text(search['chain']),
      segment: text(search['segment']),
      country: text(search['country']),
      q: text(search['q']),
      after: text(search['after']),
    }),
  component: page(() => import('./pages/enterprises/Enterprises.tsx'), 'Enterprises'),
});
const search = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: (search: Search) => given({ q: text(search['q']), kind: oneOf(search['kind'], SEARCH_KINDS) }),
  component: page(() => import('./pages/search/SearchPage.tsx'), 'SearchPage'),
});
const source = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sources/$code',
  validateSearch: (search: Search) => given({ line: text(search['line']), evidence: text(search['evidence']) }),
  component: page(() => import('./pages/source/SourcePage.tsx'), 'SourcePage'),
});
const projects = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects',
  validateSearch: (search: Search) =>
    given({
      park: text(search['park']),
      stage: oneOf(search['stage'], PROJECT_STAGES),
      kind: oneOf(search['kind'], PROJECT_KINDS),
      segment: text(search['segment']),
      sort: text(search['sort']),
    }),
  component: page(() => import('./pages/projects/Projects.tsx'), 'Projects'),
});
const partners = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners',
  validateSearch: (search: Search) =>
    given({
      country: text(search['country']),
      segment: text(search['segment']),
      chain: text(search['chain']),
      kind: text(search['kind']),
      link: oneOf(search['link'], PARTNER_LINKS),
    }),
  component: page(() => import('./pages/partners/Partners.tsx'), 'Partners'),
});
const partnerMatrix = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners/matrix',
  validateSearch: (search: Search) =>
    given({
      park: text(search['park']),
      chain: text(search['chain']),
      country: text(search['country']),
      state: oneOf(search['state'], GAP_STATES),
      met: flag(search['met']),
      cell: text(search['cell']),
    }),
  component: page(() => import('./pages/partners/matrix/MatrixPage.tsx'), 'MatrixPage'),
});
const duplicates = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners/duplicates',
  validateSearch: (search: Search) => given({ kind: oneOf(search['kind'], ['enterprise', 'partner']) }),
  component: page(() => import('./pages/partners/duplicates/Duplicates.tsx'), 'Duplicates'),
});
const partner = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners/$code',
  validateSearch: (search: Search) => given({ park: text(search['park']), chain: text(search['chain']) }),
  component: page(() => import('./pages/partners/PartnerPage.tsx'), 'PartnerPage'),
});
/** For bodies abroad: read-only, without the controls of the house. */
const partnerFacing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partner',
  validateSearch: (search: Search) => given({ park: text(search['park']), country: text(search['country']) }),
  component: page(() => import('./pages/partners/facing/PartnerFacing.tsx'), 'PartnerFacing'),
});
const policies = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies',
  validateSearch: policiesSearch,
  component: page(() => import('./pages/policies/Policies.tsx'), 'Policies'),
});
const policy = createRoute({
  getParentRoute: () => rootRoute,
  path: '/policies/$code',
  validateSearch: policySearch,
  component: page(() => import('./pages/policy/PolicyPage.tsx'), 'PolicyPage'),
});

const compare = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  validateSearch: (search: Search) =>
    given({
      parks: text(search['parks']),
      chain: text(search['chain']),
      differs: flag(search['differs']),
      state: oneOf(search['state'], GAP_STATES),
      sort: text(search['sort']),
    }),
  component: page(() => import('./pages/compare/Compare.tsx'), 'Compare'),
});
const api = createRoute({
  getParentRoute: () => rootRoute,
  path: '/api',
  component: page(() => import('./pages/api/Api.tsx'), 'Api'),
});
const accuracy = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accuracy',
  component: page(() => import('./pages/accuracy/Accuracy.tsx'), 'Accuracy'),
});

const park = createRoute({
  getParentRoute: () => rootRoute,
  path: '/parks/$park',
  validateSearch: (search: Search) =>
    given({
      tab: oneOf(search['tab'], PARK_TABS.slice(1)),
      metric: text(search['metric']),
      sort: text(search['sort']),
    }),
  component: page(() => import('./pages/park/ParkPage.tsx'), 'ParkPage'),
});

const corrections = createRoute({
  getParentRoute: () => rootRoute,
  path: '/corrections',
  validateSearch: (search: Search) =>
    given({ status: oneOf(search['status'], ['OPEN', 'ACCEPTED', 'REJECTED']), sort: text(search['sort']) }),
  component: page(() => import('./pages/corrections/Corrections.tsx'), 'Corrections'),
});

const leads = createRoute({
  getParentRoute: () => rootRoute,
  path: '/parks/$park/leads',
  validateSearch: (search: Search) =>
    given({
      status: oneOf(search['status'], ['CLOSED']),
      stage: oneOf(search['stage'], LEAD_STAGES),
      segment: text(search['segment']),
      owner: text(search['owner']),
      late: flag(search['late']),
      lead: text(search['lead']),
      sort: text(search['sort']),
    }),
  component: page(() => import('./pages/leads/Leads.tsx'), 'Leads'),
});
const leadsBoard = createRoute({
  getParentRoute: () => leads,
  path: '/',
  component: page(() => import('./pages/leads/board/Board.tsx'), 'Board'),
});
const leadsTable = createRoute({
  getParentRoute: () => leads,
  path: '/table',
  component: page(() => import('./pages/leads/table/TableView.tsx'), 'TableView'),
});
const leadsFunnel = createRoute({
  getParentRoute: () => leads,
  path: '/funnel',
  component: page(() => import('./pages/leads/funnel/FunnelView.tsx'), 'FunnelView'),
});
const leadsGantt = createRoute({
  getParentRoute: () => leads,
  path: '/gantt',
  component: page(() => import('./pages/leads/gantt/GanttView.tsx'), 'GanttView'),
});

const entry = createRoute({
  getParentRoute: () => rootRoute,
  path: '/entries/$id',
  component: page(() => import('./pages/entry/EntryPage.tsx'), 'EntryPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    overview,
    atlasRoute.addChildren([atlasMap, atlasMatrix, atlasTable, atlasVerify]),
    targets,
    brief,
    enterprise,
    enterprises,
    search,
    source,
    projects,
    partners,
    partnerMatrix,
    duplicates,
    partner,
    partnerFacing,
    policies,
    policy,
    compare,
    accuracy,
    api,
    corrections,
    leads.addChildren([leadsBoard, leadsTable, leadsFunnel, leadsGantt]),
    park,
    entry,
  ]),
  // The real client comes with <RouterProvider>.
  context: { client: undefined as unknown as Client },
  parseSearch,
  stringifySearch,
  defaultErrorComponent: RouteError,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
