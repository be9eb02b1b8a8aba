import type { Interval } from './interval.ts';

/** A segment of the chain template, as far as the formula needs it. */
export interface SegmentInput {
  code: string;
  /** Share of the chain's firms that work in it, 0–1. */
  baseShare: number;
  /** 0–1: must a maker be near? */
  locality: number;
}

/** `from` FEEDS `to`. */
export interface EdgeInput {
  from: string;
  to: string;
  essential: boolean;
  /** 0–1, the share of the receiver's inputs it stands for. */
  weight: number;
  /** A recycling flow, the only kind that may close a cycle. */
  return: boolean;
}

/** Somebody who works in a segment here and now (not planned). */
export interface MakerInput {
  /** Null where a source says that makers exist and names none. */
  enterprise: string | null;
  /** Makers this stands for: 1, or more where none is named. */
  count: number;
  /** 0–1. */
  confidence: number;
  /** Stated by a source, verified by a user, or certain enough. */
  confirmed: boolean;
  /** Capacity over the demand of this park's chain, 0–1; null where not known. */
  capacity: number | null;
  /** Newest evidence, ISO date or part of one; null where undated. */
  seen: string | null;
  evidence: readonly string[];
  /** Within the radius but not in the park: it covers demand and does not answer what the park itself wants. */
  elsewhere?: true;
}

/** A link a source says outright is lacking. */
interface WantInput {
  /** ISO date or part of one; null where the source is undated. */
  statedOn: string | null;
  evidence: readonly string[];
}

/** Everything the formula needs to know about one chain in one park. */
export interface GapInput {
  segments: readonly SegmentInput[];
  edges: readonly EdgeInput[];
  makers: ReadonlyMap<string, readonly MakerInput[]>;
  wants: ReadonlyMap<string, WantInput>;
  /** Segments a project not yet in production aims at. */
  coming: ReadonlySet<string>;
  /** Segments somebody has looked for makers in and found none: nobody unlisted works there. */
  refuted?: ReadonlySet<string>;
  /** Distinct known firms of the chain in the park, unnamed ones counted. */
  firms: number;
  /** κ: how complete the list of firms is, 0–1; null where nobody has said. */
  kappa: number | null;
  /** Relatedness density, 0–1, of the segments that have one (see relatedness.ts). */
  density: ReadonlyMap<string, number>;
}

/** In this order everywhere. */
export const GAP_STATES = ['MISSING', 'SINGLE_SOURCE', 'WEAK', 'UNKNOWN', 'STRONG'] as const;
export type GapState = (typeof GAP_STATES)[number];

/** What the formula says about one segment. */
export interface GapResult {
  segment: string;
  state: GapState;
  /** Missing because a source says so, and nothing later contradicts it. */
  stated: boolean;
  assessable: boolean;
  /** The park's makers feed it directly, nobody here needs it, nobody here makes it. */
  extension: boolean;
  need: Interval;
  pull: { backward: number; forward: number; total: number; percentile: number };
  coverage: Interval;
  /** The same without the largest confirmed maker. */
  coverageWithoutLargest: Interval;
  /** P: the chance that a maker exists that the register does not list; null where completeness is not known. */
  chanceUnlisted: number | null;
  /** Chance that a firm of the chain works here, p. */
  chancePerFirm: number;
  /** The register completeness above which an empty segment is missing; null where makers are known or no firm is. */
  kappaStar: number | null;
  /** K: share of the park's output that cannot be made without it. */
  dependence: number;
  /** Herfindahl–Hirschman index over its makers, equal shares where sizes are unknown; null without makers. */
  concentration: number | null;
  /** Density and percentile are null where nothing is known to sit beside the segment. */
  feasibility: { density: number | null; percentile: number | null; persistence: number };
  /** State after so many more confirmed makers of unknown size. */
  nextStates: { confirmedMakers: number; state: GapState }[];
}
