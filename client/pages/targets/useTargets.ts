import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Choices } from '../../../api/target/arrange.ts';
import { RANKING, type ComponentKind, type Weights } from '../../../api/target/fusion.ts';
import { useLanguage } from '../../i18n/format.ts';
import { arrangeable, defaultRanks, passes, placeAll, sorted, type Placed, type TargetsFilter } from './ranking.ts';
import { formatWeights, MOST_PICKED, parseWeights, type targetsSearch } from './search.ts';
import type { Candidate } from './targets.query.ts';

const route = getRouteApi('/parks/$park/chains/$chain/segments/$segment');

type TargetsSearch = ReturnType<typeof targetsSearch>;

/** The address of the page and how to change it. */
export function useTargetsSearch() {
  const search = route.useSearch();
  const params = route.useParams();
  const navigate = useNavigate();
  const set = useCallback(
    (change: Partial<Record<keyof TargetsSearch, string | undefined>>, replace = false) =>
      void navigate({
        to: '.',
        search: (old) => ({ ...old, ...(change as Partial<TargetsSearch>) }),
        resetScroll: false,
        replace,
      }),
    [navigate],
  );
  const pick = useCallback(
    (code: string) =>
      void navigate({
        to: '.',
        search: (old) => ({ ...old, pick: toggled((old as TargetsSearch).pick, code) }),
        resetScroll: false,
        replace: true,
      }),
    [navigate],
  );
  const picks = useMemo(() => codesOf(search.pick), [search.pick]);
  const filter: TargetsFilter = useMemo(
    () => ({
      country: search.country,
      ties: search.tie?.split(',') ?? [],
      listed: search.listed !== undefined,
    }),
    [search.country, search.tie, search.listed],
  );
  return { ...params, segmentCode: `${params.chain}/${params.segment}`, search, set, pick, picks, filter };
}

const codesOf = (pick: string | undefined): readonly string[] => pick?.split(',') ?? [];

/** A firm joins or leaves those compared; one too many does not join. */
export function toggled(pick: string | undefined, code: string): string | undefined {
  const codes = codesOf(pick);
  const next = codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
  if (next.length > MOST_PICKED) return pick;
  return next.length === 0 ? undefined : next.join(',');
}

/** How long a slider must rest before the address follows; browsers refuse to rewrite it at every step. */
const REST = 300;

/** Weights as the sliders stand: at once here, in the address once they rest. */
export function useWeights() {
  const { search, set } = useTargetsSearch();
  const [draft, setDraft] = useState<Weights | null>(null);
  const stored = search.w;
  useEffect(() => {
    if (draft === null) return;
    const text = formatWeights(draft);
    // Once the address has caught up it is the only place that holds the weights.
    if (text === stored) {
      setDraft(null);
      return;
    }
    const timer = setTimeout(() => set({ w: text }, true), REST);
    return () => clearTimeout(timer);
  }, [draft, stored, set]);
  const weights = useMemo(() => draft ?? parseWeights(stored), [draft, stored]);
  const change = useCallback(
    (kind: ComponentKind, value: number) => setDraft((old) => ({ ...(old ?? parseWeights(stored)), [kind]: value })),
    [stored],
  );
  const restore = useCallback(() => setDraft(RANKING.weights), []);
  return { weights, change, restore, resting: draft === null };
}

/** The list under the reader's choices, all of it and as shown. */
export function useRanking(candidates: readonly Candidate[], weights: Weights) {
  const { search, filter } = useTargetsSearch();
  const language = useLanguage();
  // A slider that moves faster than the table can be drawn skips orders instead of queueing them.
  const rested = useDeferredValue(weights);
  const { required, redlines, sort } = search;
  const choices: Choices = useMemo(
    () => ({
      weights: rested,
      required: (required?.split(',') ?? []) as ComponentKind[],
      redLines: redlines !== '0',
    }),
    [rested, required, redlines],
  );
  const fusible = useMemo(() => candidates.map(arrangeable), [candidates]);
  const before = useMemo(
    () => defaultRanks(fusible, { weights: RANKING.weights, required: choices.required, redLines: choices.redLines }),
    [fusible, choices.required, choices.redLines],
  );
  const placed = useMemo(() => placeAll(candidates, fusible, before, choices), [candidates, fusible, before, choices]);
  const shown = useMemo(
    () =>
      sorted(
        placed.filter(({ candidate }) => passes(candidate, filter)),
        sort,
        language,
      ),
    [placed, filter, sort, language],
  );
  return { choices, placed, shown };
}

export interface Ranking {
  readonly choices: Choices;
  /** Everybody, by place, then those struck off. */
  readonly placed: readonly Placed[];
  /** Those the filter lets through, in the order chosen. */
  readonly shown: readonly Placed[];
}
