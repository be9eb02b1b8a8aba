import { graphql } from '../../graphql/graphql.ts';
import { ConflictParts, FaultParts } from '../../graphql/write.ts';
import { LeadParts } from './leads.query.ts';

/** What every change of a lead answers. */
const LeadWritten = graphql(
  `
    fragment LeadWritten on LeadPayload @_unmask {
      replayed
      lead {
        ...LeadParts
      }
      userErrors {
        ...FaultParts
      }
      conflict {
        ...ConflictParts
      }
    }
  `,
  [LeadParts, FaultParts, ConflictParts],
);

export const LeadCreate = graphql(
  `
    mutation LeadCreate($input: LeadCreateInput!) {
      leadCreate(input: $input) {
        ...LeadWritten
      }
    }
  `,
  [LeadWritten],
);

export const LeadMove = graphql(
  `
    mutation LeadMove($input: LeadMoveInput!) {
      leadMove(input: $input) {
        ...LeadWritten
      }
    }
  `,
  [LeadWritten],
);

export const LeadEdit = graphql(
  `
    mutation LeadEdit($input: LeadEditInput!) {
      leadEdit(input: $input) {
        ...LeadWritten
      }
    }
  `,
  [LeadWritten],
);

export const LeadSetMilestone = graphql(
  `
    mutation LeadSetMilestone($input: LeadSetMilestoneInput!) {
      leadSetMilestone(input: $input) {
        ...LeadWritten
      }
    }
  `,
  [LeadWritten],
);

export const LeadRecordOutcome = graphql(
  `
    mutation LeadRecordOutcome($input: LeadRecordOutcomeInput!) {
      leadRecordOutcome(input: $input) {
        ...LeadWritten
      }
    }
  `,
  [LeadWritten],
);

export const LeadClose = graphql(
  `
    mutation LeadClose($input: LeadReasonInput!) {
      leadClose(input: $input) {
        ...LeadWritten
      }
    }
  `,
  [LeadWritten],
);

export const LeadReopen = graphql(
  `
    mutation LeadReopen($input: LeadReasonInput!) {
      leadReopen(input: $input) {
        ...LeadWritten
      }
    }
  `,
  [LeadWritten],
);

export const LeadUndo = graphql(
  `
    mutation LeadUndo($input: LeadUndoInput!) {
      leadUndo(input: $input) {
        ...LeadWritten
      }
    }
  `,
  [LeadWritten],
);
