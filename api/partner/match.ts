/**
 * Which bodies could help with which gaps, and by what way. One matrix, read from both sides.
 * Pure: rows in, rows out.
 */

/** Constants of the matrix: how much each way says alone, 0–1. Judgement, versioned with the formula. */
const PARTNER_MATCH = {
  version: '1',
  /** It has brought a project of this kind before. */
  introduced: 0.6,
  /** It works with a carrier of the park that has a focus on the segment, or on its chain. */
  carrierSegment: 0.4,
  carrierChain: 0.25,
  /** The segment, or its chain, is what the body is there for; times the confidence of that. */
  capabilitySegment: 0.5,
  capabilityChain: 0.35,
  /** Makers of its country work in the segment: so much for each, up to so many. */
  maker: 0.1,
  makersCounted: 4,
  /** A body that is tied to a country without being of it counts half. */
  related: 0.5,
} as const;

/** Kinds of bodies that are in touch with the makers of their country. Funds, laboratories and standards bodies are not. */
const IN_TOUCH = ['CHAMBER', 'AGENCY', 'CLUSTER', 'ASSOCIATION', 'CONSULATE', 'DEVELOPER'];

type WayKind = 'INTRODUCED_SUCH_PROJECT' | 'CARRIER_FOCUS' | 'CLUSTER_CAPABILITY' | 'COUNTRY_MAKERS';

/** A thing named in both languages. */
interface Named {
  code: string;
  name: string;
  nameEn: string | null;
}

/** A focus on a segment, or on a whole chain. */
interface Focus {
  /** Full code of the segment, or code of the chain. */
  target: string;
  evidence: readonly string[];
}

/** A body with everything the matrix looks at. */
export interface PartnerLinks extends Named {
  kind: string | null;
  countries: readonly (Named & { related: boolean; evidence: readonly string[] })[];
  /** Projects it introduced, one row a segment they aim at. */
  introduced: readonly (Named & { segment: string; evidence: readonly string[] })[];
  /** Focuses of carriers it cooperates with. */
  carriers: readonly (Named & Focus & { park: string | null })[];
  capabilities: readonly (Focus & { confidence: number })[];
  /** Parks it cooperates with, itself or through a carrier. */
  parks: readonly string[];
}

/** A maker abroad in one segment. */
interface AbroadMaker {
  code: string;
  confidence: number;
  evidence: readonly string[];
}

/** Makers by country and segment, surest first. */
export type MakersAbroad = ReadonlyMap<string, ReadonlyMap<string, readonly AbroadMaker[]>>;

/** What the matrix needs to know of a firm. */
export interface FirmOfCountry {
  code: string;
  standing: string | null;
  countries: readonly string[];
  parks: readonly string[];
  work: readonly { segment: string; form: string | null; confidence: number; proofs: readonly { code: string }[] }[];
}

/** One way a body could help. */
export interface Way {
  kind: WayKind;
  /** What this says alone, 0–1. */
  weight: number;
  makers: readonly AbroadMaker[];
  /** What the sentence names: the project, the carrier, or the country. */
  by: Named | null;
  /** The focus is on the whole chain, not on this very segment. */
  wholeChain: boolean;
  /** The body is tied to the country without being of it. */
  related: boolean;
  evidence: readonly string[];
}

/** A body for one segment. */
export interface PartnerMatch {
  partner: PartnerLinks;
  ways: readonly Way[];
  /** 1 − Π(1 − weight): how much all ways say together, 0–1. A rule of thumb, not a probability. */
  strength: number;
  linked: boolean;
}

/** Makers that stand in no park of ours, by country and segment. */
export function makersAbroad(firms: readonly FirmOfCountry[], park: string, home: string): MakersAbroad {
  const found = new Map<string, Map<string, AbroadMaker[]>>();
  for (const { code, standing, countries, parks, work } of firms) {
    if (standing === 'DISSOLVED' || parks.includes(park)) continue;
    for (const country of new Set(countries)) {
      if (country === home) continue;
      const segments = found.get(country) ?? new Map<string, AbroadMaker[]>();
      found.set(country, segments);
      for (const { segment, form, confidence, proofs } of work) {
        if (form === 'planned') continue;
        const makers = segments.get(segment) ?? [];
        segments.set(segment, makers);
        makers.push({ code, confidence, evidence: proofs.map((proof) => proof.code) });
      }
    }
  }
  for (const segments of found.values())
    for (const makers of segments.values())
      makers.sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1));
  return found;
}

