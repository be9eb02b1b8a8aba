import { graphql } from '../graphql/graphql.ts';
import { EvidenceParts } from './evidence.query.ts';

/** What a figure needs to be read rightly. */
export const QuantityParts = graphql(`
  fragment QuantityParts on Quantity @_unmask {
    value
    valueHigh
    unit
    currency
    normalised
    period
    qualifiers
  }
`);

/** An observation of a metric with its number and evidence. */
export const IndicatorParts = graphql(
  `
    fragment IndicatorParts on Indicator @_unmask {
      id
      code
      metric {
        id
        code
        name
        nameEn
      }
      quantity {
        ...QuantityParts
      }
      evidence {
        ...EvidenceParts
      }
    }
  `,
  [QuantityParts, EvidenceParts],
);
