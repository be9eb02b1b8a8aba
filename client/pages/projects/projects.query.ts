import { EvidenceParts } from '../../components/evidence.query.ts';
import { IndicatorParts } from '../../components/figure.query.ts';
import { ConflictParts, FaultParts } from '../../graphql/write.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const ProjectsQuery = graphql(
  `
    query Projects($filter: ProjectFilter, $after: String) {
      projects(filter: $filter, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          code
          version
          name
          nameEn
          kind
          stage
          park {
            id
            code
            name
            nameEn
          }
          reached {
            stage
            on
            evidence {
              ...EvidenceParts
            }
          }
          expected {
            stage
            on
            overdue
            evidence {
              ...EvidenceParts
            }
          }
          investors {
            id
            code
            name
            nameEn
          }
          targets {
            id
            code
            name
            nameEn
          }
          figures {
            ...IndicatorParts
          }
        }
      }
    }
  `,
  [EvidenceParts, IndicatorParts],
);

/** How a project stands now, where somebody else wrote first. */
export const ProjectStateQuery = graphql(`
  query ProjectState($code: String!) {
    project(code: $code) {
      id
      version
      stage
    }
  }
`);

/** Records that a project reached a stage, as somebody saw it. */
export const ProjectRecordStage = graphql(
  `
    mutation ProjectRecordStage($input: ProjectRecordStageInput!) {
      projectRecordStage(input: $input) {
        replayed
        project {
          id
          version
          stage
        }
        userErrors {
          ...FaultParts
        }
        conflict {
          ...ConflictParts
        }
      }
    }
  `,
  [FaultParts, ConflictParts],
);

export type ProjectRow = ResultOf<typeof ProjectsQuery>['projects']['nodes'][number];
