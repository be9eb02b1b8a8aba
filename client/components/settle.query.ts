import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { EvidenceParts } from './evidence.query.ts';
import { IndicatorParts } from './figure.query.ts';

/** Carriers as places for a firm of a segment, with what no source says of them. */
export const SettlementsQuery = graphql(
  `
    query Settlements($park: String!, $segment: String!) {
      settlements(park: $park, segment: $segment) {
        rank
        focus
        status
        carrier {
          id
          code
          name
          nameEn
        }
        areas {
          ...IndicatorParts
        }
        reasonsFor {
          text
          textEn
        }
        reasonsAgainst {
          text
          textEn
        }
        unknown {
          text
          textEn
        }
        evidence {
          ...EvidenceParts
        }
      }
    }
  `,
  [IndicatorParts, EvidenceParts],
);

/** What a park offers that may help. */
export const SupportsQuery = graphql(
  `
    query Supports($park: String!, $segment: String, $enterprise: String) {
      supports(park: $park, segment: $segment, enterprise: $enterprise) {
        fit
        entity {
          __typename
          id
          code
          name
          nameEn
        }
        reason {
          text
          textEn
        }
        evidence {
          ...EvidenceParts
        }
      }
    }
  `,
  [EvidenceParts],
);

export type Settlement = ResultOf<typeof SettlementsQuery>['settlements'][number];
export type Support = ResultOf<typeof SupportsQuery>['supports'][number];
