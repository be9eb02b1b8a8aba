import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CHAIN_BY_CODE } from '../chain/chain.queries.ts';
import { Chain } from '../chain/chain.type.ts';
import type { Context } from '../context.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { evidenceOf, memberOf } from '../evidence/fact.ts';
import { PARK_OF } from './park.queries.ts';
import { Park } from './park.type.ts';
import { PARTS_OF_SCHEME, PERIODS_OF_SCHEME, SCHEMES_OF_PARK } from './scheme.queries.ts';
import type { SchemePartRow, SchemePeriodRow } from './scheme.ts';
import { Scheme, SchemePart, SchemePeriod, SchemeRole } from './scheme.type.ts';

@Resolver(() => Park)
export class ParkSchemeResolver {
  @FieldResolver(() => [Scheme], { description: 'Its schemes of leading industries, of all times.' })
  schemes(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.many(SCHEMES_OF_PARK).load(park.code);
  }
}

@Resolver(() => Scheme)
export class SchemeResolver {
  @FieldResolver(() => Park, { nullable: true, description: 'The park it belongs to.' })
  park(@Root() scheme: EntityRow, @Ctx() context: Context) {
    return context.one(PARK_OF).load(scheme.key);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Newest period a source speaks of it; null where undated.',
  })
  async period(@Root() scheme: EntityRow, @Ctx() context: Context) {
    return (await context.many(PERIODS_OF_SCHEME).load(scheme.code))[0]?.period;
  }

  @FieldResolver(() => [SchemePeriod], { description: 'Every period a source speaks of it, newest first.' })
  periods(@Root() scheme: EntityRow, @Ctx() context: Context) {
    return context.many(PERIODS_OF_SCHEME).load(scheme.code);
  }

  @FieldResolver(() => [SchemePart], {
    description: 'The chains it is made of. Empty: its make-up is not stated, not that it has none.',
  })
  composedOf(@Root() scheme: EntityRow, @Ctx() context: Context) {
    return context.many(PARTS_OF_SCHEME).load(scheme.code);
  }
}

@Resolver(() => SchemePart)
export class SchemePartResolver {
  @FieldResolver(() => Chain, { nullable: true, description: 'The chain.' })
  chain(@Root() part: SchemePartRow, @Ctx() context: Context) {
    return context.one(CHAIN_BY_CODE).load(part.chain);
  }

  @FieldResolver(() => SchemeRole, { nullable: true, description: 'Part it plays; null where not stated.' })
  role(@Root() part: SchemePartRow) {
    return memberOf(SchemeRole, part.form);
  }

  @FieldResolver(() => [Evidence], { description: 'Where it is stated, or what it is concluded from.' })
  evidence(@Root() part: SchemePartRow, @Ctx() context: Context) {
    return evidenceOf(part, context);
  }
}

@Resolver(() => SchemePeriod)
export class SchemePeriodResolver {
  @FieldResolver(() => [Evidence], { description: 'Where the scheme is spoken of.' })
  evidence(@Root() period: SchemePeriodRow, @Ctx() context: Context) {
    return evidenceOf(period, context);
  }
}
