import type { MakerInput } from '../gap/model.ts';
import { producingWork } from './candidate.ts';
import type { FirmRow } from './firm.ts';

/** A way from a firm to somebody in the park along the chain. */
export interface TargetPath {
  /** SUPPLIES: the firm could supply the park’s firm; BUYS: the other way round. */
  direction: 'SUPPLIES' | 'BUYS';
  /** Segments walked, from the firm’s own to that of the park’s firm. */
  segments: readonly string[];
  /** A named firm of the park; null where a source names nobody. */
  enterprise: string | null;
  evidence: readonly string[];
}

const PATHS_SHOWN = 3;

/** Edges with both ends by code and their own evidence. */
interface Edge {
  from: string;
  to: string;
  evidence: readonly string[];
}

/** The shortest ways of at most two steps, named firms first; the segment asked about comes before others. */
export function pathsToPark(
  firm: FirmRow,
  segment: string,
  edges: readonly Edge[],
  makers: ReadonlyMap<string, readonly MakerInput[]>,
): TargetPath[] {
  const starts = [...new Set(producingWork(firm).map((work) => work.segment))].sort(
    (a, b) => Number(b === segment) - Number(a === segment) || (a < b ? -1 : 1),
  );
  const paths: TargetPath[] = [];
  for (const start of starts) {
    paths.push(...walk(start, 'SUPPLIES', edges, makers, firm.code), ...walk(start, 'BUYS', edges, makers, firm.code));
  }
  const order = (path: TargetPath): number =>
    path.segments.length * 4 + (path.enterprise === null ? 2 : 0) + (path.direction === 'BUYS' ? 1 : 0);
  const seen = new Set<string>();
  return paths
    .sort((a, b) => order(a) - order(b))
    .filter(({ direction, segments, enterprise }) => {
      const key = `${direction} ${enterprise ?? segments.at(-1)}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, PATHS_SHOWN);
}

function walk(
  start: string,
  direction: TargetPath['direction'],
  edges: readonly Edge[],
  makers: ReadonlyMap<string, readonly MakerInput[]>,
  self: string,
): TargetPath[] {
  const step = (from: string): { to: string; evidence: readonly string[] }[] =>
    edges.flatMap((edge) => {
      const [here, there] = direction === 'SUPPLIES' ? [edge.from, edge.to] : [edge.to, edge.from];
      return here === from ? [{ to: there, evidence: edge.evidence }] : [];
    });
  const ends = (segments: readonly string[], evidence: readonly string[]): TargetPath[] =>
    (makers.get(segments.at(-1) ?? '') ?? [])
      .filter(({ enterprise }) => enterprise !== self)
      .map((maker) => ({
        direction,
        segments,
        enterprise: maker.enterprise,
        evidence: [...evidence, ...maker.evidence],
      }));
  return step(start).flatMap((first) => [
    ...ends([start, first.to], first.evidence),
    ...step(first.to)
      .filter(({ to }) => to !== start)
      .flatMap((second) => ends([start, first.to, second.to], [...first.evidence, ...second.evidence])),
  ]);
}
