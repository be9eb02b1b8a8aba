/**
 * The closed vocabularies of the seed files. A word that is not here is a bad row.
 */

/** Kinds of things a fact can be about: reference prefix → node label and the file that names them. */
export const KINDS = {
  park: { label: 'Park', file: 'parks.csv', columns: ['level', 'city', 'region'] },
  zone: { label: 'Zone', file: 'zones.csv', columns: ['park'] },
  scheme: { label: 'Scheme', file: 'schemes.csv', columns: ['park'] },
  carrier: { label: 'Carrier', file: 'carriers.csv', columns: ['park', 'carrierKind'] },
  enterprise: {
    label: 'Enterprise',
    file: 'enterprises.csv',
    columns: ['enterpriseKind', 'country', 'city', 'stockCode', 'creditCode', 'standing'],
  },
  project: { label: 'Project', file: 'projects.csv', columns: ['park', 'projectKind'] },
  partner: {
    label: 'Partner',
    file: 'partners.csv',
    columns: ['partnerKind', 'country', 'city', 'website', 'websiteBasis', 'languages', 'task', 'taskEn'],
  },
  institution: { label: 'Institution', file: 'institutions.csv', columns: ['park', 'institutionKind'] },
  fund: { label: 'Fund', file: 'funds.csv', columns: ['park'] },
  talent: { label: 'TalentProgramme', file: 'talent-programmes.csv', columns: ['park'] },
  policy: { label: 'Policy', file: 'policies.csv', columns: ['park'] },
  mechanism: { label: 'Mechanism', file: 'mechanisms.csv', columns: ['park'] },
  team: { label: 'Team', file: 'teams.csv', columns: ['park'] },
  event: { label: 'Event', file: 'events.csv', columns: ['park', 'eventKind'] },
  role: { label: 'Role', file: 'roles.csv', columns: ['park', 'person', 'title', 'titleEn'] },
  region: { label: 'Region', file: 'regions.csv', columns: ['regionKind', 'parent', 'country'] },
  country: { label: 'Country', file: 'countries.csv', columns: ['iso'] },
  metric: { label: 'Metric', file: 'metrics.csv', columns: ['unitKind', 'sense'] },
  product: { label: 'Product', file: 'products.csv', columns: ['segment'] },
} as const satisfies Record<string, { label: string; file: string; columns: readonly string[] }>;

/** A kind with a file of its own under `entities/`. */
export type EntityKind = keyof typeof KINDS;
/** Every kind a reference may name; chains and segments come from the templates. */
export type Kind = EntityKind | 'chain' | 'segment';

/** Columns every entity file has. */
export const ENTITY_COLUMNS = ['code', 'name', 'nameEn', 'aliases', 'note', 'noteEn'] as const;

/** Columns of an entity file that point at another entity, and the kind they point at. */
export const REFERENCE_COLUMNS: Readonly<Record<string, Kind>> = {
  park: 'park',
  country: 'country',
  city: 'region',
  region: 'region',
  parent: 'region',
  segment: 'segment',
};

const UNIT_KINDS = ['MONEY', 'AREA', 'COUNT', 'PERCENT', 'OTHER'] as const;
type UnitKind = (typeof UNIT_KINDS)[number];

/** Columns of an entity file that hold one word of a list; the interface has a name for no other. */
export const CLOSED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  enterpriseKind: ['COMPANY', 'GROUP', 'BUSINESS_UNIT', 'UNKNOWN'],
  projectKind: ['INDUSTRIAL', 'SERVICE', 'CIVIC'],
  regionKind: ['PROVINCE', 'CITY', 'DISTRICT', 'STATE', 'AREA'],
  unitKind: UNIT_KINDS,
  partnerKind: [
    'CHAMBER',
    'CLUSTER',
    'CONSULATE',
    'DEVELOPER',
    'MEDIA',
    'AGENCY',
    'ASSOCIATION',
    'FUNDING',
    'RESEARCH',
    'STANDARDS',
    'BANK',
  ],
  // SEEN: a page at the address was read; KNOWN: the body’s own address by general knowledge, to be checked.
  websiteBasis: ['', 'SEEN', 'KNOWN'],
  // Empty: nobody has said; the note tells what happened and to whom it belongs now.
  standing: ['', 'ACTIVE', 'ACQUIRED', 'DISSOLVED', 'RENAMED', 'DISTRESSED'],
};

/** Columns of an entity file that hold several words, separated by `|`. */
export const LIST_COLUMNS: readonly string[] = ['languages'];

