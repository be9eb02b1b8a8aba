import { EvidenceParts } from '../../components/evidence.query.ts';
import { graphql } from '../../graphql/graphql.ts';
import { PartnerParts } from './partners.query.ts';

/** Everything told of one body but the gaps it could help with, which belong to a park. */
export const PartnerQuery = graphql(
  `
    query Partner($code: String!) {
      partner(code: $code) {
        ...PartnerParts
        identities {
          scheme
          value
          valid
          check
          evidence {
            ...EvidenceParts
          }
        }
        told: facts(first: 100) {
          totalCount
          nodes {
            ...EvidenceParts
          }
        }
      }
    }
  `,
  [PartnerParts, EvidenceParts],
);
