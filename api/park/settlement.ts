/** How near what a carrier is for comes to a segment. */
export type FocusName = 'SEGMENT' | 'CHAIN' | 'NEIGHBOUR' | 'OTHER' | 'UNKNOWN';
/** What a carrier is weighed by; see docs/settlement.md. */
export type SettlementKindName = 'FOCUS' | 'ORIGIN' | 'STATUS' | 'FIRMS' | 'AREA' | 'FREE_AREA';
/** How a component is known. */
export type SettlementKnownName = 'STATED' | 'INFERRED' | 'UNKNOWN';

/** One sentence in both languages. */
export interface Said {
  text: string;
  textEn: string;
}

/** Something a carrier is tied to, with its names and what says so. */
export interface Tie {
  code: string;
  name: string;
  nameEn: string | null;
  basis: string;
  evidence: readonly string[];
}

/** A place the sources give a carrier, with the time they speak of. */
export interface Place {
  basis: string;
  period: string | null;
  evidence: readonly string[];
}

/** What is known of a carrier as far as settling in it goes. */
export interface CarrierFacts {
  code: string;
  segments: readonly (Tie & { chain: string })[];
  chains: readonly Tie[];
  countries: readonly Tie[];
  located: readonly Place[];
  planned: readonly Place[];
  /** Area as stated: of what stands, else as planned; null where no source gives one. */
  area: { basis: string; planned: boolean; evidence: readonly string[] } | null;
  /** Firms of the asked chain a source places in it. */
  firms: readonly Tie[];
}

/** The question: which segment, what it is linked to, and where the firm comes from if one is meant. */
export interface Wanted {
  segment: { code: string; chain: string; name: string; nameEn: string | null };
  /** Segments one arrow away, either direction. */
  neighbours: ReadonlySet<string>;
  /** Country code of the firm; null where none is meant or its country is not known. */
  country: string | null;
}

/** One component; value 0–1, null where it is not known or cannot be judged and so takes no part. */
export interface SettlementComponentValue {
  kind: SettlementKindName;
  value: number | null;
  status: SettlementKnownName;
}

/** A carrier judged for a segment. */
export interface Judged {
  code: string;
  rank: number;
  focus: FocusName;
  status: 'STANDING' | 'PLANNED' | 'UNKNOWN';
  components: SettlementComponentValue[];
  reasonsFor: Said[];
  reasonsAgainst: Said[];
  unknown: Said[];
  evidence: string[];
}

/** What each degree of focus is worth; null: nobody says what the carrier is for. */
const FOCUS_VALUE: Readonly<Record<FocusName, number | null>> = {
  SEGMENT: 1,
  CHAIN: 0.6,
  NEIGHBOUR: 0.4,
  OTHER: 0.1,
  UNKNOWN: null,
};
/** Order of the degrees: not knowing stands before knowing that it is meant for something else. */
const FOCUS_ORDER: readonly FocusName[] = ['SEGMENT', 'CHAIN', 'NEIGHBOUR', 'UNKNOWN', 'OTHER'];
/** A planned carrier may stand in time; whether it does is not known. */
const PLANNED_VALUE = 0.5;

/**
 * Carriers of one park by where a maker of a segment could settle, best first.
 *
 * The order goes, each only where the one before is equal: focus (segment, chain, neighbour, not known, something
 * else), origin (a tie with the firm’s country), standing before planned before not known, firms of the chain there,
 * fewer unknowns, code. Nothing unknown is counted for or against.
 */
export function settlementsOf(carriers: readonly CarrierFacts[], wanted: Wanted): Judged[] {
  return carriers
    .map((carrier) => judge(carrier, wanted))
    .sort(compare)
    .map((judged, index) => ({ ...judged, rank: index + 1 }));
}

const valueOf = ({ components }: Judged, kind: SettlementKindName): number =>
  components.find((one) => one.kind === kind)?.value ?? -1;

