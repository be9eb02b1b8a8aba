import { EvidenceParts } from '../../components/evidence.query.ts';
import { IndicatorParts, QuantityParts } from '../../components/figure.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const ParkQuery = graphql(
  `
    query Park($code: String!) {
      park(code: $code) {
        id
        code
        name
        nameEn
        note
        noteEn
        level
        city {
          id
          code
          name
          nameEn
        }
        mergedInto {
          id
          code
          name
          nameEn
        }
        mergedFrom {
          id
          code
          name
          nameEn
        }
        zones {
          id
          code
          name
          nameEn
          note
          noteEn
        }
        schemes {
          id
          code
          name
          nameEn
          note
          noteEn
          periods {
            period
            evidence {
              ...EvidenceParts
            }
          }
          composedOf {
            role
            basis
            confidence
            chain {
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
        roles {
          id
          code
          name
          nameEn
          person
          title
          titleEn
          offices {
            period
            evidence {
              ...EvidenceParts
            }
          }
        }
        enterprises(first: 1) {
          totalCount
        }
        projects(first: 1) {
          totalCount
        }
        facts(first: 1) {
          totalCount
        }
      }
    }
  `,
  [EvidenceParts],
);

export const ParkIndicatorsQuery = graphql(
  `
    query ParkIndicators($park: String!, $metric: String, $after: String) {
      indicators(park: $park, metric: $metric, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...IndicatorParts
        }
      }
    }
  `,
  [IndicatorParts],
);

export const ParkSeriesQuery = graphql(
  `
    query ParkSeries($park: String!) {
      indicatorSeries(park: $park) {
        id
        kind
        metric {
          id
          code
          name
          nameEn
        }
        points {
          ...IndicatorParts
        }
      }
    }
  `,
  [IndicatorParts],
);

export const ParkGoalsQuery = graphql(
  `
    query ParkGoals($park: String!) {
      goalProgress(park: $park) {
        progress
        status
        why {
          text
          textEn
        }
        base {
          ...IndicatorParts
        }
        actual {
          ...IndicatorParts
        }
        goal {
          id
          code
          horizon
          baseKnown
          metric {
            id
            code
            name
            nameEn
          }
          quantity {
            ...QuantityParts
          }
          evidence {
            ...EvidenceParts
          }
        }
      }
    }
  `,
  [EvidenceParts, QuantityParts, IndicatorParts],
);

export const ParkCarriersQuery = graphql(
  `
    query ParkCarriers($park: String!, $after: String) {
      carriers(park: $park, first: 50, after: $after) {
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
          planned
          focuses {
            id
            code
            name
            nameEn
          }
          chains {
            id
            code
            name
            nameEn
          }
          reliesOn {
            id
            code
            name
            nameEn
          }
          figures {
            ...IndicatorParts
          }
          facts(first: 1) {
            totalCount
          }
        }
      }
    }
  `,
  [IndicatorParts],
);

const BodyParts = graphql(`
  fragment BodyParts on Entity @_unmask {
    __typename
    id
    code
    name
    nameEn
    note
    noteEn
    facts(first: 1) {
      totalCount
    }
  }
`);

export const ParkBodiesQuery = graphql(
  `
    query ParkBodies($code: String!) {
      park(code: $code) {
        id
        code
        institutions {
          ...BodyParts
        }
        funds {
          ...BodyParts
        }
        talentProgrammes {
          ...BodyParts
        }
        mechanisms {
          ...BodyParts
        }
        teams {
          ...BodyParts
        }
        policies {
          ...BodyParts
        }
      }
    }
  `,
  [BodyParts],
);

export const ParkEventsQuery = graphql(`
  query ParkEvents($park: String!, $after: String) {
    events(park: $park, first: 100, after: $after) {
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
        on
        involves {
          __typename
          id
          code
          name
          nameEn
        }
      }
    }
  }
`);

export type ParkDetails = NonNullable<ResultOf<typeof ParkQuery>['park']>;
export type ParkCarrier = ResultOf<typeof ParkCarriersQuery>['carriers']['nodes'][number];
export type ParkGoal = ResultOf<typeof ParkGoalsQuery>['goalProgress'][number];
export type ParkBody = ResultOf<typeof BodyParts>;
