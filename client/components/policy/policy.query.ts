import { EvidenceParts } from '../evidence.query.ts';
import { QuantityParts } from '../figure.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** What a policy gives, in words and as a number where it has one. */
export const BenefitParts = graphql(
  `
    fragment BenefitParts on PolicyBenefit @_unmask {
      kind
      text
      textEn
      amount {
        ...QuantityParts
      }
    }
  `,
  [QuantityParts],
);

/** One leaf of a rule with the clause that states it, the fact it looks at and how it came out. */
export const ConditionParts = graphql(`
  fragment ConditionParts on PolicyCondition @_unmask {
    path
    requirement
    requirementEn
    verdict
    decisive
    clause {
      code
      article
      articleEn
      text
      textEn
    }
    fact {
      value
      from
      fact {
        code
        name
        nameEn
        type
        unit
        choices {
          value
          name
          nameEn
        }
      }
    }
  }
`);

/** A firm held against a policy, without evidence: that is read when a row is opened. */
const MatchParts = graphql(
  `
    fragment MatchParts on PolicyMatch @_unmask {
      verdict
      applicable
      inForce
      effectiveOn
      policy {
        id
        code
        name
        nameEn
        family
        basis
        check
        checkEn
      }
      version {
        version
        document
        from
        to
        summary
        summaryEn
      }
      benefit {
        ...BenefitParts
      }
      sentence {
        text
        textEn
      }
      conditions {
        ...ConditionParts
      }
      questions {
        code
      }
      conflicts {
        note
        noteEn
        policy {
          id
          code
          name
          nameEn
        }
      }
    }
  `,
  [BenefitParts, ConditionParts],
);

/** All policies held against one firm at one place and day, with what the reader answered. */
export const MatchesQuery = graphql(
  `
    query PolicyMatches(
      $enterprise: String!
      $park: String
      $on: String
      $facts: [PolicyFactInput!]
      $includeExpired: Boolean
    ) {
      enterprise(code: $enterprise) {
        id
        code
        name
        nameEn
      }
      policyMatches(enterprise: $enterprise, park: $park, on: $on, facts: $facts, includeExpired: $includeExpired) {
        ...MatchParts
      }
    }
  `,
  [MatchParts],
);

/** What one verdict rests on: evidence of the facts, of the clauses and of the policy itself. */
export const MatchEvidenceQuery = graphql(
  `
    query PolicyMatchEvidence(
      $enterprise: String!
      $policy: String!
      $park: String
      $on: String
      $facts: [PolicyFactInput!]
    ) {
      policyMatches(
        enterprise: $enterprise
        policy: $policy
        park: $park
        on: $on
        facts: $facts
        includeExpired: true
      ) {
        conditions {
          path
          evidence {
            ...EvidenceParts
          }
          fact {
            evidence {
              ...EvidenceParts
            }
          }
          clause {
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

/** The vocabulary of facts, with the question each is asked by. */
export const FactsQuery = graphql(`
  query PolicyFacts {
    policyFacts {
      code
      name
      nameEn
      question
      questionEn
      type
      unit
      role
      options
      choices {
        value
        name
        nameEn
      }
    }
  }
`);

type Proofs = ResultOf<typeof MatchEvidenceQuery>['policyMatches'][number];
export type MatchProof = Proofs['conditions'][number];
export type Match = ResultOf<typeof MatchParts>;
export type Condition = ResultOf<typeof ConditionParts>;
export type Benefit = ResultOf<typeof BenefitParts>;
export type Fact = ResultOf<typeof FactsQuery>['policyFacts'][number];
