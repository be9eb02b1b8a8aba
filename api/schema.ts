import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, getMetadataStorage } from 'type-graphql';
import { enforcePolicies } from './access/enforce.ts';
import { FIELD_POLICIES } from './access/field-policy.table.ts';
import { KeyResolver } from './access/key.resolver.ts';
import { ViewerResolver } from './access/viewer.resolver.ts';
import { ChainResolver, ProductResolver, SegmentEdgeResolver, SegmentResolver } from './chain/chain.resolver.ts';
import { ChangeResolver, ChangeSubjectResolver } from './change/change.resolver.ts';
import { DatasetResolver } from './dataset/dataset.resolver.ts';
import { ParkComparisonResolver } from './gap/compare.resolver.ts';
import { FormulaResolver } from './gap/formula.resolver.ts';
import { ChainGapEditsResolver, GapEditResolver, GapVerificationResolver } from './gap/gap-edit.resolver.ts';
import { ChainGapConnectionResolver, ChainGapResolver, VerificationItemResolver } from './gap/gap.resolver.ts';
import { GapHistoryResolver } from './gap/history.resolver.ts';
import { ParkChainResolver, ParkChainsResolver } from './gap/park-chain.resolver.ts';
import { LimitsResolver } from './limits/limits.resolver.ts';
import { nounResolvers, orphanedTypes } from './nouns.ts';
import { RecruitmentSimulationResolver, SavedSimulationResolver } from './simulation/simulation.resolver.ts';
import { SearchResolver } from './search/search.resolver.ts';
import {
  RecruitmentTargetConnectionResolver,
  RecruitmentTargetResolver,
  TargetGainResolver,
} from './target/target.resolver.ts';
import { SupplyLinkResolver, SupplyStepResolver } from './supply/supply.resolver.ts';

/**
 * Builds the executable schema, each field behind its policy. Metadata is module-level: a process has one.
 *
 * @throws AppError SCHEMA_FAILED where a field has no policy
 */
export async function createSchema(): Promise<GraphQLSchema> {
  // A field without a resolver of its own hands out a property, which graphql-js does by itself. TypeGraphQL would give
  // each of a thousand fields a function that does the same, and whatever watches resolvers would watch all of them.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const schema = await buildSchema({
    resolvers: [
      ...nounResolvers,
      ChainResolver,
      SegmentResolver,
      SegmentEdgeResolver,
      ProductResolver,
      ChainGapConnectionResolver,
      ChainGapResolver,
      VerificationItemResolver,
      ChainGapEditsResolver,
      GapEditResolver,
      GapVerificationResolver,
      GapHistoryResolver,
      ParkComparisonResolver,
      FormulaResolver,
      ParkChainsResolver,
      ParkChainResolver,
      SupplyLinkResolver,
      SupplyStepResolver,
      SearchResolver,
      RecruitmentTargetConnectionResolver,
      RecruitmentTargetResolver,
      TargetGainResolver,
      RecruitmentSimulationResolver,
      SavedSimulationResolver,
      DatasetResolver,
      ChangeResolver,
      ChangeSubjectResolver,
      ViewerResolver,
      KeyResolver,
      LimitsResolver,
    ],
    orphanedTypes: [...orphanedTypes],
    validate: false,
  });
  enforcePolicies(schema, FIELD_POLICIES);
  return schema;
}
