import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { SEGMENT_BY_CODE } from '../chain/chain.queries.ts';
import { Product, Segment } from '../chain/chain.type.ts';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { evidenceOf, memberOf } from '../evidence/fact.ts';
import { FIGURES_OF } from '../indicator/indicator.queries.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { codeListing, parkListing, slicedPage, sliceOf } from '../relay/listing.ts';
import { Park } from '../park/park.type.ts';
import { ProjectConnection } from '../project/project.type.ts';
import { COUNTRY_OF, REGION_OF } from '../region/region.queries.ts';
import { Country, Region } from '../region/region.type.ts';
import { pageOf } from '../relay/page.ts';
import { PageArguments } from '../relay/relay.type.ts';
import {
  AFFILIATES_OF_ENTERPRISE,
  ENTERPRISES_COUNT,
  ENTERPRISES_FOUND,
  ENTERPRISES_OF_PARK,
  ENTERPRISES_PAGE,
  PARKS_OF_ENTERPRISE,
  PRODUCTS_OF_ENTERPRISE,
  PROJECTS_OF_ENTERPRISE,
  SITES_OF_ENTERPRISE,
  WORK_OF_ENTERPRISE,
} from './enterprise.queries.ts';
import { kindOfAffiliation, toSearch, type AffiliationRow, type EnterpriseRow, type WorksInRow } from './enterprise.ts';
import {
  Affiliation,
  AffiliationKind,
  Enterprise,
  EnterpriseConnection,
  EnterpriseFilter,
  EnterpriseKind,
  Standing,
  WorksIn,
  WorkStatus,
} from './enterprise.type.ts';

@Resolver(() => Park)
export class ParkEnterpriseResolver {
  @FieldResolver(() => EnterpriseConnection, { description: 'Enterprises a source places in it, by code.' })
  enterprises(@Root() park: EntityRow, @Args(() => PageArguments) args: PageArguments, @Ctx() context: Context) {
    return parkListing(ENTERPRISES_OF_PARK, park.code, args, context);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @Query(() => Enterprise, { nullable: true, description: 'One enterprise by its code; null where there is none.' })
  enterprise(
    @Arg('code', () => String, { description: 'Enterprise code, such as jiejie.' }) code: string,
    @Ctx() context: Context,
  ) {
    return context.one(ENTITY_BY_KEY).load(`enterprise:${code}`);
  }

  @Query(() => EnterpriseConnection, { description: 'Enterprises by code.' })
  async enterprises(
    @Arg('filter', () => EnterpriseFilter, { nullable: true, description: 'Which ones; absent: all.' })
    filter: EnterpriseFilter | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    const search = toSearch(filter);
    if (search.by === null) return codeListing({ page: ENTERPRISES_PAGE, count: ENTERPRISES_COUNT }, args, context);
    const [found] = await context.graph.read(ENTERPRISES_FOUND, { ...search, ...sliceOf(args) });
    return slicedPage(found?.rows ?? [], args, found?.count ?? 0);
  }

  @FieldResolver(() => EnterpriseKind, { description: 'What kind of enterprise it is.' })
  kind(@Root() enterprise: EnterpriseRow) {
    return memberOf(EnterpriseKind, enterprise.enterpriseKind) ?? EnterpriseKind.UNKNOWN;
  }

  @FieldResolver(() => Country, { nullable: true, description: 'The country it is from; null where not known.' })
  country(@Root() enterprise: EnterpriseRow, @Ctx() context: Context) {
    return context.one(COUNTRY_OF).load(enterprise.key);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The city it has its seat in; null where not known.' })
  city(@Root() enterprise: EnterpriseRow, @Ctx() context: Context) {
    return context.one(REGION_OF).load(enterprise.key);
  }

  @FieldResolver(() => Standing, { nullable: true, description: 'How it stands; null where nobody has said.' })
  standing(@Root() enterprise: EnterpriseRow) {
    return memberOf(Standing, enterprise.standing);
  }

  @FieldResolver(() => [Region], { description: 'Where else it produces, as far as recorded; empty is not none.' })
  sites(@Root() enterprise: EnterpriseRow, @Ctx() context: Context) {
    return context.many(SITES_OF_ENTERPRISE).load(enterprise.code);
  }

  @FieldResolver(() => [Park], { description: 'Parks a source places it in.' })
  parks(@Root() enterprise: EnterpriseRow, @Ctx() context: Context) {
    return context.many(PARKS_OF_ENTERPRISE).load(enterprise.code);
  }

  @FieldResolver(() => [WorksIn], { description: 'Segments it works in or means to.' })
  worksIn(@Root() enterprise: EnterpriseRow, @Ctx() context: Context) {
    return context.many(WORK_OF_ENTERPRISE).load(enterprise.code);
  }

  @FieldResolver(() => [Product], { description: 'Products a source says it makes.' })
  products(@Root() enterprise: EnterpriseRow, @Ctx() context: Context) {
    return context.many(PRODUCTS_OF_ENTERPRISE).load(enterprise.code);
  }

  @FieldResolver(() => ProjectConnection, { description: 'Projects it invests in, by code.' })
  async projects(
    @Root() enterprise: EnterpriseRow,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    return pageOf(await context.many(PROJECTS_OF_ENTERPRISE).load(enterprise.code), args, ({ code }) => code);
  }

  @FieldResolver(() => [Affiliation], { description: 'Enterprises it is tied to.' })
  affiliates(@Root() enterprise: EnterpriseRow, @Ctx() context: Context) {
    return context.many(AFFILIATES_OF_ENTERPRISE).load(enterprise.code);
  }

  @FieldResolver(() => [Indicator], { description: 'Figures stated for it.' })
  figures(@Root() enterprise: EnterpriseRow, @Ctx() context: Context) {
    return context.many(FIGURES_OF).load(enterprise.key);
  }
}

@Resolver(() => WorksIn)
export class WorksInResolver {
  @FieldResolver(() => Segment, { nullable: true, description: 'The segment.' })
  segment(@Root() work: WorksInRow, @Ctx() context: Context) {
    return context.one(SEGMENT_BY_CODE).load(work.segment);
  }

  @FieldResolver(() => WorkStatus, { description: 'Whether it already does.' })
  status(@Root() work: WorksInRow) {
    return memberOf(WorkStatus, work.form) ?? WorkStatus.UNKNOWN;
  }

  @FieldResolver(() => [String], { description: 'What it makes there, in Chinese; empty where not recorded.' })
  products(@Root() work: WorksInRow): string[] {
    return work.products ?? [];
  }

  @FieldResolver(() => [String], { description: 'The same in English, in the same order.' })
  productsEn(@Root() work: WorksInRow): string[] {
    return work.productsEn ?? [];
  }

  @FieldResolver(() => [Evidence], { description: 'What this rests on.' })
  evidence(@Root() work: WorksInRow, @Ctx() context: Context) {
    return evidenceOf(work, context);
  }
}

@Resolver(() => Affiliation)
export class AffiliationResolver {
  @FieldResolver(() => Enterprise, { nullable: true, description: 'The other enterprise.' })
  enterprise(@Root() tie: AffiliationRow, @Ctx() context: Context) {
    return context.one(ENTITY_BY_KEY).load(tie.other);
  }

  @FieldResolver(() => AffiliationKind, { description: 'What the other one is to this one.' })
  kind(@Root() tie: AffiliationRow) {
    return kindOfAffiliation(tie);
  }

  @FieldResolver(() => [Evidence], { description: 'What this rests on.' })
  evidence(@Root() tie: AffiliationRow, @Ctx() context: Context) {
    return evidenceOf(tie, context);
  }
}
