import { EvidenceParts } from '../../components/evidence.query.ts';
import { IndicatorParts } from '../../components/figure.query.ts';
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

export type ProjectRow = ResultOf<typeof ProjectsQuery>['projects']['nodes'][number];
