import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const SearchQuery = graphql(`
  query Search($text: String!, $kinds: [SearchKind!], $first: Int!) {
    search(text: $text, kinds: $kinds, first: $first) {
      kind
      matched
      match
      entity {
        __typename
        id
        code
        name
        nameEn
        ... on Product {
          segment {
            id
            code
            name
            nameEn
          }
        }
      }
    }
  }
`);

export type SearchHit = ResultOf<typeof SearchQuery>['search'][number];
