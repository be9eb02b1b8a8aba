import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { ConflictParts, FaultParts } from '../graphql/write.ts';
import { EvidenceParts } from './evidence.query.ts';

const CorrectionParts = graphql(
  `
    fragment CorrectionParts on Correction @_unmask {
      id
      code
      version
      status
      problem
      proposal
      source
      author
      createdAt
      fact {
        ...EvidenceParts
      }
      review {
        decision
        reason
        author
        at
      }
    }
  `,
  [EvidenceParts],
);

export const CorrectionsQuery = graphql(
  `
    query Corrections($status: CorrectionStatus, $after: String) {
      corrections(status: $status, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...CorrectionParts
        }
      }
    }
  `,
  [CorrectionParts],
);

export const CorrectionSuggest = graphql(
  `
    mutation CorrectionSuggest($input: CorrectionSuggestInput!) {
      correctionSuggest(input: $input) {
        replayed
        correction {
          ...CorrectionParts
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
  [CorrectionParts, FaultParts, ConflictParts],
);

export const CorrectionReview = graphql(
  `
    mutation CorrectionReview($input: CorrectionReviewInput!) {
      correctionReview(input: $input) {
        replayed
        correction {
          ...CorrectionParts
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
  [CorrectionParts, FaultParts, ConflictParts],
);

export type CorrectionRow = ResultOf<typeof CorrectionParts>;
