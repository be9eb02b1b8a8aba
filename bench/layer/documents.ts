import { print, type DocumentNode } from 'graphql';
import { AtlasQuery, GapDetailQuery } from '../../client/pages/atlas/atlas.query.ts';
import { EnterpriseQuery } from '../../client/pages/enterprise/enterprise.query.ts';
import { OverviewChainsQuery } from '../../client/pages/overview/overview.query.ts';
import { TargetsQuery } from '../../client/pages/targets/targets.query.ts';

/** What a screen asks, with what it asks it for. */
export interface Asked {
  name: string;
  body: string;
}

const asked = (name: string, document: unknown, variables: object): Asked => ({
  name,
  // Typed documents are plain ones with types that exist on paper only.
  body: JSON.stringify({ query: print(document as DocumentNode), variables }),
});

const CHAIN = { park: 'gx', chain: 'auto-parts', radius: 'PARK', complete: false };

/** Five documents of the client, and the least one can ask. */
export const DOCUMENTS: readonly Asked[] = [
  { name: '{__typename}', body: JSON.stringify({ query: '{ __typename }' }) },
  asked('overview', OverviewChainsQuery, {}),
  asked('atlas', AtlasQuery, { ...CHAIN, products: false }),
  asked('gap detail', GapDetailQuery, CHAIN),
  asked('targets', TargetsQuery, { park: 'gx', segment: 'auto-parts/vehicle-assembly' }),
  asked('enterprise', EnterpriseQuery, { code: 'magna-steyr' }),
];
