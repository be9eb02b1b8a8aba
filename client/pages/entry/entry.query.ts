import { EvidenceParts } from '../../components/evidence.query.ts';
import { IndicatorParts } from '../../components/figure.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

const LinkParts = graphql(`
  fragment LinkParts on Entity @_unmask {
    __typename
    id
    code
    name
    nameEn
  }
`);

const StageParts = graphql(
  `
    fragment StageParts on StageEvent @_unmask {
      stage
      on
      overdue
      evidence {
        ...EvidenceParts
      }
    }
  `,
  [EvidenceParts],
);

/**
 * Anything that has a name, with what belongs to its kind; `kind` is aliased because its type differs. Policies have a
 * page of their own, which shows more.
 */
export const EntryQuery = graphql(
  `
    query Entry($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Entity {
          code
          name
          nameEn
          aliases
          note
          noteEn
          facts(first: 100) {
            totalCount
            nodes {
              ...EvidenceParts
            }
          }
        }
        ... on Project {
          projectKind: kind
          park {
            ...LinkParts
          }
          stage
          reached {
            ...StageParts
          }
          expected {
            ...StageParts
          }
          investors {
            ...LinkParts
          }
          introducedBy {
            ...LinkParts
          }
          targets {
            ...LinkParts
          }
          products {
            ...LinkParts
          }
          figures {
            ...IndicatorParts
          }
        }
        ... on Carrier {
          planned
          park {
            ...LinkParts
          }
          focuses {
            ...LinkParts
          }
          chains {
            ...LinkParts
          }
          reliesOn {
            ...LinkParts
          }
          figures {
            ...IndicatorParts
          }
        }
        ... on Partner {
          country {
            ...LinkParts
          }
          introduced {
            ...LinkParts
          }
          cooperations {
            form
            period
            park {
              ...LinkParts
            }
            carrier {
              ...LinkParts
            }
            evidence {
              ...EvidenceParts
            }
          }
        }
        ... on Mechanism {
          parks {
            ...LinkParts
          }
          serves {
            ...LinkParts
          }
          figures {
            ...IndicatorParts
          }
        }
        ... on Fund {
          parks {
            ...LinkParts
          }
          figures {
            ...IndicatorParts
          }
        }
        ... on TalentProgramme {
          parks {
            ...LinkParts
          }
        }
        ... on Institution {
          park {
            ...LinkParts
          }
          figures {
            ...IndicatorParts
          }
          roles {
            ...LinkParts
          }
        }
        ... on Team {
          park {
            ...LinkParts
          }
          covers {
            ...LinkParts
          }
          figures {
            ...IndicatorParts
          }
        }
        ... on Zone {
          park {
            ...LinkParts
          }
        }
        ... on Scheme {
          park {
            ...LinkParts
          }
          period
        }
        ... on Event {
          park {
            ...LinkParts
          }
          on
          involves {
            ...LinkParts
          }
        }
        ... on Role {
          park {
            ...LinkParts
          }
          person
          title
          titleEn
          offices {
            period
            at {
              ...LinkParts
            }
          }
        }
        ... on Product {
          segment {
            ...LinkParts
          }
          makers {
            ...LinkParts
          }
        }
        ... on Region {
          parent {
            ...LinkParts
          }
          country {
            ...LinkParts
          }
        }
      }
    }
  `,
  [EvidenceParts, IndicatorParts, LinkParts, StageParts],
);

type EntryNode = NonNullable<ResultOf<typeof EntryQuery>['node']>;
/** Indicators and documents are nodes too, but have no name and no page here. */
export type Entry = Extract<EntryNode, { name: string }>;
export type EntryOf<Kind extends Entry['__typename']> = Extract<Entry, { __typename: Kind }>;
