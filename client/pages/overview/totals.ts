import { GAP_STATES, type GapState } from '../../chain/state.ts';

interface Counted {
  readonly assessable: boolean;
  readonly segments: number;
  readonly counts: readonly { readonly state: GapState; readonly count: number }[];
}

export interface Totals {
  readonly chains: number;
  readonly notAssessable: number;
  /** Segments of the chains that can be judged. */
  readonly segments: number;
  readonly byState: Record<GapState, number>;
}

/**
 * Sums the chains of one park. A chain nobody could judge adds to `notAssessable` alone: its segments are neither
 * missing nor known, and adding them to the unknown ones would make the park look checked.
 */
export function totalsOf(chains: readonly Counted[]): Totals {
  const judged = chains.filter((chain) => chain.assessable);
  const sum = (state: GapState) =>
    judged.flatMap((chain) => chain.counts).reduce((total, one) => total + (one.state === state ? one.count : 0), 0);
  return {
    chains: chains.length,
    notAssessable: chains.length - judged.length,
    segments: judged.reduce((total, chain) => total + chain.segments, 0),
    byState: Object.fromEntries(GAP_STATES.map((state) => [state, sum(state)])) as Record<GapState, number>,
  };
}
