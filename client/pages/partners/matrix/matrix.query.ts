import { EvidenceParts } from '../../../components/evidence.query.ts';
import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

/** Gaps of one chain with the bodies that could help; what a way rests on is read when one is opened. */
export const GapPartnersQuery = graphql(`
  query GapPartners($park: String!, $chain: String!, $states: [GapState!]) {
    chainGaps(park: $park, chain: $chain, states: $states, first: 100) {
      nodes {
        id
        state
        segment {
          id
          code
          name
          nameEn
        }
        partners {
          strength
          linked
          partner {
            id
            code
            name
            nameEn
            country {
              id
              code
              name
              nameEn
            }
          }
          ways {
            kind
          }
        }
      }
    }
  }
`);

export type GapRow = ResultOf<typeof GapPartnersQuery>['chainGaps']['nodes'][number];

/** Gaps of a park one body could help with, way by way with what each rests on. */
export const PartnerGapsQuery = graphql(
  `
    query PartnerGaps($code: String!, $park: String!, $chain: String) {
      partner(code: $code) {
        id
        code
        name
        nameEn
        gaps(park: $park, chain: $chain) {
          strength
          gap {
            id
            state
            segment {
              id
              code
              name
              nameEn
            }
          }
          ways {
            kind
            weight
            makersCount
            makers {
              id
              code
              name
              nameEn
            }
            text {
              text
              textEn
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

export type PartnerGapRow = NonNullable<ResultOf<typeof PartnerGapsQuery>['partner']>['gaps'][number];
export type PartnerWayRow = PartnerGapRow['ways'][number];
