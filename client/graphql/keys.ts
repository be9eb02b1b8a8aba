import type { KeyingConfig } from '@urql/exchange-graphcache';

/**
 * Value objects have no identity of their own: they are stored under their parent.
 * `ChainGap` belongs here too: the same gap read at another radius is another answer.
 */
const VALUE_OBJECTS = [
  'PageInfo',
  'Interval',
  'Quantity',
  'ParkChain',
  'GapStateCount',
  'GapStageCount',
  'Layer',
  'SegmentEdge',
  'Criticality',
  'Locality',
  'ChainGap',
  'GapReason',
  'Pull',
  'Feasibility',
  'Maker',
  'Coming',
  'GapAffects',
  'NextState',
  'Provenance',
  'VerificationItem',
  'WorksIn',
  'Affiliation',
  'SupplyLink',
  'SupplyStep',
  'StageEvent',
  'Cooperation',
  'SearchHit',
  'DatasetVersion',
  'SchemePart',
  'SchemePeriod',
  'Office',
  'FormulaConstant',
] as const;

const CONNECTIONS = [
  'ChainGap',
  'SupplyLink',
  'VerificationItem',
  'Evidence',
  'Carrier',
  'Enterprise',
  'Project',
  'Indicator',
  'Event',
  'Policy',
  'Partner',
  'Product',
  'Institution',
  'Fund',
  'TalentProgramme',
  'Mechanism',
  'Team',
] as const;

const none = () => null;

export const keys: KeyingConfig = Object.fromEntries([
  ...VALUE_OBJECTS.map((name) => [name, none]),
  ...CONNECTIONS.flatMap((name) => [
    [`${name}Connection`, none],
    [`${name}Edge`, none],
  ]),
]);
