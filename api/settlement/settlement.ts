/** How a carrier’s stated focus lies to the segment somebody wants to settle, nearest first. */
const FOCUS_FITS = ['SEGMENT', 'CHAIN', 'NEIGHBOUR', 'UNKNOWN', 'OTHER'] as const;
type FocusFit = (typeof FOCUS_FITS)[number];

/** What the sources say of a carrier’s being there, surest first. */
const CARRIER_STATUSES = ['STANDING', 'UNKNOWN', 'PLANNED'] as const;
type CarrierStatus = (typeof CARRIER_STATUSES)[number];

/** A focus a source states, on a segment or on a chain as a whole. */
export interface StatedFocus {
  segment: string | null;
  chain: string;
  evidence: readonly string[];
}

/** What is known of a carrier. */
export interface CarrierFacts {
  code: string;
  focuses: readonly StatedFocus[];
  /** Evidence that it stands in the park; empty where none says so. */
  standing: readonly string[];
  /** Evidence that it is planned; empty where none says so. */
  planned: readonly string[];
  /** It has an area figure, whatever that measures. */
  hasArea: boolean;
}

/** The segment to settle. */
export interface Wanted {
  segment: string;
  chain: string;
  /** Segments that feed it or that it feeds. */
  neighbours: ReadonlySet<string>;
}

/** What remains to be asked before anybody settles there. */
export type OpenPoint = 'FREE_AREA' | 'AREA' | 'FOCUS' | 'STATUS';

/** A carrier in its place on the list, and why. */
export interface Placed {
  carrier: string;
  rank: number;
  focus: FocusFit;
  status: CarrierStatus;
  /** Evidence of the focus and the status that decided. */
  evidence: readonly string[];
  open: readonly OpenPoint[];
}

/**
 * Orders carriers for a segment: by how near their stated focus lies, then by whether they stand, then by code.
 * A carrier of which no focus is told comes after those that fit and before those meant for other work.
 * How much room is free is never taken into account, because no source says it.
 */
export function placeCarriers(carriers: readonly CarrierFacts[], wanted: Wanted): Placed[] {
  return carriers
    .map((carrier) => judged(carrier, wanted))
    .sort(
      (a, b) =>
        FOCUS_FITS.indexOf(a.focus) - FOCUS_FITS.indexOf(b.focus) ||
        CARRIER_STATUSES.indexOf(a.status) - CARRIER_STATUSES.indexOf(b.status) ||
        (a.carrier < b.carrier ? -1 : 1),
    )
    .map((placed, i) => ({ ...placed, rank: i + 1 }));
}

function judged(carrier: CarrierFacts, wanted: Wanted): Omit<Placed, 'rank'> {
  const { focus, evidence } = fitOf(carrier.focuses, wanted);
  const status = carrier.standing.length > 0 ? 'STANDING' : carrier.planned.length > 0 ? 'PLANNED' : 'UNKNOWN';
  const open: OpenPoint[] = ['FREE_AREA'];
  if (!carrier.hasArea) open.push('AREA');
  if (focus === 'UNKNOWN') open.push('FOCUS');
  if (status !== 'STANDING') open.push('STATUS');
  const told = status === 'STANDING' ? carrier.standing : carrier.planned;
  return { carrier: carrier.code, focus, status, evidence: [...new Set([...evidence, ...told])], open };
}

/** The nearest of the stated focuses, with the evidence of all that lie as near. */
function fitOf(focuses: readonly StatedFocus[], wanted: Wanted): { focus: FocusFit; evidence: string[] } {
  const of = ({ segment, chain }: StatedFocus): FocusFit => {
    if (segment === wanted.segment) return 'SEGMENT';
    if (segment === null && chain === wanted.chain) return 'CHAIN';
    return segment !== null && wanted.neighbours.has(segment) ? 'NEIGHBOUR' : 'OTHER';
  };
  const focus = FOCUS_FITS.find((fit) => focuses.some((stated) => of(stated) === fit)) ?? 'UNKNOWN';
  return { focus, evidence: focuses.filter((stated) => of(stated) === focus).flatMap((stated) => stated.evidence) };
}