function compare(a: Judged, b: Judged): number {
  return (
    FOCUS_ORDER.indexOf(a.focus) - FOCUS_ORDER.indexOf(b.focus) ||
    originOrder(b) - originOrder(a) ||
    valueOf(b, 'STATUS') - valueOf(a, 'STATUS') ||
    valueOf(b, 'FIRMS') - valueOf(a, 'FIRMS') ||
    a.unknown.length - b.unknown.length ||
    (a.code < b.code ? -1 : 1)
  );
}

/** A tie with the firm’s country is a reason; a tie with another one is none against it. */
const originOrder = (judged: Judged): number => (valueOf(judged, 'ORIGIN') === 1 ? 1 : 0);

function judge(carrier: CarrierFacts, wanted: Wanted): Judged {
  const parts = [focusPart, originPart, statusPart, firmsPart, areaPart].map((part) => part(carrier, wanted));
  const said = (of: 'reasonsFor' | 'reasonsAgainst' | 'unknown') => parts.flatMap((part) => part[of] ?? []);
  const place = placeOf(carrier);
  return {
    code: carrier.code,
    rank: 0,
    focus: focusOf(carrier, wanted).focus,
    status: place.status,
    components: parts.flatMap(({ components }) => components),
    reasonsFor: said('reasonsFor'),
    reasonsAgainst: said('reasonsAgainst'),
    unknown: said('unknown'),
    evidence: [...new Set(parts.flatMap(({ evidence }) => evidence))],
  };
}

interface Part {
  components: SettlementComponentValue[];
  evidence: readonly string[];
  reasonsFor?: Said[];
  reasonsAgainst?: Said[];
  unknown?: Said[];
}

/** STATED where any of the facts is, for one statement is enough. */
const knownBy = (ties: readonly { basis: string }[]): SettlementKnownName =>
  ties.length === 0 ? 'UNKNOWN' : ties.some(({ basis }) => basis === 'STATED') ? 'STATED' : 'INFERRED';

const evidenceOf = (ties: readonly { evidence: readonly string[] }[]): string[] =>
  ties.flatMap(({ evidence }) => evidence);

const names = (ties: readonly Tie[]): { zh: string; en: string } => ({
  zh: ties.map(({ name }) => name).join('、'),
  en: ties.map(({ name, nameEn }) => nameEn ?? name).join(', '),
});

function focusOf(carrier: CarrierFacts, { segment, neighbours }: Wanted): { focus: FocusName; ties: readonly Tie[] } {
  const here = carrier.segments.filter(({ code }) => code === segment.code);
  if (here.length > 0) return { focus: 'SEGMENT', ties: here };
  const chain = carrier.chains.filter(({ code }) => code === segment.chain);
  if (chain.length > 0) return { focus: 'CHAIN', ties: chain };
  const siblings = carrier.segments.filter((one) => one.chain === segment.chain);
  if (siblings.length > 0) return { focus: 'CHAIN', ties: siblings };
  const next = carrier.segments.filter(({ code }) => neighbours.has(code));
  if (next.length > 0) return { focus: 'NEIGHBOUR', ties: next };
  const other = [...carrier.chains, ...carrier.segments];
  return other.length > 0 ? { focus: 'OTHER', ties: other } : { focus: 'UNKNOWN', ties: [] };
}

function focusPart(carrier: CarrierFacts, wanted: Wanted): Part {
  const { focus, ties } = focusOf(carrier, wanted);
  const status = knownBy(ties);
  const part: Part = {
    components: [{ kind: 'FOCUS', value: FOCUS_VALUE[focus], status }],
    evidence: evidenceOf(ties),
  };
  const { zh, en } = names(ties);
  const how = status === 'INFERRED' ? { zh: '（由来源推得）', en: ' (concluded from the source)' } : { zh: '', en: '' };
  switch (focus) {
    case 'SEGMENT':
      part.reasonsFor = [{ text: `定位就是本环节：${zh}${how.zh}。`, textEn: `Meant for this very segment: ${en}${how.en}.` }];
      break;
    case 'CHAIN':
      part.reasonsFor = [{ text: `定位在同一条链：${zh}${how.zh}。`, textEn: `Meant for the same chain: ${en}${how.en}.` }];
      break;
    case 'NEIGHBOUR':
      part.reasonsFor = [
        { text: `定位是与本环节直接供需的环节：${zh}${how.zh}。`, textEn: `Meant for what feeds or uses this segment: ${en}${how.en}.` },
      ];
      break;
    case 'OTHER':
      part.reasonsAgainst = [{ text: `定位是别的产业：${zh}${how.zh}。`, textEn: `Meant for something else: ${en}${how.en}.` }];
      break;
    case 'UNKNOWN':
      part.unknown = [{ text: '主要面向哪些产业，来源未述。', textEn: 'Which industries it is meant for is not stated.' }];
  }
  return part;
}

