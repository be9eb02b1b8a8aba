import { EvidenceParts } from '../../components/evidence.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** The gap in short, what else its candidates could fill, and where the ranking comes from. */
export const TargetsHeadQuery = graphql(`
  query TargetsHead($park: String!, $chain: String!, $segment: String!) {
    park(code: $park) {
      id
      code
      name
      nameEn
    }
    chain(code: $chain) {
      id
      code
      name
      nameEn
    }
    recruitmentTargets(park: $park, segment: $segment, first: 1) {
      rankingVersion
      shortage
      shortageEn
      groups {
        segment {
          id
          code
          name
          nameEn
        }
        state
        count
        enterprises {
          id
          code
          name
          nameEn
        }
      }
      gap {
        id
        state
        stated
        assessable
        coverage {
          low
          high
        }
        need {
          low
          high
        }
        dependence
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
        makers {
          certainty
          count
        }
        nextStates {
          confirmedMakers
          state
        }
        affects {
          segments {
            id
            code
            name
            nameEn
          }
          enterprises {
            id
            code
            name
            nameEn
          }
        }
        provenance {
          formulaVersion
          dataAsOf
          datasetVersion
          evidence {
            id
          }
        }
      }
    }
  }
`);

/**
 * The candidates without ranks: those follow from the values and the reader's weights. Evidence is read when asked
 * for, one firm at a time; with it the list would be three times as long.
 */
export const TargetsQuery = graphql(`
  query Targets($park: String!, $segment: String!, $after: String) {
    recruitmentTargets(park: $park, segment: $segment, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        tie
        bar
        redLine
        confidence
        corroborated
        countries
        city
        cityEn
        products
        productsEn
        enterprise {
          id
          code
          name
          nameEn
          stockCode
          country {
            id
            code
            name
            nameEn
          }
        }
        components {
          kind
          status
          value
          text
          textEn
        }
        gain {
          total {
            low
            high
          }
          here {
            low
            high
          }
        }
        paths {
          direction
          segments {
            id
            code
            name
            nameEn
          }
          enterprise {
            id
            code
            name
            nameEn
          }
        }
        reasonsFor {
          code
          text
          textEn
        }
        reasonsAgainst {
          code
          text
          textEn
        }
      }
    }
  }
`);

/** What one candidate rests on, component by component and reason by reason. */
export const TargetEvidenceQuery = graphql(
  `
    query TargetEvidence($park: String!, $segment: String!, $enterprise: String!) {
      recruitmentTarget(park: $park, segment: $segment, enterprise: $enterprise) {
        target {
          id
          components {
            kind
            evidence {
              ...EvidenceParts
            }
          }
          reasonsFor {
            code
            evidence {
              ...EvidenceParts
            }
          }
          reasonsAgainst {
            code
            evidence {
              ...EvidenceParts
            }
          }
          paths {
            evidence {
              ...EvidenceParts
            }
          }
          gain {
            stateAfter
          }
        }
      }
    }
  `,
  [EvidenceParts],
);

/** Why a firm is, or is not, in the list. Nothing here depends on weights. */
export const WhyNotQuery = graphql(
  `
    query WhyNot($park: String!, $segment: String!, $enterprise: String!) {
      enterprise(code: $enterprise) {
        id
        code
        name
        nameEn
      }
      recruitmentTarget(park: $park, segment: $segment, enterprise: $enterprise) {
        answer
        text
        textEn
        evidence {
          ...EvidenceParts
        }
        target {
          id
          sentence {
            text
            textEn
          }
        }
      }
    }
  `,
  [EvidenceParts],
);

type Head = ResultOf<typeof TargetsHeadQuery>['recruitmentTargets'];
export type TargetsHead = Head;
export type GapInShort = Head['gap'];
export type Candidate = ResultOf<typeof TargetsQuery>['recruitmentTargets']['nodes'][number];
export type CandidateReason = Candidate['reasonsFor'][number];
export type CandidatePath = Candidate['paths'][number];
