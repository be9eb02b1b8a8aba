import { EvidenceParts } from '../../components/evidence.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const PartnersQuery = graphql(
  `
    query Partners($country: String, $segment: String, $after: String) {
      partners(country: $country, segment: $segment, first: 100, after: $after) {
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
          kind
          country {
            id
            code
            name
            nameEn
          }
          cooperations {
            form
            period
            park {
              id
              code
              name
              nameEn
            }
            carrier {
              id
              code
              name
              nameEn
            }
            evidence {
              ...EvidenceParts
            }
          }
          introduced {
            id
            code
            name
            nameEn
          }
          facts(first: 1) {
            totalCount
          }
        }
      }
    }
  `,
  [EvidenceParts],
);

export type PartnerRow = ResultOf<typeof PartnersQuery>['partners']['nodes'][number];
