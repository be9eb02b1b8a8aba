import type { FieldLists } from './field-policy.ts';

/**
 * What is open to everybody who may read at all (`graph:read`): the things of the graph and what is worked out from
 * them. Free text and dates of a verification belong to it, because a gap must say why; the names of who wrote do not.
 */
export const OPEN_TYPES: FieldLists = {
  Affiliation: 'enterprise evidence kind',
  Carrier: `
    aliases chains code facts(after first) figures focuses id kind name nameEn note noteEn park planned reliesOn
  `,
  CarrierConnection: 'edges nodes pageInfo totalCount',
  CarrierEdge: 'cursor node',
  Chain: `
    aliases basis chainType code edges facts(after first) id layers name nameEn note noteEn references segments
    version
  `,
  Change: `
    at chain code enterprise kind loadedVersion park project removed revision segment written
  `,
  ChangeConnection: 'complete edges nodes pageInfo shortfall totalCount upTo',
  ChangeEdge: 'cursor node',
  ChainGap: `
    actions affects assessable chanceUnlisted coming concentration coverage coverageWithoutLargest criticality
    dependence extension feasibility id kappaStar locality makers need newestEvidence nextStates override partners
    provenance pull reasons segment stale state stated verifications
  `,
  ChainGapConnection: 'assessable edges nodes pageInfo provenance summary totalCount',
  ChainGapEdge: 'cursor node',
  Coming: 'evidence expectedOn overdue project',
  Cooperation: 'carrier evidence form park partner period',
  Country: 'aliases code facts(after first) id iso name nameEn note noteEn',
  Criticality: 'curated level reason reasonEn',
  DatasetVersion: 'dataAsOf formulaVersion loadedAt loading revision version',
  DescribedConstant: 'name symbol text textEn unit unitEn value',
  DraftFirm: 'capacityShare enterprise segments',
  DuplicatePair: 'a b reasons score',
  DuplicatePairConnection: 'edges nodes pageInfo totalCount',
  DuplicatePairEdge: 'cursor node',
  Enterprise: `
    affiliates aliases city code country creditCode facts(after first) figures firmenbuch id identities kind lei
    name nameEn note noteEn parks products projects(after first) sites standing stockCode uen worksIn
  `,
  EnterpriseConnection: 'edges nodes pageInfo totalCount',
  EnterpriseEdge: 'cursor node',
  Entity: 'aliases code facts(after first) id name nameEn note noteEn',
  Event: 'aliases code facts(after first) id involves kind name nameEn note noteEn on park',
  EventConnection: 'edges nodes pageInfo totalCount',
  EventEdge: 'cursor node',
  Evidence: 'basis code confidence id line note noteEn object period quantity relation source subject',
  EvidenceConnection: 'edges nodes pageInfo totalCount',
  EvidenceEdge: 'cursor node',
  FactValue: 'evidence fact from value',
  Feasibility: 'density percentile persistence',
  Formula: 'constants inForce version',
  FormulaConstant: 'name value',
  Fund: 'aliases code facts(after first) figures id name nameEn note noteEn parks',
  FundConnection: 'edges nodes pageInfo totalCount',
  FundEdge: 'cursor node',
  GapAffects: 'enterprises segments',
  GapHistoryEntry: 'change coming computedAt coverage dataAsOf datasetVersion formulaVersion need state trigger',
  GapOverride: 'on reason state until',
  GapOverridePayload: 'gap',
  GapPartner: 'linked partner strength ways',
  GapReason: 'code evidence kind text textEn',
  GapStageCount: 'count stage state',
  GapStateChange: 'chain change computedAt from segment to',
  GapStateCount: 'count state',
  GapVerification: 'code createdAt enterprise evidence inForce note on outcome',
  GapVerifyPayload: 'gap verification',
  Goal: 'baseKnown code evidence horizon id metric park quantity',
  GoalProgress: 'actual base goal progress status why',
  Identity: 'check evidence scheme valid value',
  Indicator: 'code evidence id metric quantity subject',
  IndicatorConnection: 'edges nodes pageInfo totalCount',
  IndicatorEdge: 'cursor node',
  IndicatorSeries: 'id kind metric points',
  Institution: 'aliases code facts(after first) figures id kind name nameEn note noteEn park roles',
  InstitutionConnection: 'edges nodes pageInfo totalCount',
  InstitutionEdge: 'cursor node',
  Interval: 'high low',
  Layer: 'code name nameEn order stage',
  Locality: 'reason reasonEn value',
  Maker: 'basis certainty confidence count enterprise evidence makersNamed share shareKnown',
  Mechanism: 'aliases code facts(after first) figures id name nameEn note noteEn parks serves',
  MechanismConnection: 'edges nodes pageInfo totalCount',
  MechanismEdge: 'cursor node',
  Metric: 'aliases code facts(after first) id name nameEn note noteEn sense unitKind',
  NextRecruit: 'enterprise gain segments',
  NextState: 'confirmedMakers state',
  Node: 'id',
  Office: 'at evidence period',
  Park: `
    aliases carriers(after first) chains city code enterprises(after first) events(after first) facts(after first)
    funds goals id indicators(after first from metric to) institutions level mechanisms mergedFrom mergedInto name
    nameEn note noteEn partners policies projects(after first) roles schemes talentProgrammes teams zones
  `,
  ParkChain: `
    assessable assumeRegisterComplete byStage chain counts firms firstToFill firstToVerify kappa kappaEvidence
    kappaReason kappaReasonEn kappaSource kappaStated namedFirms park radius segments unlisted unnamedMakers
  `,
  ParkComparison: 'chain parks rows',
  ParkComparisonRow: 'differs gaps segment',
  Partner: `
    aliases brought capabilities code cooperations country facts(after first) gaps(chain park states) id identities
    introduced kind languages name nameEn note noteEn region task taskEn website websiteSeen
  `,
  PartnerBrought: 'basis evidence on project stages',
  PartnerCapability: 'basis chain confidence evidence segment',
  PartnerConnection: 'edges nodes pageInfo totalCount',
  PartnerEdge: 'cursor node',
  PartnerGap: 'gap strength ways',
  PartnerWay: 'evidence kind makers makersCount text weight',
  Policy: `
    about aliases appliesTo basis beneficiary check checkEn code excludes executable facts(after first) family
    figures id issuer issuerEn name nameEn note noteEn parks serves stacksWith url version(on) versions
  `,
  PolicyBenefit: 'amount kind text textEn',
  PolicyChoice: 'name nameEn value',
  PolicyClause: 'article articleEn code evidence text textEn',
  PolicyCondition: 'clause decisive evidence fact path requirement requirementEn verdict',
  PolicyConnection: 'edges nodes pageInfo totalCount',
  PolicyEdge: 'cursor node',
  PolicyFact: 'choices code derived name nameEn options question questionEn role type unit',
  PolicyMatch: `
    applicable benefit conditions conflicts effectiveOn enterprise inForce policy questions sentence short verdict
    version
  `,
  PolicyMatchConnection: 'edges nodes pageInfo totalCount',
  PolicyMatchEdge: 'cursor node',
  PolicyRelation: 'note noteEn policy',
  PolicyVersion: 'benefit clauses document from issuedOn rule summary summaryEn to version',
  Product: 'aliases code facts(after first) id makers name nameEn note noteEn segment',
  ProductConnection: 'edges nodes pageInfo totalCount',
  ProductEdge: 'cursor node',
  Project: `
    aliases code expected facts(after first) figures id introducedBy investors kind name nameEn note noteEn park
    products reached stage targets version
  `,
  ProjectConnection: 'edges nodes pageInfo totalCount',
  ProjectEdge: 'cursor node',
  ProjectPayload: 'project',
  Provenance: 'constants dataAsOf datasetVersion evidence formulaVersion inputs templateVersion',
  Pull: 'backward forward percentile total',
  Quantity: 'currency normalised period qualifiers unit value valueHigh',
  RecruitmentSimulation: 'after before chain changes draft gain next opens provenance',
  RecruitmentTarget: `
    bar city cityEn components confidence corroborated countries enterprise evidenceStrength exclusion gain id
    knownShare paths policyMatches(on) products productsEn rank reasonsAgainst reasonsFor redLine score sentence tie
  `,
  RecruitmentTargetConnection: `
    edges excludedCount gap groups nodes pageInfo rankedCount rankingVersion shortage shortageEn ties totalCount
    weights
  `,
  RecruitmentTargetEdge: 'cursor node',
  Region: 'aliases code country facts(after first) id kind name nameEn note noteEn parent',
  RegisterRestatePayload: 'summary',
  Role: 'aliases code facts(after first) id name nameEn note noteEn offices park person title titleEn',
  SavedSimulation: 'chainCode code createdAt datasetVersion id name park problem result',
  Scheme: 'aliases code composedOf facts(after first) id name nameEn note noteEn park period periods',
  SchemePart: 'basis chain confidence evidence role',
  SchemePeriod: 'evidence period',
  SearchHit: 'entity kind match matched',
  Segment: `
    aliases baseShare chain code criticality facts(after first) fedBy feeds gb hs id layer locality
    makers(after first park) name nameEn note noteEn order products stage
  `,
  SegmentEdge: 'evidence from importance return to weight',
  Sentence: 'text textEn',
  Settlement: 'areas carrier evidence focus rank reasonsAgainst reasonsFor status unknown',
  SimilarGap: 'count enterprises segment state',
  SimulatedChange: 'added before coverageAfter gain needAfter segment stateAfter',
  SimulationSavePayload: 'simulation',
  Source: `
    authors code evidence(after first) file headline headlineEn id note noteEn period publishedOn publishedPrecision
    publisher sha256
  `,
  StageEvent: 'evidence on overdue stage',
  SupplyLink: 'basis depth enterprise evidence kind path segment via',
  SupplyLinkConnection: 'edges nodes pageInfo totalCount truncated',
  SupplyLinkEdge: 'cursor node',
  SupplyStep: 'from importance to weight',
  Support: 'entity evidence fit reason',
  TalentProgramme: 'aliases code facts(after first) id name nameEn note noteEn parks',
  TalentProgrammeConnection: 'edges nodes pageInfo totalCount',
  TalentProgrammeEdge: 'cursor node',
  TargetComponent: 'contribution evidence kind rank status text textEn value weight',
  TargetExplanation: 'answer evidence target text textEn',
  TargetGain: 'here stateAfter total',
  TargetPath: 'direction enterprise evidence segments',
  TargetReason: 'code evidence text textEn',
  Team: 'aliases code covers facts(after first) figures id name nameEn note noteEn park',
  TeamConnection: 'edges nodes pageInfo totalCount',
  TeamEdge: 'cursor node',
  TieCount: 'count tie',
  VerificationItem: 'gap id question questionEn segment weight',
  VerificationItemConnection: 'edges nodes pageInfo totalCount',
  VerificationItemEdge: 'cursor node',
  WeightOfKind: 'kind weight',
  WorksIn: 'basis confidence evidence products productsEn segment status',
  Zone: 'aliases code facts(after first) id name nameEn note noteEn park',
};