/** What one body could do for one segment of a park; null where nothing says that it could do anything. */
export function matchPartner(
  partner: PartnerLinks,
  segment: string,
  park: string,
  makers: MakersAbroad,
): PartnerMatch | null {
  const ways = [
    ...introductions(partner, segment),
    ...carrierFocus(partner, segment, park),
    ...capability(partner, segment),
    ...countryMakers(partner, segment, makers),
  ];
  if (ways.length === 0) return null;
  const none = ways.reduce((rest, { weight }) => rest * (1 - weight), 1);
  return { partner, ways, strength: Number((1 - none).toFixed(3)), linked: partner.parks.includes(park) };
}

/** All bodies for one segment: the strongest first, then those that work with the park already, then by code. */
export const partnersFor = (
  partners: readonly PartnerLinks[],
  segment: string,
  park: string,
  makers: MakersAbroad,
): PartnerMatch[] =>
  partners
    .flatMap((partner) => matchPartner(partner, segment, park, makers) ?? [])
    .sort(
      (a, b) =>
        b.strength - a.strength || Number(b.linked) - Number(a.linked) || (a.partner.code < b.partner.code ? -1 : 1),
    );

const chainOf = (segment: string): string => segment.split('/', 1)[0] ?? '';
const aims = ({ target }: Focus, segment: string): boolean => target === segment || target === chainOf(segment);
const joined = (focuses: readonly { evidence: readonly string[] }[]): string[] => [
  ...new Set(focuses.flatMap(({ evidence }) => evidence)),
];

function introductions({ introduced }: PartnerLinks, segment: string): Way[] {
  const such = introduced.filter((project) => project.segment === segment);
  const [first] = such;
  if (!first) return [];
  return [way('INTRODUCED_SUCH_PROJECT', PARTNER_MATCH.introduced, { by: first, evidence: joined(such) })];
}

function carrierFocus({ carriers }: PartnerLinks, segment: string, park: string): Way[] {
  const fitting = carriers.filter((carrier) => carrier.park === park && aims(carrier, segment));
  const exact = fitting.filter(({ target }) => target === segment);
  const [first] = exact.length > 0 ? exact : fitting;
  if (!first) return [];
  const weight = exact.length > 0 ? PARTNER_MATCH.carrierSegment : PARTNER_MATCH.carrierChain;
  return [way('CARRIER_FOCUS', weight, { by: first, wholeChain: exact.length === 0, evidence: joined(fitting) })];
}

function capability({ capabilities }: PartnerLinks, segment: string): Way[] {
  const fitting = capabilities.filter((focus) => aims(focus, segment));
  const exact = fitting.filter(({ target }) => target === segment);
  const used = exact.length > 0 ? exact : fitting;
  if (used.length === 0) return [];
  const weight = exact.length > 0 ? PARTNER_MATCH.capabilitySegment : PARTNER_MATCH.capabilityChain;
  const confidence = Math.max(...used.map((focus) => focus.confidence));
  return [way('CLUSTER_CAPABILITY', weight * confidence, { wholeChain: exact.length === 0, evidence: joined(used) })];
}

/** A body with a trade of its own is in touch with the makers of that trade alone. */
function countryMakers(partner: PartnerLinks, segment: string, abroad: MakersAbroad): Way[] {
  const { kind, countries, capabilities } = partner;
  if (kind === null || !IN_TOUCH.includes(kind)) return [];
  if (capabilities.length > 0 && !capabilities.some((focus) => aims(focus, segment))) return [];
  const found = [...countries]
    .sort((a, b) => Number(a.related) - Number(b.related))
    .flatMap((country) => {
      const makers = abroad.get(country.code)?.get(segment) ?? [];
      return makers.length === 0 ? [] : [{ country, makers }];
    });
  const [first] = found;
  if (!first) return [];
  const { country, makers } = first;
  const counted = Math.min(makers.length, PARTNER_MATCH.makersCounted);
  const weight = PARTNER_MATCH.maker * counted * (country.related ? PARTNER_MATCH.related : 1);
  const evidence = joined([country, ...makers]);
  return [way('COUNTRY_MAKERS', weight, { by: country, makers, related: country.related, evidence })];
}

const way = (kind: WayKind, weight: number, rest: Partial<Way>): Way => ({
  kind,
  weight: Number(weight.toFixed(3)),
  makers: [],
  by: null,
  wholeChain: false,
  related: false,
  evidence: [],
  ...rest,
});
