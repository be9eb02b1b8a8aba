import type { StatedFocus } from './settlement.ts';

/** Whether an offer is for this segment, as far as a source says; surest first. */
export const SUPPORT_FITS = ['STATED_SCOPE', 'PARK_WIDE'] as const;
export type SupportFit = (typeof SUPPORT_FITS)[number];

/** Something a park offers to firms. */
export interface Offer {
  code: string;
  evidence: readonly string[];
  /** What a source says it is for; empty where it says nothing. */
  scopes: readonly StatedFocus[];
  /** Enterprises a source says it has served. */
  served: readonly string[];
}

export interface Support {
  offer: string;
  fit: SupportFit;
  /** The enterprise asked about has been served by it. */
  hasServed: boolean;
  evidence: readonly string[];
}

/**
 * What a park offers that may help a firm of a segment. An offer stated for other industries is left out;
 * one without a stated scope is the park’s own, and whether a firm qualifies is not known.
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
      const { code, evidence, scopes, served } = offer;
      const hasServed = enterprise !== null && served.includes(enterprise);
      if (scopes.length === 0 || segment === null) return [{ offer: code, fit: 'PARK_WIDE', hasServed, evidence }];
      const meant = scopes.filter(
        (scope) => scope.segment === segment.code || (scope.segment === null && scope.chain === segment.chain),
      );
      if (meant.length === 0) return [];
      const all = [...new Set([...meant.flatMap((scope) => scope.evidence), ...evidence])];
      return [{ offer: code, fit: 'STATED_SCOPE', hasServed, evidence: all }];
    })
    .sort(
      (a, b) =>
        Number(b.hasServed) - Number(a.hasServed) ||
        SUPPORT_FITS.indexOf(a.fit) - SUPPORT_FITS.indexOf(b.fit) ||
        (a.offer < b.offer ? -1 : 1),
    );
}