/** The root fields that lead there, and what may be asked of them. */
export const OPEN_ROOTS: FieldLists = {
  DraftFirmInput: 'capacityShare enterprise segments',
  EnterpriseFilter: 'chain country park segment text',
  PolicyFactInput: 'fact value',
  PolicyFilter: 'chain country executable family on park text',
  ProjectFilter: 'kind park segment stage',
  Query: `
    carrier(code) carriers(after first park segment) chain(code) changes(after first since)
    chainGaps(after assumeRegisterComplete chain first kappa orderBy park radius states) chains
    compareParks(chain parks) datasetVersion downstream(after enterprise first maxDepth scope)
    duplicates(after first kind) enterprise(code) enterprises(after filter first) entityByIdentity(scheme value)
    events(after first park) evidence(code) formulas funds(after first park) gapChanges(park since)
    gapHistory(chain first park segment) goalProgress(park) goals(park) indicatorSeries(metric park)
    indicators(after first from metric park to) institutions(after first park) mechanisms(after first park) node(id)
    nodes(ids) park(code) parks partner(code) partners(after country first segment) policies(after filter first)
    policy(code) policyCandidates(after chain country first on park policy verdicts) policyFacts
    policyMatches(enterprise facts includeExpired on park policy) products(after first segment) project(code)
    projects(after filter first) recruitmentTarget(enterprise park segment weights)
    recruitmentTargets(after filter first park segment weights) search(first kinds text) segment(code)
    settlements(park segment) simulateRecruitment(add chain park) simulation(code) sources
    supports(enterprise park segment) talentProgrammes(after first park) teams(after first park)
    upstream(after enterprise first maxDepth scope) verificationList(after chain first park)
  `,
  TargetFilter: 'countries listed minKnownShare redLines required ties',
  TargetWeights: 'gain network policyFit proximity signals textFit',
};
