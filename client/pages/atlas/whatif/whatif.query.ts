import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

const SimulationParts = graphql(`
  fragment SimulationParts on RecruitmentSimulation @_unmask {
    draft {
      enterprise {
        id
        code
        name
        nameEn
      }
      segments {
        id
        code
        name
        nameEn
      }
      capacityShare
    }
    before {
      state
      count
    }
    after {
      state
      count
    }
    gain {
      low
      high
    }
    changes {
      segment {
        id
        code
        name
        nameEn
      }
      before {
        id
        state
        assessable
        coverage {
          low
          high
        }
      }
      stateAfter
      coverageAfter {
        low
        high
      }
      gain {
        low
        high
      }
      added
    }
    opens {
      segment {
        id
        code
        name
        nameEn
      }
      before {
        id
        state
        need {
          low
          high
        }
      }
      stateAfter
      needAfter {
        low
        high
      }
    }
    next {
      enterprise {
        id
        code
        name
        nameEn
      }
      segments {
        id
        code
        name
        nameEn
      }
      gain {
        low
        high
      }
    }
    chain {
      kappa
      assessable
    }
  }
`);

export const SimulateQuery = graphql(
  `
    query Simulate($park: String!, $chain: String!, $add: [DraftFirmInput!]!) {
      simulateRecruitment(park: $park, chain: $chain, add: $add) {
        ...SimulationParts
      }
    }
  `,
  [SimulationParts],
);

export const SavedDraftQuery = graphql(`
  query SavedDraft($code: String!) {
    simulation(code: $code) {
      id
      code
      name
      author
      createdAt
      park
      chainCode
      problem
      result {
        draft {
          enterprise {
            id
            code
            name
            nameEn
          }
          segments {
            id
            code
            name
            nameEn
          }
          capacityShare
        }
      }
    }
  }
`);

export const FirmNameQuery = graphql(`
  query FirmName($code: String!) {
    enterprise(code: $code) {
      id
      code
      name
      nameEn
    }
  }
`);

export const SimulationSave = graphql(`
  mutation SimulationSave($input: SimulationSaveInput!) {
    simulationSave(input: $input) {
      simulation {
        id
        code
        name
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export type Simulated = ResultOf<typeof SimulateQuery>['simulateRecruitment'];
export type SimulatedChange = Simulated['changes'][number];
export type Saved = NonNullable<ResultOf<typeof SavedDraftQuery>['simulation']>;
