import type { StatedFocus } from './settlement.ts';

/** Whether an offer is for this segment, as far as a source says; surest first. */
const SUPPORT_FITS = ['STATED_SCOPE', 'PARK_WIDE', 'SCOPE_UNKNOWN'] as const;
type SupportFit = (typeof SUPPORT_FITS)[number];

/** A kind of firm or project a source says an offer is for. */
export interface Served {
  /** Word of the seed files’ `serves` relation, such as `tech-sme`. */
  kind: string;
  /** Code of the fact. */
  evidence: string;
}

/** Something a park offers to firms. */
export interface Offer {
  code: string;
  evidence: readonly string[];
  /** Chains and segments a source relates it to; empty where it says nothing. */
  scopes: readonly StatedFocus[];
  /** Kinds of firms or projects a source says it is for; empty where it says nothing. */
  serves: readonly Served[];
  /** Enterprises a source says it has served. */
  served: readonly string[];
}

export interface Support {
  offer: string;
  fit: SupportFit;
  /** The enterprise asked about has been served by it. */
  hasServed: boolean;
  /** A source relates it to the chain asked about. */
  forChain: boolean;
  /** Kinds of firms it is for, as stated. */
  kinds: readonly string[];
  evidence: readonly string[];
}

/** Kinds that leave out nobody in the park. */
const WIDE: ReadonlySet<string> = new Set(['park-firms', 'park-projects']);

/**
 * What a park offers that may help a firm of a segment. An offer related to other industries is left out; one for a
 * kind of firm stays, for whether the firm is of that kind has to be asked; one without any stated scope is last.
 *
 * @param segment null: any
 * @param enterprise null: none in particular
 */
export function matchOffers(
  offers: readonly Offer[],
  segment: { code: string; chain: string } | null,
  enterprise: string | null,
): Support[] {
  return offers
    .flatMap((offer): Support[] => {
      const { code, evidence, scopes, serves, served } = offer;
      const meant = scopes.filter(
        (scope) => scope.segment === segment?.code || (scope.segment === null && scope.chain === segment?.chain),
      );
      if (segment !== null && scopes.length > 0 && meant.length === 0) return [];
      const scope = segment === null ? scopes : meant;
      const narrow = serves.filter(({ kind }) => !WIDE.has(kind));
      const told = narrow.length > 0 ? narrow : serves;
      const fit =
        scope.length > 0 || narrow.length > 0 ? 'STATED_SCOPE' : serves.length > 0 ? 'PARK_WIDE' : 'SCOPE_UNKNOWN';
      const rests = [...scope.flatMap((one) => one.evidence), ...told.map((one) => one.evidence), ...evidence];
      return [
        {
          offer: code,
          fit,
          hasServed: enterprise !== null && served.includes(enterprise),
          forChain: meant.length > 0,
          kinds: told.map(({ kind }) => kind),
          evidence: [...new Set(rests)],
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(b.hasServed) - Number(a.hasServed) ||
        SUPPORT_FITS.indexOf(a.fit) - SUPPORT_FITS.indexOf(b.fit) ||
        (a.offer < b.offer ? -1 : 1),
    );
}
