import type { FieldLists, PolicyGroup } from './field-policy.ts';
import { OPEN_ROOTS, OPEN_TYPES } from './field-policy.open.ts';

/** What an answer says about the request itself; whoever may ask at all may read it. */
const ABOUT_THE_REQUEST: FieldLists = {
  CorrectionPayload: 'conflict replayed userErrors',
  GapOverridePayload: 'conflict replayed userErrors',
  GapVerifyPayload: 'conflict replayed userErrors',
  KeyCreatePayload: 'conflict replayed userErrors',
  KeyRevokePayload: 'conflict replayed userErrors',
  LeadPayload: 'conflict replayed userErrors',
  LeadThresholdsPayload: 'conflict replayed userErrors',
  PageInfo: 'endCursor hasNextPage hasPreviousPage startCursor',
  ProjectPayload: 'conflict replayed userErrors',
  Query: 'limits viewer',
  RegisterRestatePayload: 'conflict replayed userErrors',
  SimulationSavePayload: 'conflict replayed userErrors',
  UserError: 'code field message',
  Budget: 'capacity remaining requested restorePerSecond',
  Limits: `
    aliases bodyBytes budget cost depth directives errors firstDefault firstMax firstMin inputArray introspectionDepth
    introspectionFields introspectionLists introspectionRoots nodes repeats timeoutMs tokens variablesDepth variablesLeaves
  `,
  Viewer: 'author mayWrite rights role',
  WriteConflict: 'changedAt version',
};

/** Names of those who write here, beside what is open: a page goes on without them. */
const NAMES_OF_WRITERS: FieldLists = {
  CorrectionReview: 'author',
  GapOverride: 'author',
  GapVerification: 'author',
  SavedSimulation: 'author',
  WriteConflict: 'changedBy',
};

const LEADS: FieldLists = {
  Lead: `
    amount channel closedReason code createdAt createdBy enterprise gapAfterProduction gapNow history id
    introducedBy lateness milestones nextStep nextStepDue note outcomes owner park project rankAtCreation region
    segment stage stageSince status step team updatedAt updatedBy version
  `,
  LeadCalibration: 'bands leads note',
  LeadConnection: 'edges funnel nodes pageInfo totalCount totals',
  LeadEdge: 'cursor node',
  LeadEvent: 'action at author from note role to version',
  LeadFunnelStep: 'count reached step',
  LeadLateness: 'daysInStage level limitRed limitYellow reasons step',
  LeadMilestone: 'actual evidence late milestone planned',
  LeadOutcome: 'author evidence kind note on',
  LeadOutcomeCount: 'count kind',
  LeadPayload: 'lead',
  LeadRankBand: 'from leads outcomes to',
  LeadThreshold: 'author isDefault reason redDays step yellowDays',
  LeadThresholdsPayload: 'thresholds',
  LeadTotals: 'amountCNY count late meanDaysInStage stage unknownAmounts',
  Query: 'lead(code) leadCalibration(park) leadThresholds(park) leads(after first park segment stage status)',
};

const LEAD_EDITS: FieldLists = {
  LeadAmountInput: 'unit value',
  LeadCreateInput: `
    amount channel enterprise introducedBy key nextStep nextStepDue note owner park region segment team
  `,
  LeadEditInput: `
    amount channel expectedVersion introducedBy key lead nextStep nextStepDue note owner project region team
  `,
  LeadMoveInput: 'expectedVersion key lead note stage',
  LeadReasonInput: 'expectedVersion key lead reason',
  LeadRecordOutcomeInput: 'expectedVersion key kind lead note on',
  LeadSetMilestoneInput: 'actual evidence expectedVersion key lead milestone planned',
  LeadUndoInput: 'expectedVersion key lead',
  Mutation: `
    leadClose(input) leadCreate(input) leadEdit(input) leadMove(input) leadRecordOutcome(input) leadReopen(input)
    leadSetMilestone(input) leadUndo(input)
  `,
};

/**
 * Every field, argument and input field of the schema, each once, under what it takes. A field that stands nowhere
 * here, and one that stands here and not in the schema, keep the server from starting.
 */
export const FIELD_POLICIES: readonly PolicyGroup[] = [
  { right: 'any', fields: ABOUT_THE_REQUEST },
  { right: 'graph:read', fields: OPEN_TYPES },
  { right: 'graph:read', fields: OPEN_ROOTS },
  { right: 'author:read', withheld: true, fields: NAMES_OF_WRITERS },
  { right: 'lead:read', fields: LEADS },
  { right: 'lead:write', fields: LEAD_EDITS },
  {
    right: 'threshold:write',
    fields: {
      LeadThresholdsSetInput: 'key park reason redDays step yellowDays',
      Mutation: 'leadThresholdsSet(input)',
    },
  },
  {
    right: 'project:write',
    fields: {
      Mutation: 'projectRecordStage(input)',
      ProjectRecordStageInput: 'evidence expectedVersion key on project stage',
    },
  },
  {
    right: 'draft:write',
    fields: { Mutation: 'simulationSave(input)', SimulationSaveInput: 'add chain key name park' },
  },
  {
    right: 'gap:verify',
    fields: {
      GapVerifyInput: 'enterprise evidence key on outcome park segment',
      Mutation: 'gapVerify(input)',
    },
  },
  {
    right: 'gap:write',
    fields: {
      GapOverrideInput: 'key park reason segment state until',
      Mutation: 'gapOverride(input) registerRestate(input)',
      RegisterRestateInput: 'asOf chain kappa key park reason',
    },
  },
  {
    // Who suggests a correction is shown it; lists of them take more.
    right: 'correction:suggest',
    fields: {
      Correction: 'author code createdAt fact id problem proposal review source status version',
      CorrectionPayload: 'correction',
      CorrectionReview: 'at decision reason',
      CorrectionSuggestInput: 'evidence key problem proposal source',
      Mutation: 'correctionSuggest(input)',
    },
  },
  {
    right: 'correction:read',
    fields: {
      CorrectionConnection: 'edges nodes pageInfo totalCount',
      CorrectionEdge: 'cursor node',
      Query: 'corrections(after first status)',
    },
  },
  { right: 'correction:read', withheld: true, fields: { Evidence: 'corrections' } },
  {
    right: 'correction:review',
    fields: {
      CorrectionReviewInput: 'correction decision expectedVersion key reason',
      Mutation: 'correctionReview(input)',
    },
  },
  {
    right: 'audit:read',
    fields: {
      AuditRecord: 'action after at author before code key organisation outcome requestId role subject',
      AuditRecordConnection: 'edges nodes pageInfo totalCount',
      AuditRecordEdge: 'cursor node',
      Query: 'auditRecords(after first subject)',
    },
  },
  { right: 'audit:check', fields: { AuditCheck: 'firstBroken head intact records', Query: 'auditCheck' } },
  {
    right: 'key:write',
    fields: {
      ApiKey: `
        createdAt createdBy documents expiresAt id label lastUsedDay organisation revokedAt revokedBy revokedReason
        role scopes state
      `,
      ApiKeyConnection: 'edges nodes pageInfo totalCount',
      ApiKeyEdge: 'cursor node',
      KeyCreateInput: 'documents expiresOn key label organisation role scopes',
      KeyCreatePayload: 'apiKey secret',
      KeyRevokeInput: 'id key reason',
      KeyRevokePayload: 'apiKey',
      Mutation: 'keyCreate(input) keyRevoke(input)',
      Query: 'keys(after first)',
    },
  },
];
