import { graphql } from '../graphql/graphql.ts';

/** Parks with their chains, and what the footer says about the data. */
export const ShellQuery = graphql(`
  query Shell {
    parks {
      id
      code
      name
      nameEn
      mergedInto {
        id
      }
      chains {
        chain {
          id
          code
          name
          nameEn
        }
      }
    }
    datasetVersion {
      version
      dataAsOf
      formulaVersion
    }
  }
`);
