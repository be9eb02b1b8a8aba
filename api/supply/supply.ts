import type { EdgeRow } from '../chain/chain.ts';

/** Which way the chain is walked from an enterprise. */
export type Direction = 'UPSTREAM' | 'DOWNSTREAM';

/** A segment reached from one of the enterprise’s own, by the shortest way. */
export interface Reached {
  segment: string;
  /** The enterprise’s own segment the way begins at. */
  via: string;
  /** Edges walked, nearest first. */
  path: EdgeRow[];
}

/**
 * Segments up or down the chains from `starts`, breadth first, each once by its shortest way.
 * Return flows are followed too: recycled material is a supply like any other.
 *
 * @param maxDepth edges walked at most
 * @param limit segments at most; `truncated` tells that there were more
 */
export function reach(
  edges: readonly EdgeRow[],
  starts: readonly string[],
  direction: Direction,
  maxDepth: number,
  limit: number,
): { reached: Reached[]; truncated: boolean } {
  const steps = new Map<string, EdgeRow[]>();
  for (const edge of edges) {
    const at = direction === 'UPSTREAM' ? edge.to : edge.from;
    const list = steps.get(at);
    if (list) list.push(edge);
    else steps.set(at, [edge]);
  }
  // The heavier input first, so that the way shown is the one that matters.
  for (const list of steps.values()) list.sort((a, b) => b.weight - a.weight || compare(a.from + a.to, b.from + b.to));

  const seen = new Set(starts);
  const reached: Reached[] = [];
  let wave: Reached[] = [...new Set(starts)].sort().map((segment) => ({ segment, via: segment, path: [] }));
  for (let depth = 1; depth <= maxDepth && wave.length > 0; depth++) {
    const next: Reached[] = [];
    for (const here of wave) {
      for (const edge of steps.get(here.segment) ?? []) {
        const segment = direction === 'UPSTREAM' ? edge.from : edge.to;
        if (seen.has(segment)) continue;
        if (reached.length === limit) return { reached, truncated: true };
        seen.add(segment);
        const found = { segment, via: here.via, path: [...here.path, edge] };
        next.push(found);
        reached.push(found);
      }
    }
    wave = next;
  }
  return { reached, truncated: false };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
