import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Entity, type EntityRow } from '../entity/entity.type.ts';
import { PageArguments } from '../relay/relay.type.ts';
import { pageOf } from '../relay/page.ts';
import { toQuantity, type EvidenceRow, type SourceRow } from './evidence.ts';
import {
  ALL_SOURCES,
  EVIDENCE_BY_CODE,
  EVIDENCE_OF_SOURCE,
  OBJECT_OF_EVIDENCE,
  SOURCE_OF_EVIDENCE,
  SUBJECT_OF_EVIDENCE,
} from './evidence.queries.ts';
import { Evidence, EvidenceConnection, Quantity, Source } from './evidence.type.ts';

@Resolver(() => Evidence)
export class EvidenceResolver {
  @Query(() => Evidence, {
    nullable: true,
    description: 'One piece of evidence by its code; null where there is none.',
  })
  evidence(
    @Arg('code', () => String, { description: 'Evidence code, such as 002-454-a.' }) code: string,
    @Ctx() context: Context,
  ) {
    return context.one(EVIDENCE_BY_CODE).load(code);
  }

  @FieldResolver(() => Source, {
    nullable: true,
    description: 'The document it stands in; null for rules and templates.',
  })
  source(@Root() evidence: EvidenceRow, @Ctx() context: Context) {
    return context.one(SOURCE_OF_EVIDENCE).load(evidence.code);
  }

  @FieldResolver(() => Quantity, { nullable: true, description: 'The figure it states; null where it states none.' })
  quantity(@Root() evidence: EvidenceRow) {
    return toQuantity(evidence);
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'What the fact is about.' })
  subject(@Root() evidence: EvidenceRow, @Ctx() context: Context): Promise<EntityRow | null> {
    return context.one(SUBJECT_OF_EVIDENCE).load(evidence.code);
  }

  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'The second end of the fact; null where it has one end.',
  })
  object(@Root() evidence: EvidenceRow, @Ctx() context: Context): Promise<EntityRow | null> {
    return context.one(OBJECT_OF_EVIDENCE).load(evidence.code);
  }
}

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => [Source], { description: 'All documents facts are taken from.' })
  sources(@Ctx() context: Context) {
    return context.graph.read(ALL_SOURCES, {});
  }

  @FieldResolver(() => EvidenceConnection, { description: 'Facts taken from this document, by line.' })
  async evidence(@Root() source: SourceRow, @Args(() => PageArguments) args: PageArguments, @Ctx() context: Context) {
    return pageOf(await context.many(EVIDENCE_OF_SOURCE).load(source.code), args, ({ code }) => code);
  }
}
