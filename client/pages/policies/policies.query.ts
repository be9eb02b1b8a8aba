import { BenefitParts } from '../../components/policy/policy.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const PoliciesQuery = graphql(
  `
    query Policies($filter: PolicyFilter, $on: String, $after: String) {
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
          family
          basis
          issuer
          issuerEn
          executable
          parks {
            id
            code
            name
            nameEn
          }
          version(on: $on) {
            version
            document
            from
            to
            rule
            benefit {
              ...BenefitParts
            }
          }
        }
      }
    }
  `,
  [BenefitParts],
);

export type PolicyRow = ResultOf<typeof PoliciesQuery>['policies']['nodes'][number];
