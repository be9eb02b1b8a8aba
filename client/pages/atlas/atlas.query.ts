import { EvidenceParts } from '../../components/evidence.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** What cards, rows and the sentence above them need; the drawer reads the rest when opened. */
export const AtlasQuery = graphql(
  `
    query Atlas(
      $park: String!
      $chain: String!
      $radius: Radius!
      $complete: Boolean!
      $kappa: Float
      $products: Boolean!
    ) {
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
        version
        edges {
          from {
            id
            code
          }
          to {
            id
            code
          }
          importance
          return
        }
      }
      chainGaps(
        park: $park
        chain: $chain
        radius: $radius
        assumeRegisterComplete: $complete
        kappa: $kappa
        first: 100
      ) {
        totalCount
        assessable
        summary {
          kappa
          kappaSource
          kappaStated
          kappaReason
          kappaReasonEn
          kappaEvidence {
            ...EvidenceParts
          }
          namedFirms
          unnamedMakers
          unlisted
          segments
          counts {
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
        provenance {
          formulaVersion
          dataAsOf
          datasetVersion
        }
        edges {
          cursor
        }
        nodes {
          id
          state
          stated
          extension
          assessable
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
          concentration
          dependence
          stale
          criticality {
            level
          }
          locality {
            value
          }
          makers {
            certainty
            count
            makersNamed
            enterprise {
              id
              code
              name
              nameEn
            }
          }
          coming {
            overdue
            expectedOn
          }
          override {
            state
          }
          segment {
            id
            code
            name
            nameEn
            stage
            order
            makers(first: 1) {
              totalCount
            }
            products @include(if: $products) {
              id
              name
              nameEn
            }
            layer {
              code
              name
              nameEn
              order
            }
          }
        }
      }
    }
  `,
  [EvidenceParts],
);

/** One gap in full: the answer is a list in a stable order, so the page after its predecessor, one long, is the gap. */
export const GapDetailQuery = graphql(
  `
    query GapDetail(
      $park: String!
      $chain: String!
      $radius: Radius!
      $complete: Boolean!
      $kappa: Float
      $after: String
    ) {
      chainGaps(
        park: $park
        chain: $chain
        radius: $radius
        assumeRegisterComplete: $complete
        kappa: $kappa
        first: 1
        after: $after
      ) {
        nodes {
          id
          reasons {
            kind
            code
            text
            textEn
            evidence {
              ...EvidenceParts
            }
          }
          coverageWithoutLargest {
            low
            high
          }
          criticality {
            level
            reason
            reasonEn
          }
          locality {
            value
            reason
            reasonEn
          }
          newestEvidence
          makers {
            enterprise {
              id
              code
              name
              nameEn
            }
            count
            makersNamed
            certainty
            confidence
            basis
            share
            shareKnown
            evidence {
              ...EvidenceParts
            }
          }
          coming {
            project {
              id
              code
              name
              nameEn
            }
            expectedOn
            overdue
            evidence {
              ...EvidenceParts
            }
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
          nextStates {
            confirmedMakers
            state
          }
          override {
            state
            reason
            author
            on
            until
          }
          verifications {
            code
            outcome
            on
            note
            author
            inForce
            enterprise {
              id
              code
              name
              nameEn
            }
          }
          provenance {
            formulaVersion
            constants {
              name
              value
            }
            inputs
            dataAsOf
            datasetVersion
            templateVersion
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

type AtlasData = ResultOf<typeof AtlasQuery>;
export type GapPage = AtlasData['chainGaps'];
export type Gap = GapPage['nodes'][number];
export type Edge = NonNullable<AtlasData['chain']>['edges'][number];
export type GapDetail = ResultOf<typeof GapDetailQuery>['chainGaps']['nodes'][number];
