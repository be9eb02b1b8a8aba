import { EvidenceParts } from '../../components/evidence.query.ts';
import { IndicatorParts } from '../../components/figure.query.ts';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const EnterpriseQuery = graphql(
  `
    query Enterprise($code: String!) {
      enterprise(code: $code) {
        id
        code
        name
        nameEn
        aliases
        note
        noteEn
        kind
        stockCode
        creditCode
        lei
        uen
        firmenbuch
        country {
          id
          code
          name
          nameEn
        }
        city {
          id
          code
          name
          nameEn
        }
        parks {
          id
          code
          name
          nameEn
        }
        standing
        sites {
          id
          code
          name
          nameEn
        }
        worksIn {
          status
          basis
          confidence
          products
          productsEn
          segment {
            id
            code
            name
            nameEn
            stage
            chain {
              id
              code
              name
              nameEn
            }
          }
          evidence {
            ...EvidenceParts
          }
        }
        products {
          id
          code
          name
          nameEn
        }
        affiliates {
          kind
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
        figures {
          ...IndicatorParts
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
  [EvidenceParts, IndicatorParts],
);

export const EnterpriseProjectsQuery = graphql(
  `
    query EnterpriseProjects($code: String!) {
      enterprise(code: $code) {
        id
        code
        projects(first: 100) {
          totalCount
          nodes {
            id
            code
            name
            nameEn
            stage
            park {
              id
              code
              name
              nameEn
            }
            reached {
              stage
              on
              evidence {
                ...EvidenceParts
              }
            }
            figures {
              ...IndicatorParts
            }
          }
        }
      }
    }
  `,
  [EvidenceParts, IndicatorParts],
);

const SupplyLinkParts = graphql(
  `
    fragment SupplyLinkParts on SupplyLink @_unmask {
      kind
      depth
      basis
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
      segment {
        id
        code
        name
        nameEn
      }
      via {
        id
        code
        name
        nameEn
      }
      path {
        importance
        to {
          id
          code
          name
          nameEn
        }
        from {
          id
          code
          name
          nameEn
        }
      }
      evidence {
        ...EvidenceParts
      }
    }
  `,
  [EvidenceParts],
);

export const UpstreamQuery = graphql(
  `
    query Upstream($enterprise: String!, $maxDepth: Int!, $scope: SupplyScope!, $after: String) {
      upstream(enterprise: $enterprise, maxDepth: $maxDepth, scope: $scope, first: 100, after: $after) {
        nodes {
          ...SupplyLinkParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
        truncated
      }
    }
  `,
  [SupplyLinkParts],
);

export const DownstreamQuery = graphql(
  `
    query Downstream($enterprise: String!, $maxDepth: Int!, $scope: SupplyScope!, $after: String) {
      downstream(enterprise: $enterprise, maxDepth: $maxDepth, scope: $scope, first: 100, after: $after) {
        nodes {
          ...SupplyLinkParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
        truncated
      }
    }
  `,
  [SupplyLinkParts],
);

export type EnterpriseDetails = NonNullable<ResultOf<typeof EnterpriseQuery>['enterprise']>;
export type SupplyLink = ResultOf<typeof SupplyLinkParts>;
