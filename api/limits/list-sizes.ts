import { getNamedType, isCompositeType, isObjectType, type GraphQLSchema } from 'graphql';
import { AppError } from '../errors.ts';
import { fieldsOf, isList, shapeOfSchema } from './schema-shape.ts';

/**
 * How many items a list without `first` holds: at most in one, and on average over many. The lists of n things hold at
 * most `most + n × mean` items together. One number is both. Or so many as an argument
 * of the field lists, and `otherwise` where it is absent.
 */
export type Size =
  number | readonly [most: number, mean: number] | { readonly each: string; readonly otherwise: number };

/**
 * Sizes of the lists without `first`, by `Type.field`: about twice what scripts/list-sizes.ts finds. A list that is
 * missing here keeps the server from starting. Decision 0017 tells what happens where the data outgrow them.
 */
export const LIST_SIZES: Readonly<Record<string, Size>> = {
  'Affiliation.evidence': [4, 2],
  'Carrier.chains': [4, 2],
  'Carrier.figures': [10, 6],
  'Carrier.focuses': [24, 12],
  'Carrier.reliesOn': [5, 4],
  'Chain.edges': 200,
  'Chain.layers': 20,
  'Chain.segments': 80,
  'ChainGap.coming': [10, 4],
  'ChainGap.makers': [60, 20],
  'ChainGap.nextStates': [6, 4],
  'ChainGap.partners': [50, 48],
  'ChainGap.reasons': [10, 6],
  'ChainGap.verifications': [20, 4],
  'Coming.evidence': [5, 4],
  'Cooperation.evidence': [4, 2],
  'CorrectionPayload.userErrors': 20,
  'DraftFirm.segments': [4, 2],
  'DuplicatePair.reasons': [5, 4],
  'Enterprise.affiliates': [4, 2],
  'Enterprise.figures': [5, 4],
  'Enterprise.identities': [4, 2],
  'Enterprise.parks': [10, 4],
  'Enterprise.products': [20, 4],
  'Enterprise.sites': [10, 6],
  'Enterprise.worksIn': [12, 6],
  'Event.involves': [8, 4],
  'Evidence.corrections': [20, 2],
  'FactValue.evidence': [28, 12],
  'Formula.constants': 36,
  'Fund.figures': [4, 2],
  'Fund.parks': [10, 4],
  'GapAffects.enterprises': [250, 100],
  'GapAffects.segments': [30, 16],
  'GapOverridePayload.userErrors': 20,
  'GapPartner.ways': 4,
  'GapReason.evidence': [32, 8],
  'GapVerification.evidence': [6, 4],
  'GapVerifyPayload.userErrors': 20,
  'Goal.evidence': [6, 4],
  'Identity.evidence': [10, 6],
  'Indicator.evidence': [4, 2],
  'IndicatorSeries.points': [40, 8],
  'Institution.figures': [8, 4],
  'Institution.roles': [6, 4],
  'KeyCreatePayload.userErrors': 20,
  'KeyRevokePayload.userErrors': 20,
  'Lead.history': [200, 40],
  'Lead.milestones': 10,
  'Lead.outcomes': [10, 8],
  'LeadCalibration.bands': 10,
  'LeadConnection.funnel': [16, 8],
  'LeadConnection.totals': [6, 4],
  'LeadLateness.reasons': 6,
  'LeadMilestone.evidence': [6, 2],
  'LeadOutcome.evidence': [6, 2],
  'LeadPayload.userErrors': 20,
  'LeadRankBand.outcomes': 10,
  'LeadThresholdsPayload.thresholds': 20,
  'LeadThresholdsPayload.userErrors': 20,
  'Maker.evidence': [5, 4],
  'Mechanism.figures': [8, 4],
  'Mechanism.parks': [10, 4],
  'Mechanism.serves': [20, 4],
  'NextRecruit.segments': [6, 4],
  'Office.evidence': [5, 4],
  'Park.chains': [20, 16],
  'Park.funds': [30, 20],
  'Park.goals': 40,
  'Park.institutions': [60, 40],
  'Park.mechanisms': [120, 80],
  'Park.mergedFrom': [10, 4],
  'Park.partners': [100, 60],
  'Park.policies': 120,
  'Park.roles': [100, 80],
  'Park.schemes': [20, 10],
  'Park.talentProgrammes': [30, 20],
  'Park.teams': [30, 20],
  'Park.zones': [60, 40],
  'ParkChain.byStage': 30,
  'ParkChain.counts': [10, 6],
  'ParkChain.firstToFill': [6, 4],
  'ParkChain.firstToVerify': [6, 4],
  'ParkChain.kappaEvidence': [4, 2],
  'ParkComparison.parks': 12,
  'ParkComparison.rows': 80,
  'ParkComparisonRow.gaps': [12, 10],
  'Partner.brought': [4, 2],
  'Partner.capabilities': [10, 6],
  'Partner.cooperations': [20, 4],
  'Partner.gaps': [300, 120],
  'Partner.identities': [3, 2],
  'Partner.introduced': [20, 4],
  'PartnerBrought.evidence': [4, 2],
  'PartnerBrought.stages': [8, 4],
  'PartnerCapability.evidence': [4, 2],
  'PartnerGap.ways': [5, 4],
  'PartnerWay.evidence': [24, 8],
  'PartnerWay.makers': [20, 5],
  'Policy.appliesTo': [8, 4],
  'Policy.excludes': [12, 6],
  'Policy.figures': [5, 4],
  'Policy.parks': [12, 4],
  'Policy.serves': [20, 4],
  'Policy.stacksWith': [12, 6],
  'Policy.versions': [10, 4],
  'PolicyClause.evidence': [8, 4],
  'PolicyCondition.evidence': [30, 12],
  'PolicyFact.choices': [62, 8],
  'PolicyMatch.conditions': [34, 14],
  'PolicyMatch.conflicts': [4, 2],
  'PolicyMatch.questions': [24, 8],
  'PolicyVersion.clauses': [24, 10],
  'Product.makers': [60, 6],
  'Project.expected': [4, 2],
  'Project.figures': [8, 4],
  'Project.introducedBy': [4, 2],
  'Project.investors': [5, 4],
  'Project.products': [5, 4],
  'Project.reached': [8, 4],
  'Project.targets': [10, 6],
  'ProjectPayload.userErrors': 20,
  'Provenance.constants': 36,
  'Provenance.evidence': [1000, 800],
  'Query.chains': 20,
  'Query.formulas': 10,
  'Query.gapChanges': 400,
  'Query.goalProgress': 40,
  'Query.goals': 40,
  'Query.indicatorSeries': 100,
  'Query.leadThresholds': 20,
  'Query.nodes': { each: 'ids', otherwise: 0 },
  'Query.parks': 12,
  'Query.policyFacts': 300,
  'Query.policyMatches': { each: 'policy', otherwise: 100 },
  'Query.settlements': 60,
  'Query.sources': 30,
  'Query.supports': 200,
  'RecruitmentSimulation.after': [10, 6],
  'RecruitmentSimulation.before': [10, 6],
  'RecruitmentSimulation.changes': 80,
  'RecruitmentSimulation.draft': 50,
  'RecruitmentSimulation.next': [6, 4],
  'RecruitmentSimulation.opens': 80,
  'RecruitmentTarget.components': [12, 7],
  'RecruitmentTarget.paths': [6, 4],
  'RecruitmentTarget.policyMatches': 100,
  'RecruitmentTarget.reasonsAgainst': [8, 4],
  'RecruitmentTarget.reasonsFor': [10, 6],
  'RecruitmentTargetConnection.groups': 12,
  'RecruitmentTargetConnection.ties': [10, 6],
  'RecruitmentTargetConnection.weights': [12, 6],
  'RegisterRestatePayload.userErrors': 20,
  'Role.offices': [20, 4],
  'Scheme.composedOf': [6, 4],
  'Scheme.periods': [5, 4],
  'SchemePart.evidence': [4, 2],
  'SchemePeriod.evidence': [5, 4],
  'Segment.fedBy': [60, 12],
  'Segment.feeds': [30, 12],
  'Segment.products': [20, 8],
  'SegmentEdge.evidence': [4, 2],
  'Settlement.areas': [4, 2],
  'Settlement.evidence': [28, 20],
  'Settlement.reasonsAgainst': [5, 4],
  'Settlement.reasonsFor': [4, 2],
  'Settlement.unknown': [6, 4],
  'SimilarGap.enterprises': 10,
  'SimulationSavePayload.userErrors': 20,
  'StageEvent.evidence': [4, 2],
  'SupplyLink.evidence': [20, 8],
  'SupplyLink.path': 10,
  'Support.evidence': [12, 8],
  'TalentProgramme.parks': [10, 4],
  'TargetComponent.evidence': [28, 12],
  'TargetExplanation.evidence': 200,
  'TargetPath.evidence': [5, 4],
  'TargetPath.segments': [6, 4],
  'TargetReason.evidence': [28, 12],
  'Team.covers': [20, 6],
  'Team.figures': [4, 2],
  'WorksIn.evidence': [5, 4],
};

