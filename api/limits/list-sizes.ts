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
  'Affiliation.evidence': [4, 1],
  'Carrier.chains': [4, 1],
  'Carrier.figures': [10, 3],
  'Carrier.focuses': [24, 6],
  'Carrier.reliesOn': [5, 2],
  'Chain.edges': [200, 120],
  'Chain.layers': [20, 12],
  'Chain.segments': [80, 60],
  'ChainGap.coming': [10, 2],
  'ChainGap.makers': [60, 10],
  'ChainGap.nextStates': [6, 2],
  'ChainGap.partners': [50, 24],
  'ChainGap.reasons': [10, 3],
  'ChainGap.verifications': [20, 2],
  'Coming.evidence': [5, 2],
  'Cooperation.evidence': [4, 1],
  'CorrectionPayload.userErrors': 20,
  'DraftFirm.segments': [4, 1],
  'DuplicatePair.reasons': [5, 2],
  'Enterprise.affiliates': [4, 1],
  'Enterprise.figures': [5, 2],
  'Enterprise.identities': [4, 1],
  'Enterprise.parks': [10, 2],
  'Enterprise.products': [20, 2],
  'Enterprise.sites': [10, 3],
  'Enterprise.worksIn': [12, 3],
  'Event.involves': [8, 2],
  'Evidence.corrections': [20, 1],
  'FactValue.evidence': [28, 8],
  'Formula.constants': [36, 18],
  'Fund.figures': [4, 1],
  'Fund.parks': [10, 2],
  'GapAffects.enterprises': [250, 50],
  'GapAffects.segments': [30, 8],
  'GapOverridePayload.userErrors': 20,
  'GapPartner.ways': [4, 2],
  'GapReason.evidence': [32, 4],
  'GapVerification.evidence': [6, 2],
  'GapVerifyPayload.userErrors': 20,
  'Goal.evidence': [6, 2],
  'Identity.evidence': [10, 3],
  'Indicator.evidence': [4, 1],
  'IndicatorSeries.points': [40, 4],
  'Institution.figures': [8, 2],
  'Institution.roles': [6, 2],
  'KeyCreatePayload.userErrors': 20,
  'KeyRevokePayload.userErrors': 20,
  'Lead.history': [200, 20],
  'Lead.milestones': [10, 8],
  'Lead.outcomes': [10, 4],
  'LeadCalibration.bands': 10,
  'LeadConnection.funnel': [16, 4],
  'LeadConnection.totals': [6, 2],
  'LeadLateness.reasons': [6, 3],
  'LeadMilestone.evidence': [6, 1],
  'LeadOutcome.evidence': [6, 1],
  'LeadPayload.userErrors': 20,
  'LeadRankBand.outcomes': [10, 8],
  'LeadThresholdsPayload.thresholds': 20,
  'LeadThresholdsPayload.userErrors': 20,
  'Maker.evidence': [5, 2],
  'Mechanism.figures': [8, 2],
  'Mechanism.parks': [10, 2],
  'Mechanism.serves': [20, 2],
  'NextRecruit.segments': [6, 2],
  'Office.evidence': [5, 2],
  'Park.chains': [20, 8],
  'Park.funds': [30, 10],
  'Park.goals': [40, 20],
  'Park.institutions': [60, 20],
  'Park.mechanisms': [120, 40],
  'Park.mergedFrom': [10, 2],
  'Park.partners': [100, 30],
  'Park.policies': [120, 60],
  'Park.roles': [100, 40],
  'Park.schemes': [20, 5],
  'Park.talentProgrammes': [30, 10],
  'Park.teams': [30, 10],
  'Park.zones': [60, 20],
  'ParkChain.byStage': [30, 15],
  'ParkChain.counts': [10, 3],
  'ParkChain.firstToFill': [6, 2],
  'ParkChain.firstToVerify': [6, 2],
  'ParkChain.kappaEvidence': [4, 1],
  'ParkComparison.parks': 12,
  'ParkComparison.rows': 80,
  'ParkComparisonRow.gaps': [12, 5],
  'Partner.brought': [4, 1],
  'Partner.capabilities': [10, 3],
  'Partner.cooperations': [20, 2],
  'Partner.gaps': [300, 60],
  'Partner.identities': [3, 1],
  'Partner.introduced': [20, 2],
  'PartnerBrought.evidence': [4, 1],
  'PartnerBrought.stages': [8, 2],
  'PartnerCapability.evidence': [4, 1],
  'PartnerGap.ways': [5, 2],
  'PartnerWay.evidence': [24, 6],
  'PartnerWay.makers': [20, 4],
  'Policy.appliesTo': [8, 2],
  'Policy.excludes': [12, 3],
  'Policy.figures': [5, 2],
  'Policy.parks': [12, 2],
  'Policy.serves': [20, 2],
  'Policy.stacksWith': [12, 3],
  'Policy.versions': [10, 2],
  'PolicyClause.evidence': [8, 2],
  'PolicyCondition.evidence': [30, 8],
  'PolicyFact.choices': [62, 6],
  'PolicyMatch.conditions': [34, 9],
  'PolicyMatch.conflicts': [4, 1],
  'PolicyMatch.questions': [24, 6],
  'PolicyVersion.clauses': [24, 5],
  'Product.makers': [60, 3],
  'Project.expected': [4, 1],
  'Project.figures': [8, 2],
  'Project.introducedBy': [4, 1],
  'Project.investors': [5, 2],
  'Project.products': [5, 2],
  'Project.reached': [8, 2],
  'Project.targets': [10, 3],
  'ProjectPayload.userErrors': 20,
  'Provenance.constants': [36, 18],
  'Provenance.evidence': [1000, 400],
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
  'RecruitmentSimulation.after': [10, 3],
  'RecruitmentSimulation.before': [10, 3],
  'RecruitmentSimulation.changes': 80,
  'RecruitmentSimulation.draft': 50,
  'RecruitmentSimulation.next': [6, 2],
  'RecruitmentSimulation.opens': 80,
  'RecruitmentTarget.components': [12, 3],
  'RecruitmentTarget.paths': [6, 2],
  'RecruitmentTarget.policyMatches': [100, 75],
  'RecruitmentTarget.reasonsAgainst': [8, 2],
  'RecruitmentTarget.reasonsFor': [10, 3],
  'RecruitmentTargetConnection.groups': 12,
  'RecruitmentTargetConnection.ties': [10, 3],
  'RecruitmentTargetConnection.weights': [12, 3],
  'RegisterRestatePayload.userErrors': 20,
  'Role.offices': [20, 2],
  'Scheme.composedOf': [6, 2],
  'Scheme.periods': [5, 2],
  'SchemePart.evidence': [4, 1],
  'SchemePeriod.evidence': [5, 2],
  'Segment.fedBy': [60, 6],
  'Segment.feeds': [30, 6],
  'Segment.products': [20, 4],
  'SegmentEdge.evidence': [4, 1],
  'Settlement.areas': [4, 1],
  'Settlement.evidence': [28, 10],
  'Settlement.reasonsAgainst': [5, 2],
  'Settlement.reasonsFor': [4, 1],
  'Settlement.unknown': [6, 2],
  'SimilarGap.enterprises': 10,
  'SimulationSavePayload.userErrors': 20,
  'StageEvent.evidence': [4, 1],
  'SupplyLink.evidence': [20, 4],
  'SupplyLink.path': [10, 5],
  'Support.evidence': [12, 4],
  'TalentProgramme.parks': [10, 2],
  'TargetComponent.evidence': [28, 6],
  'TargetExplanation.evidence': [200, 100],
  'TargetPath.evidence': [5, 2],
  'TargetPath.segments': [6, 2],
  'TargetReason.evidence': [28, 6],
  'Team.covers': [20, 3],
  'Team.figures': [4, 1],
  'WorksIn.evidence': [5, 2],
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
}

/** Sizes that begin as declared and follow what is observed, because the data may grow while the program runs. */
export function listSizes(declared: Readonly<Record<string, Size>> = LIST_SIZES): ListSizes {
  const observed = new Map<string, number>();
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
      const grown = (observed.get(place) ?? 0) / Math.max(1, longestOf({ most, mean }));
      // One list that outgrew its bound may be the first of many: the average grows in the same measure.
      return grown > 1 ? { most: Math.ceil(most * grown), mean: Math.ceil(Math.max(1, mean) * grown) } : { most, mean };
    },
    observe(place, length) {
      const size = declared[place];
      // What an argument bounds, a page too, differs from request to request; the request's own bound holds it.
      if (size === undefined || (typeof size === 'object' && 'each' in size)) return false;
      const known = longestOf(boundOf(place, () => 0));
      if (length <= Math.max(known, observed.get(place) ?? 0)) return false;
      observed.set(place, length);
      return true;
    },
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
