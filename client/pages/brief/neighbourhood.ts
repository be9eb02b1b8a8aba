import { cut } from './fit.ts';

interface Edge {
  readonly from: { readonly code: string } | null;
  readonly to: { readonly code: string } | null;
  readonly weight: number;
}

/** A segment beside another with the edge between them. */
interface Neighbour<E> {
  readonly code: string;
  readonly edge: E;
}

export interface Side<E> {
  readonly shown: readonly Neighbour<E>[];
  readonly hidden: number;
}

/**
 * What feeds a segment and what it feeds, the heaviest edges first, ties by code; on each side no more than `most`.
 * A segment that stands on both sides is shown on both.
 */
export function neighbourhood<E extends Edge>(
  edges: readonly E[],
  segment: string,
  most: number,
): { readonly before: Side<E>; readonly after: Side<E> } {
  const side = (own: 'from' | 'to', other: 'from' | 'to'): Side<E> => {
    const found = edges.flatMap((edge): Neighbour<E>[] => {
      const code = edge[other]?.code;
      return edge[own]?.code === segment && code !== undefined && code !== segment ? [{ code, edge }] : [];
    });
    return cut(
      found.sort((a, b) => b.edge.weight - a.edge.weight || (a.code < b.code ? -1 : 1)),
      most,
    );
  };
  return { before: side('to', 'from'), after: side('from', 'to') };
}