/** Items of a list in one thing at most, and on average over many. */
export interface Bound {
  most: number;
  mean: number;
}

/** The declared sizes, and what was found to be longer since. */
export interface ListSizes {
  /**
   * Bound of the list at a place.
   *
   * @param lengthOf items that an argument of the field lists
   */
  of(place: string, lengthOf: (argument: string) => number): Bound;
  /** Takes down how long a list was; true where that is longer than anything known. */
  observe(place: string, length: number): boolean;
  /** How often a list has outgrown what was known; whatever was worked out before no longer holds then. */
  grown(): number;
}

/** Sizes that begin as declared and follow what is observed, because the data may grow while the program runs. */
export function listSizes(declared: Readonly<Record<string, Size>> = LIST_SIZES): ListSizes {
  const observed = new Map<string, number>();
  let grown = 0;
  const boundOf = (place: string, lengthOf: (argument: string) => number): Bound => {
    const size = declared[place] ?? 0;
    if (typeof size === 'number') return { most: 0, mean: size };
    if ('each' in size) return { most: 0, mean: lengthOf(size.each) || size.otherwise };
    return { most: size[0], mean: size[1] };
  };
  const longestOf = ({ most, mean }: Bound): number => Math.max(most, mean);
  return {
    of(place, lengthOf) {
      const { most, mean } = boundOf(place, lengthOf);
      const times = (observed.get(place) ?? 0) / Math.max(1, longestOf({ most, mean }));
      // One list that outgrew its bound may be the first of many: the average grows in the same measure.
      return times > 1 ? { most: Math.ceil(most * times), mean: Math.ceil(Math.max(1, mean) * times) } : { most, mean };
    },
    observe(place, length) {
      const size = declared[place];
      // What an argument bounds, a page too, differs from request to request; the request's own bound holds it.
      if (size === undefined || (typeof size === 'object' && 'each' in size)) return false;
      const known = longestOf(boundOf(place, () => 0));
      if (length <= Math.max(known, observed.get(place) ?? 0)) return false;
      observed.set(place, length);
      grown++;
      return true;
    },
    grown: () => grown,
  };
}

