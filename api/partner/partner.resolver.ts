import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { evidenceOf, memberOf } from '../evidence/fact.ts';
import { Carrier } from '../park/carrier.type.ts';
import { slicedPage, sliceOf } from '../relay/listing.ts';
import { Park } from '../park/park.type.ts';
import { Project } from '../project/project.type.ts';
import { COUNTRY_OF, REGION_OF } from '../region/region.queries.ts';
import { Country, Region } from '../region/region.type.ts';
import { PageArguments } from '../relay/relay.type.ts';
import {
  COOPERATIONS_OF_PARK,
  COOPERATIONS_OF_PARTNER,
  PARTNERS_FOUND,
  PROJECTS_INTRODUCED,
} from './partner.queries.ts';
import { toSearch, type CooperationRow, type PartnerRow } from './partner.ts';
import { Cooperation, CooperationForm, Partner, PartnerConnection } from './partner.type.ts';

@Resolver(() => Park)
export class ParkPartnerResolver {
  @FieldResolver(() => [Cooperation], { description: 'Cooperations with the park and its carriers, newest first.' })
  partners(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.many(COOPERATIONS_OF_PARK).load(park.code);
  }
}

@Resolver(() => Partner)
export class PartnerResolver {
  @Query(() => Partner, { nullable: true, description: 'One partner by its code; null where there is none.' })
  partner(
    @Arg('code', () => String, { description: 'Partner code, such as wko.' }) code: string,
    @Ctx() context: Context,
  ) {
    return context.one(ENTITY_BY_KEY).load(`partner:${code}`);
  }

  @Query(() => PartnerConnection, { description: 'Partners by code.' })
  async partners(
    @Arg('country', () => String, {
      nullable: true,
      description: 'Only those from this country, by code such as at or sg.',
    })
    country: string | null | undefined,
    @Arg('segment', () => String, {
      nullable: true,
      description:
        'Only those that introduced a project aimed at this segment, cooperate with a carrier that has a focus on it or its chain, or are there for that trade.',
    })
    segment: string | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    const [found] = await context.graph.read(PARTNERS_FOUND, { ...toSearch(country, segment), ...sliceOf(args) });
    return slicedPage(found?.rows ?? [], args, found?.count ?? 0);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Kind of partner, such as CHAMBER, CLUSTER or CONSULATE; the list may grow. Null where not known.',
  })
  kind(@Root() partner: PartnerRow) {
    return partner.partnerKind;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Address of its public pages; null where none is recorded. No personal contact is kept.',
  })
  website(@Root() partner: PartnerRow) {
    return partner.website ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'True: a page at the address was read. False: known in general, to be checked. Null without address.',
  })
  websiteSeen(@Root() partner: PartnerRow) {
    return partner.website ? partner.websiteBasis === 'SEEN' : null;
  }

  @FieldResolver(() => [String], {
    description: 'Languages of its public pages as far as known: de, en, zh; empty where not known.',
  })
  languages(@Root() partner: PartnerRow): string[] {
    return partner.languages ?? [];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it is there for, in Chinese, put together by us; null where not recorded.',
  })
  task(@Root() partner: PartnerRow) {
    return partner.task ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The same in English.' })
  taskEn(@Root() partner: PartnerRow) {
    return partner.taskEn ?? null;
  }

  @FieldResolver(() => Country, { nullable: true, description: 'The country it is from; null where not stated.' })
  country(@Root() partner: PartnerRow, @Ctx() context: Context) {
    return context.one(COUNTRY_OF).load(partner.key);
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The region it is from or has its seat in; null where not stated.',
  })
  region(@Root() partner: PartnerRow, @Ctx() context: Context) {
    return context.one(REGION_OF).load(partner.key);
  }

  @FieldResolver(() => [Cooperation], { description: 'What it does with parks and carriers, newest first.' })
  cooperations(@Root() partner: PartnerRow, @Ctx() context: Context) {
    return context.many(COOPERATIONS_OF_PARTNER).load(partner.code);
  }

  @FieldResolver(() => [Project], { description: 'Projects it introduced, which is not to say it invested.' })
  introduced(@Root() partner: PartnerRow, @Ctx() context: Context) {
    return context.many(PROJECTS_INTRODUCED).load(partner.code);
  }
}

@Resolver(() => Cooperation)
export class CooperationResolver {
  @FieldResolver(() => Partner, { nullable: true, description: 'The partner.' })
  partner(@Root() cooperation: CooperationRow, @Ctx() context: Context) {
    return context.one(ENTITY_BY_KEY).load(cooperation.partner);
  }

  @FieldResolver(() => CooperationForm, { description: 'What it consists in.' })
  form(@Root() cooperation: CooperationRow) {
    return memberOf(CooperationForm, cooperation.form) ?? CooperationForm.OTHER;
  }

  @FieldResolver(() => Park, { nullable: true, description: 'The park it is with; null where it is with a carrier.' })
  park(@Root() cooperation: CooperationRow, @Ctx() context: Context) {
    return cooperation.park && context.one(ENTITY_BY_KEY).load(cooperation.park);
  }

  @FieldResolver(() => Carrier, {
    nullable: true,
    description: 'The carrier it is with; null where it is with the park itself.',
  })
  carrier(@Root() cooperation: CooperationRow, @Ctx() context: Context) {
    return cooperation.carrier && context.one(ENTITY_BY_KEY).load(cooperation.carrier);
  }

  @FieldResolver(() => [Evidence], { description: 'Where it is stated.' })
  evidence(@Root() cooperation: CooperationRow, @Ctx() context: Context) {
    return evidenceOf(cooperation, context);
  }
}
