import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const CompareQuery = graphql(`
  query Compare($parks: [String!]!, $chain: String!) {
    compareParks(parks: $parks, chain: $chain) {
      chain {
        id
        code
        name
        nameEn
      }
      parks {
        park {
          id
          code
          name
          nameEn
        }
        assessable
        kappa
        namedFirms
        segments
        counts {
          state
          count
        }
      }
      rows {
        differs
        segment {
          id
          code
          name
          nameEn
          stage
          order
          layer {
            code
            name
            nameEn
            order
          }
        }
        gaps {
          id
          state
          stated
          assessable
          chanceUnlisted
          coverage {
            low
            high
          }
          override {
            state
          }
          makers {
            certainty
            count
            enterprise {
              id
              code
              name
              nameEn
            }
          }
        }
      }
    }
  }
`);

export type Comparison = ResultOf<typeof CompareQuery>['compareParks'];
export type ComparisonRow = Comparison['rows'][number];
export type ComparedPark = Comparison['parks'][number];