/**
 * Checks that every list of things without `first` has a size.
 *
 * @throws AppError SCHEMA_FAILED naming those without one, and sizes of lists there are not
 */
export function assertSized(schema: GraphQLSchema, declared: Readonly<Record<string, Size>> = LIST_SIZES): void {
  const lists = new Set(plainLists(schema));
  const without = [...lists].filter((place) => !(place in declared));
  const idle = Object.keys(declared).filter((place) => !lists.has(place));
  if (without.length + idle.length > 0)
    throw new AppError(
      'SCHEMA_FAILED',
      `list sizes (api/limits/list-sizes.ts): without a size: ${without.join(', ') || 'none'}; ` +
        `no such list: ${idle.join(', ') || 'none'}`,
    );
}

/** Lists of things that no `first` bounds, as `Type.field`. */
function plainLists(schema: GraphQLSchema): string[] {
  const { isConnection } = shapeOfSchema(schema);
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values(fieldsOf(type))
        .filter(({ name }) => !isConnection(type) || (name !== 'edges' && name !== 'nodes'))
        .filter(({ args }) => args.every(({ name }) => name !== 'first'))
        .filter((field) => isList(field.type) && isCompositeType(getNamedType(field.type)))
        .map(({ name }) => `${type.name}.${name}`),
    );
}
