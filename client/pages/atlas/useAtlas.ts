import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { createContext, useContext, useMemo } from 'react';
import { useQuery } from 'urql';
import { arrange, matches, type Filter, type Showing } from '../../chain/arrange.ts';
import type { Link } from '../../chain/layout.ts';
import type { GapState } from '../../chain/state.ts';
import { AtlasQuery, type Edge, type Gap } from './atlas.query.ts';
import { kappaOf } from './kappa.ts';
import type { After } from './whatif/useWhatIf.ts';

const route = getRouteApi('/parks/$park/chains/$chain');

/** The filters as the address has them, and how to change them. */
export function useAtlasSearch() {
  const search = route.useSearch();
  // Not the route's own navigate: `.` must stay in the view at hand, not go to the route the filters belong to.
  const navigate = useNavigate();
  const states = useMemo(() => (search.state?.split(',') ?? []) as GapState[], [search.state]);
  const set = (change: Partial<typeof search>, replace = false) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...change }), resetScroll: false, replace });
  return { search, states, set };
}

/** The part of a segment's code after its chain: what the address shows. */
export const slugOf = (code: string) => code.slice(code.indexOf('/') + 1);

const NO_GAPS: readonly Gap[] = [];
const NO_EDGES: readonly Edge[] = [];

/** Reads the chain's gaps once for all three views. */
export function useAtlasData() {
  const { park, chain } = route.useParams();
  const { search, states } = useAtlasSearch();
  const [{ data, error, fetching, stale }, refetch] = useQuery({
    query: AtlasQuery,
    variables: {
      park,
      chain,
      radius: search.radius ?? 'PARK',
      complete: search.complete !== undefined,
      kappa: kappaOf(search),
      products: search.density === 'product',
    },
  });
  const gaps = data?.chainGaps.nodes ?? NO_GAPS;
  const edges = data?.chain?.edges ?? NO_EDGES;
  const filter: Filter = useMemo(() => ({ states, gapsOnly: search.gaps !== undefined }), [states, search.gaps]);
  const links: readonly AtlasLink[] = useMemo(
    () =>
      edges.flatMap(({ from, to, importance, return: back }) =>
        from && to ? [{ from: from.code, to: to.code, importance, back }] : [],
      ),
    [edges],
  );
  const view = useMemo(() => {
    const cards = gaps.map((gap) => ({ code: gap.segment.code, state: gap.state }));
    return {
      shown: gaps.filter((gap) => matches(gap.state, filter)),
      showing: arrange(cards, links, filter),
      names: new Map(gaps.map((gap) => [gap.segment.code, gap.segment])),
    };
  }, [gaps, links, filter]);
  return { data, error, fetching, stale, refetch, gaps, links, filter, ...view };
}

export interface AtlasLink extends Link {
  readonly importance: Edge['importance'];
  readonly back: boolean;
}

/** What the three views share. */
export interface AtlasView {
  readonly gaps: readonly Gap[];
  readonly shown: readonly Gap[];
  readonly links: readonly AtlasLink[];
  readonly showing: ReadonlyMap<string, Showing>;
  readonly names: ReadonlyMap<string, Gap['segment']>;
  readonly filter: Filter;
  /** What the draft changes, by segment code; empty without one. */
  readonly after: ReadonlyMap<string, After>;
}

const AtlasContext = createContext<AtlasView | null>(null);
export const AtlasProvider = AtlasContext.Provider;

export function useAtlas(): AtlasView {
  const view = useContext(AtlasContext);
  if (view === null) throw new Error('useAtlas outside of the atlas page');
  return view;
}
