import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from "@tanstack/react-router";
import { GAP_STATES, RADII } from "./chain/state.ts";
import { LANGUAGES } from "./i18n/words.ts";
import { Overview } from "./pages/overview/Overview.tsx";
import { flag, given, listOf, oneOf, parseSearch, stringifySearch, text, type Search } from "./routing.ts";
import { NotFound, RouteError } from "./shell/RouteFallback.tsx";
import { Shell } from "./shell/Shell.tsx";

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: RouteError,
  validateSearch: (search: Search) => given({ lang: oneOf(search["lang"], LANGUAGES) }),
  search: { middlewares: [retainSearchParams(["lang"])] },
});

const overview = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: (search: Search) => given({ park: text(search["park"]) }),
  component: Overview,
});

const atlasRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/parks/$park/chains/$chain",
  validateSearch: (search: Search) =>
    given({
      state: listOf(search["state"], GAP_STATES),
      segment: text(search["segment"]),
      radius: oneOf(search["radius"], RADII.slice(1)),
      complete: flag(search["complete"]),
      gaps: flag(search["gaps"]),
      sort: text(search["sort"]),
    }),
  component: lazyRouteComponent(() => import("./pages/atlas/Atlas.tsx"), "Atlas"),
});
const atlasMap = createRoute({
  getParentRoute: () => atlasRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./pages/atlas/map/MapView.tsx"), "MapView"),
});
const atlasMatrix = createRoute({
  getParentRoute: () => atlasRoute,
  path: "/matrix",
  component: lazyRouteComponent(() => import("./pages/atlas/matrix/MatrixView.tsx"), "MatrixView"),
});
const atlasTable = createRoute({
  getParentRoute: () => atlasRoute,
  path: "/table",
  component: lazyRouteComponent(() => import("./pages/atlas/table/TableView.tsx"), "TableView"),
});

const enterprise = createRoute({
  getParentRoute: () => rootRoute,
  path: "/enterprises/$code",
  component: lazyRouteComponent(() => import("./pages/enterprise/EnterprisePage.tsx"), "EnterprisePage"),
});
const enterprises = createRoute({
  getParentRoute: () => rootRoute,
  path: "/enterprises",
  validateSearch: (search: Search) =>
    given({ park: text(search["park"]), chain: text(search["chain"]), segment: text(search["segment"]), country: text(search["country"]), q: text(search["q"]) }),
  component: lazyRouteComponent(() => import("./pages/enterprises/Enterprises.tsx"), "Enterprises"),
});
const search = createRoute({
  getParentRoute: () => rootRoute,
  path: "/search",
  validateSearch: (search: Search) => given({ q: text(search["q"]), kind: text(search["kind"]) }),
  component: lazyRouteComponent(() => import("./pages/search/SearchPage.tsx"), "SearchPage"),
});
const source = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sources/$code",
  validateSearch: (search: Search) => given({ line: text(search["line"]), evidence: text(search["evidence"]) }),
  component: lazyRouteComponent(() => import("./pages/source/SourcePage.tsx"), "SourcePage"),
});
const projects = createRoute({
  getParentRoute: () => rootRoute,
  path: "/projects",
  validateSearch: (search: Search) => given({ park: text(search["park"]), stage: text(search["stage"]), segment: text(search["segment"]) }),
  component: lazyRouteComponent(() => import("./pages/projects/Projects.tsx"), "Projects"),
});
const partners = createRoute({
  getParentRoute: () => rootRoute,
  path: "/partners",
  validateSearch: (search: Search) => given({ country: text(search["country"]), segment: text(search["segment"]) }),
  component: lazyRouteComponent(() => import("./pages/partners/Partners.tsx"), "Partners"),
});
const policies = createRoute({
  getParentRoute: () => rootRoute,
  path: "/policies",
  validateSearch: (search: Search) => given({ park: text(search["park"]) }),
  component: lazyRouteComponent(() => import("./pages/policies/Policies.tsx"), "Policies"),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    overview,
    atlasRoute.addChildren([atlasMap, atlasMatrix, atlasTable]),
    enterprise,
    enterprises,
    search,
    source,
    projects,
    partners,
    policies,
  ]),
  parseSearch,
  stringifySearch,
  defaultErrorComponent: RouteError,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
