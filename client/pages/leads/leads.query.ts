import { EvidenceParts } from '../../components/evidence.query.ts';
import { QuantityParts } from '../../components/figure.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** A lead as a card and a row show it. */
export const LeadParts = graphql(
  `
    fragment LeadParts on Lead @_unmask {
      id
      code
      version
      stage
      status
      stageSince
      owner
      nextStep
      nextStepDue
      note
      channel
      closedReason
      gapNow
      gapAfterProduction
      amount {
        ...QuantityParts
      }
      enterprise {
        id
        code
        name
        nameEn
      }
      segment {
        id
        code
        name
        nameEn
      }
      team {
        id
        code
        name
        nameEn
      }
      region {
        id
        code
        name
        nameEn
      }
      introducedBy {
        id
        code
        name
        nameEn
      }
      milestones {
        milestone
        planned
        actual
        late
      }
      outcomes {
        kind
        on
        note
        author
      }
      lateness {
        level
        step
        daysInStage
        limitYellow
        limitRed
        reasons {
          text
          textEn
        }
      }
    }
  `,
  [QuantityParts],
);

export const LeadsQuery = graphql(
  `
    query Leads($park: String!, $status: LeadStatus, $segment: String, $after: String) {
      leads(park: $park, stage: null, status: $status, segment: $segment, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...LeadParts
        }
      }
    }
  `,
  [LeadParts],
);

/** Everything the drawer shows besides. */
export const LeadQuery = graphql(
  `
    query Lead($code: String!) {
      lead(code: $code) {
        ...LeadParts
        rankAtCreation
        createdAt
        createdBy
        updatedAt
        updatedBy
        park {
          id
          code
        }
        project {
          id
          code
          name
          nameEn
        }
        steps: milestones {
          milestone
          planned
          actual
          late
          evidence {
            ...EvidenceParts
          }
        }
        contacts: outcomes {
          kind
          on
          note
          author
          evidence {
            ...EvidenceParts
          }
        }
        history {
          at
          author
          role
          action
          from
          to
          note
          version
        }
      }
    }
  `,
  [LeadParts, EvidenceParts],
);

/** Whom and where a lead may be tied to. */
export const TiesQuery = graphql(`
  query LeadTies {
    partners(first: 100) {
      nodes {
        id
        code
        name
        nameEn
      }
    }
    teams(first: 100) {
      nodes {
        id
        code
        name
        nameEn
      }
    }
  }
`);

/** What a firm may be recruited for in a park. */
export const ParkSegmentsQuery = graphql(`
  query ParkSegments($park: String!) {
    park(code: $park) {
      id
      chains {
        chain {
          id
          code
          name
          nameEn
          segments {
            id
            code
            name
            nameEn
          }
        }
      }
    }
  }
`);

export type LeadRow = ResultOf<typeof LeadParts>;
export type LeadDetails = NonNullable<ResultOf<typeof LeadQuery>['lead']>;
export type LeadStage = LeadRow['stage'];
export type Milestone = LeadRow['milestones'][number]['milestone'];