/** Schemes of identifiers a row of `identifiers/identifiers.csv` may give, and the property each becomes. */
export const IDENTIFIER_SCHEMES: Readonly<Record<string, string>> = {
  CREDIT_CODE: 'creditCode',
  LEI: 'lei',
  UEN: 'uen',
  FIRMENBUCH: 'firmenbuch',
};

/** How well the day a document was published is known; `inferred`: from its text. */
export const PRECISIONS = ['day', 'month', 'year', 'inferred'] as const;

/** Units as printed: the factor leads to the base unit (currency unit, m², one). Null: no common base. */
export const UNITS: Readonly<Record<string, { kind: UnitKind; currency?: string; factor: number | null }>> = {
  CNY_100M: { kind: 'MONEY', currency: 'CNY', factor: 1e8 },
  CNY_10K: { kind: 'MONEY', currency: 'CNY', factor: 1e4 },
  CNY: { kind: 'MONEY', currency: 'CNY', factor: 1 },
  USD_100M: { kind: 'MONEY', currency: 'USD', factor: 1e8 },
  USD_10K: { kind: 'MONEY', currency: 'USD', factor: 1e4 },
  USD: { kind: 'MONEY', currency: 'USD', factor: 1 },
  EUR_10K: { kind: 'MONEY', currency: 'EUR', factor: 1e4 },
  EUR: { kind: 'MONEY', currency: 'EUR', factor: 1 },
  SGD_10K: { kind: 'MONEY', currency: 'SGD', factor: 1e4 },
  SGD: { kind: 'MONEY', currency: 'SGD', factor: 1 },
  M2: { kind: 'AREA', factor: 1 },
  '10K_M2': { kind: 'AREA', factor: 1e4 },
  KM2: { kind: 'AREA', factor: 1e6 },
  PERCENT: { kind: 'PERCENT', factor: 0.01 },
  COUNT: { kind: 'COUNT', factor: 1 },
  PERSONS: { kind: 'COUNT', factor: 1 },
  TIMES: { kind: 'COUNT', factor: 1 },
  '10K_TIMES': { kind: 'COUNT', factor: 1e4 },
  ITEMS_10K: { kind: 'COUNT', factor: 1e4 },
  '10K_WAFERS_PER_YEAR': { kind: 'OTHER', factor: 1e4 },
  '100M_UNITS_PER_YEAR': { kind: 'OTHER', factor: 1e8 },
  DAYS: { kind: 'OTHER', factor: 1 },
  MONTHS: { kind: 'OTHER', factor: 1 },
  YEARS: { kind: 'OTHER', factor: 1 },
  NANOMETRE: { kind: 'OTHER', factor: null },
  INCH: { kind: 'OTHER', factor: null },
  RANK: { kind: 'OTHER', factor: null },
  MULTIPLE: { kind: 'OTHER', factor: null },
  PER_MONTH: { kind: 'OTHER', factor: null },
};

/** Units without a dimension: any metric may be said to grow by a percentage or to be a multiple of what it was. */
export const RATE_UNITS: readonly string[] = ['PERCENT', 'MULTIPLE'];

/** Qualifiers any fact may carry. */
export const QUALIFIERS = [
  'expected',
  'approx',
  'at-least',
  'nearly',
  'over',
  'cumulative',
  'full-production',
  'yoy',
  'planned',
  'first',
  'share',
  'honour',
  'not-stated',
  'conflict',
] as const;

/** Stages of a project in the order they are passed. */
const STAGES = [
  'signed',
  'registered',
  'settled',
  'started',
  'under-construction',
  'topped-out',
  'completed',
  'trial',
  'producing',
  'operating',
] as const;

const COOPERATION_FORMS = [
  'investment-promotion',
  'introduction',
  'joint-development',
  'cluster-exchange',
  'reform-linkage',
  'education',
  'listing',
  'other',
] as const;

/** Whom a fund, programme, institution or mechanism is for, where a source says so. */
const SERVED = [
  'park-firms',
  'park-projects',
  'major-projects',
  'landmark-chains',
  'listing-candidates',
  'specialised-firms',
  'fast-growing-firms',
  'innovative-firms',
  'tech-sme',
] as const;

interface RelationRule {
  /** Kinds the subject may be of; empty: any. */
  from: readonly Kind[];
  /** Kinds the object may be of; empty: any; null: there is no object. */
  to: readonly Kind[] | null;
  /** Relationship type in the graph; null: the fact becomes a node or evidence only. */
  type: string | null;
  /** Qualifiers of this relation alone; exactly one of them must be given where `required`. */
  own?: { words: readonly string[]; required: boolean };
  /** The fact is a number; no other fact has one. */
  valued?: boolean;
}

