import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

export const GapVerify = graphql(`
  mutation GapVerify($input: GapVerifyInput!) {
    gapVerify(input: $input) {
      gap {
        id
        state
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const GapOverride = graphql(`
  mutation GapOverride($input: GapOverrideInput!) {
    gapOverride(input: $input) {
      gap {
        id
        state
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const RegisterRestate = graphql(`
  mutation RegisterRestate($input: RegisterRestateInput!) {
    registerRestate(input: $input) {
      summary {
        kappa
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const GapHistoryQuery = graphql(`
  query GapHistory($park: String!, $chain: String!, $segment: String!) {
    gapHistory(park: $park, chain: $chain, segment: $segment, first: 20) {
      computedAt
      datasetVersion
      formulaVersion
      dataAsOf
      trigger
      state
      change
      coming
      need {
        low
        high
      }
      coverage {
        low
        high
      }
    }
  }
`);

export const VerificationListQuery = graphql(`
  query VerificationList($park: String!, $chain: String!, $after: String) {
    verificationList(park: $park, chain: $chain, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        question
        questionEn
        weight
        segment {
          id
          code
          name
          nameEn
        }
        gap {
          id
          state
          assessable
          chanceUnlisted
          kappaStar
          coverage {
            low
            high
          }
        }
      }
    }
  }
`);

export type UserFault = ResultOf<typeof GapVerify>['gapVerify']['userErrors'][number];
export type VerificationItem = ResultOf<typeof VerificationListQuery>['verificationList']['nodes'][number];
