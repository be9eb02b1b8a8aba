import { EvidenceParts } from '../../../components/evidence.query.ts';
import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

/** The chains of a park in short, and bodies by country. */
export const FacingQuery = graphql(
  `
    query Facing($park: String!) {
      datasetVersion {
        dataAsOf
        formulaVersion
      }
      park(code: $park) {
        id
        code
        name
        nameEn
        chains {
          assessable
          segments
          chain {
            id
            code
            name
            nameEn
          }
          counts {
            state
            count
          }
        }
      }
      partners(first: 100) {
        nodes {
          id
          code
          name
          nameEn
          website
          websiteSeen
          task
          taskEn
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
        }
      }
    }
  `,
  [EvidenceParts],
);

export type FacingPark = NonNullable<ResultOf<typeof FacingQuery>['park']>;
export type FacingBody = ResultOf<typeof FacingQuery>['partners']['nodes'][number];

/** What one chain of a park needs; unknown segments are not needs. */
export const NeedsQuery = graphql(`
  query Needs($park: String!, $chain: String!) {
    chainGaps(park: $park, chain: $chain, states: [MISSING, SINGLE_SOURCE, WEAK], first: 100) {
      nodes {
        id
        state
        newestEvidence
        segment {
          id
          code
          name
          nameEn
        }
        reasons {
          kind
          code
          text
          textEn
        }
        partners {
          partner {
            id
            country {
              id
              code
            }
          }
          ways {
            kind
            makersCount
          }
        }
      }
    }
  }
`);

export type NeedRow = ResultOf<typeof NeedsQuery>['chainGaps']['nodes'][number];
