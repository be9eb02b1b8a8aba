import type { PolicyFactRow } from './book.ts';
import type { FactValue } from './rule.ts';

/** A code with what it rests on. */
interface Cited {
  code: string;
  evidence: readonly string[];
}

/** A firm as far as rules look at it. */
export interface RuledFirm {
  code: string;
  stockCode: string | null;
  /** ACTIVE, ACQUIRED …; null where nobody has said. */
  standing: string | null;
  evidence: readonly string[];
  /** Countries it originates in, where a source says so. */
  origins: readonly Cited[];
  /** Countries it is registered in. */
  countries: readonly Cited[];
  /** Parks it sits or invests in. */
  parks: readonly Cited[];
  /** Segments it works in, planned work left out, with their chains. */
  work: readonly { segment: string; chain: string; evidence: readonly string[] }[];
}

/** A park as a place rules may name. */
export interface Site {
  /** The park and those it has been merged into. */
  parks: readonly string[];
  city: string | null;
  province: string | null;
  country: string | null;
  evidence: readonly string[];
}

/** Where a fact comes from. */
type Origin = 'GRAPH' | 'ANSWER' | 'QUESTION_DATE';

/** A fact that is known, with what it rests on. */
export interface KnownFact {
  value: FactValue;
  from: Origin;
  evidence: readonly string[];
}

const HOME = 'cn';

/**
 * A fact of a firm as it is, or would be, at a site; undefined where the graph does not tell.
 * What is not recorded is unknown, never false.
 *
 * @param on the day asked about
 */
export function deriveFact(
  fact: PolicyFactRow,
  firm: RuledFirm | null,
  site: Site | null,
  on: string,
): KnownFact | undefined {
  const known = (value: FactValue | null | undefined, evidence: readonly string[]): KnownFact | undefined =>
    value === null || value === undefined || (typeof value === 'object' && value.length === 0)
      ? undefined
      : { value, from: 'GRAPH', evidence: [...new Set(evidence)] };
  switch (fact.derive) {
    case 'siteCountry':
      return known(site?.country, site?.evidence ?? []);
    case 'siteProvince':
      return known(site?.province, site?.evidence ?? []);
    case 'siteCity':
      return known(site?.city, site?.evidence ?? []);
    case 'sitePark':
      return known(site?.parks, site?.evidence ?? []);
    case 'questionDate':
      return { value: on, from: 'QUESTION_DATE', evidence: [] };
    default:
      return firm === null ? undefined : ofFirm(fact, firm, site, known);
  }
}

function ofFirm(
  { derive, options }: PolicyFactRow,
  firm: RuledFirm,
  site: Site | null,
  known: (value: FactValue | null | undefined, evidence: readonly string[]) => KnownFact | undefined,
): KnownFact | undefined {
  // A subsidiary registered here whose owner is known to be from abroad is from abroad.
  const homes = firm.origins.length > 0 ? firm.origins : firm.countries;
  const cited = homes.flatMap(({ evidence }) => evidence);
  switch (derive) {
    case 'enterpriseCountry': {
      const codes = [...new Set(homes.map(({ code }) => code))];
      return known(codes.length === 1 ? codes[0] : codes, cited);
    }
    case 'foreignInvested':
      // Only where the project would settle in China and nothing of the firm’s origin is Chinese.
      return known(
        site?.country === HOME && homes.length > 0 && homes.every(({ code }) => code !== HOME) ? true : null,
        cited,
      );
    case 'worksIn': {
      const codes = firm.work.map(({ segment, chain }) => (options.includes('@chain') ? chain : segment));
      return known(
        [...new Set(codes)],
        firm.work.flatMap(({ evidence }) => evidence),
      );
    }
    case 'listed':
      return known(firm.stockCode === null ? null : true, firm.evidence);
    case 'standing':
      return known(firm.standing, firm.evidence);
    default:
      return undefined;
  }
}
