import { EvidenceParts } from '../../components/evidence.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** How each chain of each park stands: the matrix and what to fill and verify first. */
export const OverviewChainsQuery = graphql(
  `
    query OverviewChains {
      datasetVersion {
        version
        dataAsOf
        formulaVersion
      }
      parks {
        id
        code
        name
        nameEn
        mergedInto {
          id
          code
          name
          nameEn
        }
        chains {
          chain {
            id
            code
            name
            nameEn
          }
          assessable
          kappa
          kappaReason
          kappaReasonEn
          kappaEvidence {
            ...EvidenceParts
          }
          namedFirms
          segments
          counts {
            state
            count
          }
          byStage {
            stage
            state
            count
          }
          firstToFill {
            id
            code
            name
            nameEn
          }
          firstToVerify {
            id
            code
            name
            nameEn
          }
        }
      }
    }
  `,
  [EvidenceParts],
);

/** Where the projects of each park stand; read apart, so that one failing card leaves the other. */
export const OverviewProjectsQuery = graphql(
  `
    query OverviewProjects {
      parks {
        id
        code
        projects(first: 100) {
          totalCount
          nodes {
            id
            code
            name
            nameEn
            stage
            expected {
              stage
              on
              overdue
              evidence {
                ...EvidenceParts
              }
            }
          }
        }
      }
      datasetVersion {
        version
        dataAsOf
        loadedAt
      }
    }
  `,
  [EvidenceParts],
);

export type OverviewPark = ResultOf<typeof OverviewChainsQuery>['parks'][number];
export type OverviewDataset = ResultOf<typeof OverviewChainsQuery>['datasetVersion'];
export type OverviewChain = OverviewPark['chains'][number];
type ProjectPark = ResultOf<typeof OverviewProjectsQuery>['parks'][number];
export type OverviewProject = ProjectPark['projects']['nodes'][number];
