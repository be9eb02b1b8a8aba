import { EvidenceParts } from '../../components/evidence.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** A candidate as the sheet shows it, with what each statement rests on. */
const TargetParts = graphql(
  `
    fragment BriefTargetParts on RecruitmentTarget @_unmask {
      id
      rank
      bar
      tie
      city
      cityEn
      enterprise {
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
      sentence {
        text
        textEn
      }
      components {
        kind
        status
        value
        rank
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
        evidence {
          ...EvidenceParts
        }
      }
      reasonsFor {
        code
        text
        textEn
        evidence {
          ...EvidenceParts
        }
      }
      reasonsAgainst {
        code
        text
        textEn
        evidence {
          ...EvidenceParts
        }
      }
    }
  `,
  [EvidenceParts],
);

/** The gap, what stands beside it in the chain, and the first firms to ask. */
export const BriefQuery = graphql(
  `
    query Brief($park: String!, $chain: String!, $segment: String!) {
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
        edges {
          importance
          weight
          from {
            id
            code
          }
          to {
            id
            code
          }
        }
      }
      chainGaps(park: $park, chain: $chain, first: 100) {
        summary {
          kappa
        }
        nodes {
          id
          state
          segment {
            id
            code
            name
            nameEn
          }
        }
      }
      recruitmentTargets(park: $park, segment: $segment, first: 5) {
        totalCount
        rankingVersion
        nodes {
          ...BriefTargetParts
        }
        gap {
          id
          state
          assessable
          stale
          need {
            low
            high
          }
          coverage {
            low
            high
          }
          chanceUnlisted
          kappaStar
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
            evidence {
              ...EvidenceParts
            }
          }
          makers {
            certainty
            confidence
            count
            enterprise {
              id
              code
              name
              nameEn
            }
            evidence {
              ...EvidenceParts
            }
          }
          coming {
            expectedOn
            overdue
            project {
              id
              code
              name
              nameEn
            }
            evidence {
              ...EvidenceParts
            }
          }
          provenance {
            formulaVersion
            dataAsOf
            datasetVersion
          }
        }
      }
    }
  `,
  [TargetParts, EvidenceParts],
);

/** The one firm the brief is about; in or out of the list. */
export const BriefTargetQuery = graphql(
  `
    query BriefTarget($park: String!, $segment: String!, $enterprise: String!) {
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
          ...BriefTargetParts
        }
      }
    }
  `,
  [TargetParts, EvidenceParts],
);

/** Policies held against the firm, were it to come to the park. */
export const BriefPoliciesQuery = graphql(
  `
    query BriefPolicies($park: String!, $enterprise: String!) {
      policyMatches(enterprise: $enterprise, park: $park) {
        verdict
        applicable
        inForce
        policy {
          id
          code
          name
          nameEn
          basis
        }
        version {
          version
          document
        }
        benefit {
          text
          textEn
        }
        short {
          requirement
          requirementEn
          clause {
            code
            article
            articleEn
            evidence {
              ...EvidenceParts
            }
          }
        }
        questions {
          code
          question
          questionEn
        }
      }
    }
  `,
  [EvidenceParts],
);

/** Bodies abroad that could help with the gap. */
export const BriefPartnersQuery = graphql(
  `
    query BriefPartners($park: String!, $segment: String!) {
      recruitmentTargets(park: $park, segment: $segment, first: 1) {
        gap {
          id
          partners {
            linked
            strength
            partner {
              id
              code
              name
              nameEn
            }
            ways {
              kind
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
    }
  `,
  [EvidenceParts],
);

export type BriefData = ResultOf<typeof BriefQuery>;
export type BriefGap = BriefData['recruitmentTargets']['gap'];
export type BriefTarget = BriefData['recruitmentTargets']['nodes'][number];
export type BriefAnswer = ResultOf<typeof BriefTargetQuery>;
export type BriefMatch = ResultOf<typeof BriefPoliciesQuery>['policyMatches'][number];
export type BriefPartner = ResultOf<typeof BriefPartnersQuery>['recruitmentTargets']['gap']['partners'][number];
