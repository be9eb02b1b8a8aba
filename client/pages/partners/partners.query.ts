import { EvidenceParts } from '../../components/evidence.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** What a card, the sheet and the page of a body have in common. */
export const PartnerParts = graphql(
  `
    fragment PartnerParts on Partner @_unmask {
      id
      code
      name
      nameEn
      note
      noteEn
      kind
      task
      taskEn
      website
      websiteSeen
      languages
      country {
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
      cooperations {
        form
        period
        park {
          id
          code
          name
          nameEn
        }
        carrier {
          id
          code
          name
          nameEn
        }
        evidence {
          ...EvidenceParts
        }
      }
      brought {
        on
        basis
        project {
          id
          code
          name
          nameEn
          stage
        }
        evidence {
          ...EvidenceParts
        }
      }
      capabilities {
        confidence
        basis
        chain {
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
        evidence {
          ...EvidenceParts
        }
      }
      facts(first: 1) {
        totalCount
      }
    }
  `,
  [EvidenceParts],
);

export const PartnersQuery = graphql(
  `
    query Partners($country: String, $segment: String, $after: String) {
      partners(country: $country, segment: $segment, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...PartnerParts
        }
      }
    }
  `,
  [PartnerParts],
);

export type PartnerRow = ResultOf<typeof PartnerParts>;
