import { graphql } from '../graphql/graphql.ts';

/** What a provenance chip and an evidence list need of an Evidence. */
export const EvidenceParts = graphql(`
  fragment EvidenceParts on Evidence @_unmask {
    id
    code
    line
    basis
    confidence
    note
    noteEn
    period
    source {
      id
      code
      publisher
      publishedOn
    }
  }
`);