/** What can be said, and what it becomes in the graph. */
export const RELATIONS: Readonly<Record<string, RelationRule>> = {
  indicator: { from: [], to: ['metric'], type: null, valued: true },
  goal: { from: ['park'], to: ['metric'], type: null, valued: true },
  statement: { from: [], to: null, type: null },
  locatedIn: {
    from: ['carrier', 'enterprise', 'project', 'institution', 'park', 'zone', 'region', 'partner'],
    to: ['park', 'region', 'country'],
    type: 'LOCATED_IN',
  },
  plannedIn: { from: ['carrier'], to: ['park'], type: 'PLANNED_IN' },
  mergedInto: { from: ['park'], to: ['park'], type: 'MERGED_INTO' },
  reliesOn: { from: ['carrier'], to: ['carrier'], type: 'RELIES_ON' },
  focusesOn: { from: ['carrier', 'partner'], to: ['segment', 'chain'], type: 'FOCUSES_ON' },
  hasScheme: { from: ['park'], to: ['scheme'], type: 'HAS_SCHEME' },
  composedOf: {
    from: ['scheme'],
    to: ['chain'],
    type: 'COMPOSED_OF',
    own: { words: ['main', 'new'], required: true },
  },
  worksIn: {
    from: ['enterprise'],
    to: ['segment'],
    type: 'WORKS_IN',
    own: { words: ['producing', 'planned', 'unknown'], required: true },
  },
  hasSiteIn: { from: ['enterprise'], to: ['region'], type: 'HAS_SITE_IN' },
  makes: { from: ['enterprise', 'project'], to: ['product'], type: 'MAKES' },
  originatesIn: { from: ['enterprise', 'partner'], to: ['country', 'region'], type: 'ORIGINATES_IN' },
  affiliatedWith: {
    from: ['enterprise'],
    to: ['enterprise'],
    type: 'AFFILIATED_WITH',
    own: { words: ['parent', 'subsidiary', 'same-brand'], required: true },
  },
  supplies: { from: ['enterprise'], to: ['enterprise'], type: 'SUPPLIES' },
  in: { from: ['project'], to: ['park'], type: 'IN' },
  targets: { from: ['project'], to: ['segment'], type: 'TARGETS' },
  investsIn: { from: ['enterprise'], to: ['project'], type: 'INVESTS_IN' },
  introduced: { from: ['partner'], to: ['project'], type: 'INTRODUCED' },
  reached: { from: ['project'], to: null, type: null, own: { words: STAGES, required: true } },
  expects: { from: ['project'], to: null, type: null, own: { words: STAGES, required: true } },
  cooperatesWith: {
    from: ['partner'],
    to: ['park', 'carrier'],
    type: 'COOPERATES_WITH',
    own: { words: COOPERATION_FORMS, required: true },
  },
  involves: { from: ['event'], to: [], type: 'INVOLVES' },
  happenedIn: { from: ['event'], to: ['park'], type: 'HAPPENED_IN' },
  offers: { from: ['park'], to: ['policy', 'fund', 'talent', 'mechanism'], type: 'OFFERS' },
  has: { from: ['park'], to: ['team', 'institution', 'carrier', 'zone'], type: 'HAS' },
  covers: { from: ['team'], to: ['region'], type: 'COVERS' },
  holdsOffice: { from: ['role'], to: ['park', 'institution', 'enterprise', 'partner', 'region'], type: 'HOLDS_OFFICE' },
  wants: { from: ['park'], to: ['segment'], type: 'WANTS' },
  seeks: { from: ['park'], to: ['segment', 'chain'], type: 'SEEKS' },
  hasPresence: {
    from: ['park'],
    to: ['segment'],
    type: 'HAS_PRESENCE',
    own: { words: ['base', 'mention'], required: true },
  },
  servedBy: { from: ['project', 'enterprise', 'park'], to: ['mechanism', 'policy'], type: 'SERVED_BY' },
  serves: {
    from: ['fund', 'talent', 'institution', 'mechanism'],
    to: null,
    type: null,
    own: { words: SERVED, required: true },
  },
  relatedTo: { from: [], to: [], type: 'RELATED_TO' },
};

/** How a fact is known. What the program works out (COMPUTED) is no row of a file. */
export const BASES = ['STATED', 'INFERRED', 'CURATED', 'DATASET'] as const;
export type Basis = (typeof BASES)[number];

/** Steps in which the share of a chain's firms that work in a segment is estimated. */
export const BASE_SHARES = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3] as const;
