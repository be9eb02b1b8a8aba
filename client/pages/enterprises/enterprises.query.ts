import { EvidenceParts } from '../../components/evidence.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const EnterprisesQuery = graphql(
  `
    query Enterprises($filter: EnterpriseFilter, $after: String) {
      enterprises(filter: $filter, first: 50, after: $after) {
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
          kind
          country {
            id
            code
            name
            nameEn
          }
          parks {
            id
            code
            name
            nameEn
          }
          worksIn {
            status
            basis
            segment {
              id
              code
              name
              nameEn
            }
            evidence {
              ...EvidenceParts
            }
          }
        }
      }
    }
  `,
  [EvidenceParts],
);

export type EnterpriseRow = ResultOf<typeof EnterprisesQuery>['enterprises']['nodes'][number];
