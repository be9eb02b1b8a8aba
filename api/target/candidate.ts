import type { EdgeInput } from '../gap/model.ts';
import type { FirmRow, FirmWork } from './firm.ts';

/** What makes a firm a candidate for a segment, the nearest tie first. */
export const CANDIDATE_TIES = ['MAKER', 'SIBLING', 'NEIGHBOUR', 'PARTNER_COUNTRY', 'TEXT_MATCH'] as const;
export type CandidateTie = (typeof CANDIDATE_TIES)[number];

/** Why a firm is struck off whatever its score. */
export type ExclusionCode = 'ALREADY_HERE' | 'DISSOLVED' | 'RED_LINE' | 'REQUIRED_MISSING';

/** The segment asked about and what surrounds it in its chain. */
export interface Surroundings {
  segment: string;
  /** All segments of the chain. */
  chain: ReadonlySet<string>;
  /** Other segments of the same layer. */
  siblings: ReadonlySet<string>;
  /** Segments it feeds directly or is fed by. */
  neighbours: ReadonlySet<string>;
  /** Countries of bodies that work with the park. */
  partnerCountries: ReadonlySet<string>;
  /** Firms whose product texts fit best, whatever chain they are attached to. */
  textMatches: ReadonlySet<string>;
}

/** Finds out what surrounds a segment. */
export function surroundingsOf(
  segment: string,
  segments: readonly { code: string; layer: string }[],
  edges: readonly EdgeInput[] | readonly { from: string; to: string }[],
  partnerCountries: Iterable<string>,
  textMatches: Iterable<string>,
): Surroundings {
  const layer = segments.find(({ code }) => code === segment)?.layer;
  const neighbours = edges.flatMap(({ from, to }) => (from === segment ? [to] : to === segment ? [from] : []));
  return {
    segment,
    chain: new Set(segments.map(({ code }) => code)),
    siblings: new Set(
      segments.filter((other) => other.layer === layer && other.code !== segment).map(({ code }) => code),
    ),
    neighbours: new Set(neighbours),
    partnerCountries: new Set(partnerCountries),
    textMatches: new Set(textMatches),
  };
}

/** The nearest tie of a firm to the segment; null where there is none and it is no candidate. */
export function tieOf(firm: FirmRow, around: Surroundings): CandidateTie | null {
  const works = workSegments(firm);
  if (works.has(around.segment)) return 'MAKER';
  const any = (segments: ReadonlySet<string>): boolean => [...works].some((segment) => segments.has(segment));
  if (any(around.siblings)) return 'SIBLING';
  if (any(around.neighbours)) return 'NEIGHBOUR';
  if (any(around.chain) && firm.countries.some((country) => around.partnerCountries.has(country)))
    return 'PARTNER_COUNTRY';
  return around.textMatches.has(firm.code) ? 'TEXT_MATCH' : null;
}

/** Segments a firm works in today or may; what it only plans does not count. */
export const producingWork = (firm: FirmRow): FirmWork[] => firm.work.filter(({ form }) => form !== 'planned');

const workSegments = (firm: FirmRow): ReadonlySet<string> => new Set(producingWork(firm).map(({ segment }) => segment));

/** Why a firm cannot be recruited whatever the user chooses; null where it can. */
export function barOf(firm: FirmRow, park: string): 'ALREADY_HERE' | 'DISSOLVED' | null {
  if (firm.parks.includes(park)) return 'ALREADY_HERE';
  return firm.standing === 'DISSOLVED' ? 'DISSOLVED' : null;
}

/** A firm in distress is one a cautious recruiter does not call. */
export const hasRedLine = ({ standing }: FirmRow): boolean => standing === 'DISTRESSED';
