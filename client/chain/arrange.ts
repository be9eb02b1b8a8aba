import type { Link } from './layout.ts';
import type { GapState } from './state.ts';

/** How a card appears under the filters: in full, as grey context, or not at all. */
export type Showing = 'full' | 'context' | 'hidden';

/** What the planner calls a gap; unknown is not one, it is a question. */
export const GAP_ONLY: readonly GapState[] = ['MISSING', 'SINGLE_SOURCE', 'WEAK'];

export interface Filter {
  /** Empty means all states. */
  readonly states: readonly GapState[];
  readonly gapsOnly: boolean;
}

export function matches(state: GapState, { states, gapsOnly }: Filter): boolean {
  return (states.length === 0 || states.includes(state)) && (!gapsOnly || GAP_ONLY.includes(state));
}

/** Filtered-out cards stay as context, so the chain keeps its shape; "gaps only" keeps just the neighbours of gaps. */
export function arrange(
  cards: readonly { code: string; state: GapState }[],
  links: readonly Link[],
  filter: Filter,
): Map<string, Showing> {
  const full = new Set(cards.filter((card) => matches(card.state, filter)).map((card) => card.code));
  const near = new Set(
    links.flatMap(({ from, to }) => [...(full.has(from) ? [to] : []), ...(full.has(to) ? [from] : [])]),
  );
  return new Map(
    cards.map(
      ({ code }) =>
        [code, full.has(code) ? 'full' : !filter.gapsOnly || near.has(code) ? 'context' : 'hidden'] as const,
    ),
  );
}

/** Cards one step away, without the card itself. */
export function neighbours(code: string, links: readonly Link[]): Set<string> {
  const near = new Set(links.flatMap(({ from, to }) => (from === code ? [to] : to === code ? [from] : [])));
  near.delete(code);
  return near;
}

export type NeedLevel = 'high' | 'medium' | 'low';

/** Need runs 0–1 within one chain and park; the middle of its interval is put into three words. */
export function needLevel({ low, high }: { low: number; high: number }): NeedLevel {
  const middle = (low + high) / 2;
  return middle >= 0.4 ? 'high' : middle >= 0.15 ? 'medium' : 'low';
}
