import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

export const DuplicatesQuery = graphql(`
  query Duplicates($kind: String, $after: String) {
    duplicates(kind: $kind, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        score
        a {
          __typename
          id
          code
          name
          nameEn
          aliases
        }
        b {
          __typename
          id
          code
          name
          nameEn
          aliases
        }
        reasons {
          text
          textEn
        }
      }
    }
  }
`);

export type DuplicateRow = ResultOf<typeof DuplicatesQuery>['duplicates']['nodes'][number];
