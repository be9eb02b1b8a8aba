import { EvidenceParts } from '../../components/evidence.query.ts';
import { QuantityParts } from '../../components/figure.query.ts';
import { BenefitParts, ConditionParts } from '../../components/policy/policy.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const PolicyQuery = graphql(
  `
    query Policy($code: String!, $on: String) {
      policy(code: $code) {
        id
        code
        name
        nameEn
        aliases
        note
        noteEn
        family
        basis
        issuer
        issuerEn
        beneficiary
        url
        check
        checkEn
        executable
        parks {
          id
          code
          name
          nameEn
        }
        appliesTo {
          __typename
          id
          code
          name
          nameEn
        }
        excludes {
          note
          noteEn
          policy {
            id
            code
            name
            nameEn
          }
        }
        stacksWith {
          note
          noteEn
          policy {
            id
            code
            name
            nameEn
          }
        }
        version(on: $on) {
          version
        }
        versions {
          version
          document
          issuedOn
          from
          to
          summary
          summaryEn
          benefit {
            ...BenefitParts
          }
          clauses {
            code
            article
            articleEn
            text
            textEn
            evidence {
              ...EvidenceParts
            }
          }
        }
        figures {
          id
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
        facts(first: 100) {
          totalCount
          nodes {
            ...EvidenceParts
          }
        }
      }
    }
  `,
  [BenefitParts, EvidenceParts, QuantityParts],
);

/** The shape of the rule in force on a day, as any one firm meets it; how the firm fares is not read. */
export const PolicyRuleQuery = graphql(
  `
    query PolicyRule($code: String!, $on: String) {
      policyCandidates(policy: $code, on: $on, first: 1) {
        nodes {
          conditions {
            ...ConditionParts
          }
        }
      }
    }
  `,
  [ConditionParts],
);

/** Firms held against one policy. */
export const CandidatesQuery = graphql(
  `
    query PolicyCandidates(
      $policy: String!
      $on: String
      $park: String
      $chain: String
      $country: String
      $verdicts: [PolicyVerdict!]
      $after: String
    ) {
      policyCandidates(
        policy: $policy
        on: $on
        park: $park
        chain: $chain
        country: $country
        verdicts: $verdicts
        first: 25
        after: $after
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          verdict
          applicable
          inForce
          sentence {
            text
            textEn
          }
          enterprise {
            id
            code
            name
            nameEn
            parks {
              id
              code
              name
              nameEn
            }
            country {
              id
              code
              name
              nameEn
            }
          }
          conditions {
            ...ConditionParts
          }
        }
      }
    }
  `,
  [ConditionParts],
);

export type PolicyDetails = NonNullable<ResultOf<typeof PolicyQuery>['policy']>;
export type Version = PolicyDetails['versions'][number];
export type Candidate = ResultOf<typeof CandidatesQuery>['policyCandidates']['nodes'][number];
