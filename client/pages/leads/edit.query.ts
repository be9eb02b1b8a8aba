import { graphql } from '../../graphql/graphql.ts';
import { ConflictParts, FaultParts } from '../../graphql/write.ts';
import { LeadParts } from './leads.query.ts';

export const LeadCreate = graphql(
  `
    mutation LeadCreate($input: LeadCreateInput!) {
      leadCreate(input: $input) {
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
    }
  `,
  [LeadParts, FaultParts, ConflictParts],
);

export const LeadMove = graphql(
  `
    mutation LeadMove($input: LeadMoveInput!) {
      leadMove(input: $input) {
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
    }
  `,
  [LeadParts, FaultParts, ConflictParts],
);

export const LeadEdit = graphql(
  `
    mutation LeadEdit($input: LeadEditInput!) {
      leadEdit(input: $input) {
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
    }
  `,
  [LeadParts, FaultParts, ConflictParts],
);

export const LeadSetMilestone = graphql(
  `
    mutation LeadSetMilestone($input: LeadSetMilestoneInput!) {
      leadSetMilestone(input: $input) {
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
    }
  `,
  [LeadParts, FaultParts, ConflictParts],
);

export const LeadRecordOutcome = graphql(
  `
    mutation LeadRecordOutcome($input: LeadRecordOutcomeInput!) {
      leadRecordOutcome(input: $input) {
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
    }
  `,
  [LeadParts, FaultParts, ConflictParts],
);

export const LeadClose = graphql(
  `
    mutation LeadClose($input: LeadReasonInput!) {
      leadClose(input: $input) {
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
    }
  `,
  [LeadParts, FaultParts, ConflictParts],
);

export const LeadReopen = graphql(
  `
    mutation LeadReopen($input: LeadReasonInput!) {
      leadReopen(input: $input) {
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
    }
  `,
  [LeadParts, FaultParts, ConflictParts],
);

export const LeadUndo = graphql(
  `
    mutation LeadUndo($input: LeadUndoInput!) {
      leadUndo(input: $input) {
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
    }
  `,
  [LeadParts, FaultParts, ConflictParts],
);
