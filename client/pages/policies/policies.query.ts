import { EvidenceParts } from '../../components/evidence.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const PoliciesQuery = graphql(
  `
    query Policies($filter: PolicyFilter, $after: String) {
      policies(filter: $filter, first: 50, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          code
          name
          nameEn
          note
          noteEn
          parks {
            id
            code
            name
            nameEn
          }
          facts(first: 20) {
            totalCount
            nodes {
              ...EvidenceParts
            }
          }
        }
      }
    }
  `,
  [EvidenceParts],
);

export type PolicyRow = ResultOf<typeof PoliciesQuery>['policies']['nodes'][number];
