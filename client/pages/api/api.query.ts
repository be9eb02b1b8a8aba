import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { ConflictParts, FaultParts } from '../../graphql/write.ts';

export const LimitsQuery = graphql(`
  query Limits {
    limits {
      depth
      tokens
      aliases
      directives
      firstMax
      firstDefault
      nodes
      cost
      inputArray
      variablesDepth
      variablesLeaves
      bodyBytes
      timeoutMs
      budget {
        capacity
        restorePerSecond
        remaining
      }
    }
  }
`);
export type Limits = ResultOf<typeof LimitsQuery>['limits'];

const KeyParts = graphql(`
  fragment KeyParts on ApiKey @_unmask {
    id
    label
    role
    scopes
    organisation
    documents
    state
    createdAt
    createdBy
    expiresAt
    lastUsedDay
  }
`);
export type KeyRow = ResultOf<typeof KeyParts>;

export const KeysQuery = graphql(
  `
    query Keys($first: Int!, $after: String) {
      keys(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...KeyParts
        }
      }
    }
  `,
  [KeyParts],
);

export const KeyCreate = graphql(
  `
    mutation KeyCreate($input: KeyCreateInput!) {
      keyCreate(input: $input) {
        apiKey {
          ...KeyParts
        }
        secret
        conflict {
          ...ConflictParts
        }
        userErrors {
          ...FaultParts
        }
      }
    }
  `,
  [KeyParts, FaultParts, ConflictParts],
);

export const KeyRevoke = graphql(
  `
    mutation KeyRevoke($input: KeyRevokeInput!) {
      keyRevoke(input: $input) {
        apiKey {
          ...KeyParts
        }
        conflict {
          ...ConflictParts
        }
        userErrors {
          ...FaultParts
        }
      }
    }
  `,
  [KeyParts, FaultParts, ConflictParts],
);
