import { graphql } from '../../../graphql/graphql.ts';

/** The chain with the κ as stated, to count what a tried κ changes. */
export const StatedRegisterQuery = graphql(`
  query StatedRegister($park: String!, $chain: String!) {
    chainGaps(park: $park, chain: $chain, first: 1) {
      summary {
        kappa
        kappaReason
        kappaReasonEn
        counts {
          state
          count
        }
      }
    }
  }
`);
