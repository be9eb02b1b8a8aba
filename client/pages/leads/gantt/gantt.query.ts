import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

/** When the stated projects of a park reached their stages, or are to. */
export const ProjectTimesQuery = graphql(`
  query ProjectTimes($park: String!, $after: String) {
    projects(filter: { park: $park }, first: 100, after: $after) {
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
        reached {
          stage
          on
        }
        expected {
          stage
          on
          overdue
        }
      }
    }
  }
`);

export type ProjectTimes = ResultOf<typeof ProjectTimesQuery>['projects']['nodes'][number];