function originPart({ countries }: CarrierFacts, { country }: Wanted): Part {
  if (country === null || countries.length === 0) return { components: [], evidence: [] };
  const same = countries.filter(({ code }) => code === country);
  const ties = same.length > 0 ? same : countries;
  const { zh, en } = names(ties);
  const component: SettlementComponentValue = { kind: 'ORIGIN', value: same.length > 0 ? 1 : 0, status: knownBy(ties) };
  if (same.length === 0) return { components: [component], evidence: [] };
  return {
    components: [component],
    evidence: evidenceOf(same),
    reasonsFor: [{ text: `与企业所在国${zh}有合作。`, textEn: `Works with the firm’s country: ${en}.` }],
  };
}

function placeOf({ located, planned }: CarrierFacts): { status: Judged['status']; places: readonly Place[] } {
  if (located.length > 0) return { status: 'STANDING', places: located };
  return planned.length > 0 ? { status: 'PLANNED', places: planned } : { status: 'UNKNOWN', places: [] };
}

function statusPart(carrier: CarrierFacts): Part {
  const { status, places } = placeOf(carrier);
  const known = knownBy(places);
  const evidence = evidenceOf(places);
  const component = (value: number | null): SettlementComponentValue => ({ kind: 'STATUS', value, status: known });
  switch (status) {
    case 'STANDING':
      return {
        components: [component(1)],
        evidence,
        reasonsFor: [{ text: '来源说到它时已在园区。', textEn: 'The sources speak of it as standing in the park.' }],
      };
    case 'PLANNED': {
      const when = places.map(({ period }) => period ?? '').sort().at(-1) ?? '';
      return {
        components: [component(PLANNED_VALUE)],
        evidence,
        reasonsAgainst: [
          {
            text: `${when === '' ? '' : `来源所述时间 ${when}，`}当时仍在规划；此后是否建成未述。`,
            textEn: `${when === '' ? 'Planned' : `Planned as of ${when}`}; whether it was built since is not stated.`,
          },
        ],
      };
    }
    case 'UNKNOWN':
      return {
        components: [component(null)],
        evidence,
        unknown: [{ text: '建成还是规划，来源未述。', textEn: 'Whether it stands or is planned is not stated.' }],
      };
  }
}

function firmsPart({ firms }: CarrierFacts): Part {
  if (firms.length === 0)
    return {
      components: [{ kind: 'FIRMS', value: null, status: 'UNKNOWN' }],
      evidence: [],
      unknown: [
        { text: '本链哪些企业已在其中，来源未述。', textEn: 'Which firms of the chain are in it already is not stated.' },
      ],
    };
  const { zh, en } = names(firms);
  return {
    components: [{ kind: 'FIRMS', value: 1, status: knownBy(firms) }],
    evidence: evidenceOf(firms),
    reasonsFor: [{ text: `已有本链企业：${zh}。`, textEn: `Firms of the chain are there: ${en}.` }],
  };
}

/** An area is told but not weighed: how much a firm needs, and how much is free, nobody says. */
function areaPart({ area }: CarrierFacts): Part {
  const free: Said = { text: '还有多少空余面积，来源未述。', textEn: 'How much of it is free is not stated.' };
  const components: SettlementComponentValue[] = [
    { kind: 'AREA', value: null, status: area === null ? 'UNKNOWN' : knownBy([area]) },
    { kind: 'FREE_AREA', value: null, status: 'UNKNOWN' },
  ];
  if (area !== null) return { components, evidence: area.evidence, unknown: [free] };
  return { components, evidence: [], unknown: [{ text: '面积未述。', textEn: 'Its area is not stated.' }, free] };
}
