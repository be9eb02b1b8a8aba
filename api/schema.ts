import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { ChainResolver, ProductResolver, SegmentEdgeResolver, SegmentResolver } from './chain/chain.resolver.ts';
import { DatasetResolver } from './dataset/dataset.resolver.ts';
import { ChainGapConnectionResolver, ChainGapResolver, VerificationItemResolver } from './gap/gap.resolver.ts';
import { ParkChainResolver, ParkChainsResolver } from './gap/park-chain.resolver.ts';
import { nounResolvers, orphanedTypes } from './nouns.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { SupplyLinkResolver, SupplyStepResolver } from './supply/supply.resolver.ts';

/** Builds the executable schema. Metadata is module-level: a process has one. */
export const createSchema = (): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers: [
      ...nounResolvers,
      ChainResolver,
      SegmentResolver,
      SegmentEdgeResolver,
      ProductResolver,
      ChainGapConnectionResolver,
      ChainGapResolver,
      VerificationItemResolver,
      ParkChainsResolver,
      ParkChainResolver,
      SupplyLinkResolver,
      SupplyStepResolver,
      SearchResolver,
      DatasetResolver,
    ],
    orphanedTypes: [...orphanedTypes],
    validate: false,
  });
