import { EvidenceParts } from '../../components/evidence.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** The documents; there are few, and the page also offers the others. */
export const SourcesQuery = graphql(`
  query Sources {
    sources {
      id
      code
      headline
      headlineEn
      publisher
      authors
      publishedOn
      publishedPrecision
      period
      sha256
      file
      note
      noteEn
    }
  }
`);

/** The facts of all documents are read by document; `sources` has no filter of its own. */
export const SourceFactsQuery = graphql(
  `
    query SourceFacts($id: ID!, $after: String) {
      node(id: $id) {
        __typename
        id
        ... on Source {
          evidence(first: 100, after: $after) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...EvidenceParts
              subject {
                __typename
                id
                code
                name
                nameEn
              }
              object {
                __typename
                id
                code
                name
                nameEn
              }
            }
          }
        }
      }
    }
  `,
  [EvidenceParts],
);

export type SourceDetails = ResultOf<typeof SourcesQuery>['sources'][number];
type SourceNode = Extract<NonNullable<ResultOf<typeof SourceFactsQuery>['node']>, { __typename: 'Source' }>;
export type SourceFact = SourceNode['evidence']['nodes'][number];
