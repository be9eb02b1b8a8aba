import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import { Entity, type EntityRow } from '../entity/entity.type.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { evidenceOf } from '../evidence/fact.ts';
import { FIGURES_OF } from '../indicator/indicator.queries.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { listing } from '../relay/listing.ts';
import { PARK_OF, PARKS_OFFERING } from '../park/park.queries.ts';
import { Park } from '../park/park.type.ts';
import { Region } from '../region/region.type.ts';
import { PageArguments } from '../relay/relay.type.ts';
import {
  FUNDS_COUNT,
  FUNDS_OF_PARK,
  FUNDS_PAGE,
  INSTITUTIONS_COUNT,
  INSTITUTIONS_OF_PARK,
  INSTITUTIONS_PAGE,
  OFFICES_OF_ROLE,
  REGIONS_OF_TEAM,
  ROLES_OF_INSTITUTION,
  ROLES_OF_PARK,
  TALENT_PROGRAMMES_COUNT,
  TALENT_PROGRAMMES_OF_PARK,
  TALENT_PROGRAMMES_PAGE,
  TEAMS_COUNT,
  TEAMS_OF_PARK,
  TEAMS_PAGE,
} from './institution.queries.ts';
import type { InstitutionRow, OfficeRow } from './institution.ts';
import {
  Fund,
  FundConnection,
  Institution,
  InstitutionConnection,
  Office,
  Role,
  TalentProgramme,
  TalentProgrammeConnection,
  Team,
  TeamConnection,
} from './institution.type.ts';

const INSTITUTIONS = { page: INSTITUTIONS_PAGE, count: INSTITUTIONS_COUNT, ofPark: INSTITUTIONS_OF_PARK };
const FUNDS = { page: FUNDS_PAGE, count: FUNDS_COUNT, ofPark: FUNDS_OF_PARK };
const TEAMS = { page: TEAMS_PAGE, count: TEAMS_COUNT, ofPark: TEAMS_OF_PARK };
const TALENT_PROGRAMMES = {
  page: TALENT_PROGRAMMES_PAGE,
  count: TALENT_PROGRAMMES_COUNT,
  ofPark: TALENT_PROGRAMMES_OF_PARK,
};

@Resolver(() => Park)
export class ParkInstitutionResolver {
  @FieldResolver(() => [Institution], { description: 'Institutions of the park or in it.' })
  institutions(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.many(INSTITUTIONS_OF_PARK).load(park.code);
  }

  @FieldResolver(() => [Fund], { description: 'Funds it offers.' })
  funds(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.many(FUNDS_OF_PARK).load(park.code);
  }

  @FieldResolver(() => [TalentProgramme], { description: 'Talent programmes it offers.' })
  talentProgrammes(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.many(TALENT_PROGRAMMES_OF_PARK).load(park.code);
  }

  @FieldResolver(() => [Team], { description: 'Teams that work for it.' })
  teams(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.many(TEAMS_OF_PARK).load(park.code);
  }

  @FieldResolver(() => [Role], { description: 'Office holders the sources name, of all times.' })
  roles(@Root() park: EntityRow, @Ctx() context: Context) {
    return context.many(ROLES_OF_PARK).load(park.code);
  }
}

@Resolver(() => Institution)
export class InstitutionResolver {
  @Query(() => InstitutionConnection, { description: 'Institutions by code.' })
  institutions(
    @Arg('park', () => String, { nullable: true, description: 'Only those of this park or in it.' })
    park: string | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    return listing(INSTITUTIONS, park, args, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Kind of institution, such as GOVERNMENT, CHAMBER or HOSPITAL; an open list. Null where not settled.',
  })
  kind(@Root() institution: InstitutionRow) {
    return institution.institutionKind;
  }

  @FieldResolver(() => Park, { nullable: true, description: 'The park it belongs to or lies in.' })
  park(@Root() institution: InstitutionRow, @Ctx() context: Context) {
    return context.one(PARK_OF).load(institution.key);
  }

  @FieldResolver(() => [Role], { description: 'Offices held in it, of all times.' })
  roles(@Root() institution: InstitutionRow, @Ctx() context: Context) {
    return context.many(ROLES_OF_INSTITUTION).load(institution.code);
  }

  @FieldResolver(() => [Indicator], { description: 'Figures stated for it.' })
  figures(@Root() institution: InstitutionRow, @Ctx() context: Context) {
    return context.many(FIGURES_OF).load(institution.key);
  }
}

@Resolver(() => Fund)
export class FundResolver {
  @Query(() => FundConnection, { description: 'Funds by code.' })
  funds(
    @Arg('park', () => String, { nullable: true, description: 'Only those of this park.' }) park: string | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    return listing(FUNDS, park, args, context);
  }

  @FieldResolver(() => [Park], { description: 'Parks that offer it; empty where it is not tied to one.' })
  parks(@Root() fund: EntityRow, @Ctx() context: Context) {
    return context.many(PARKS_OFFERING).load(fund.key);
  }

  @FieldResolver(() => [Indicator], { description: 'Figures stated for it, such as its size.' })
  figures(@Root() fund: EntityRow, @Ctx() context: Context) {
    return context.many(FIGURES_OF).load(fund.key);
  }
}

@Resolver(() => TalentProgramme)
export class TalentProgrammeResolver {
  @Query(() => TalentProgrammeConnection, { description: 'Talent programmes by code.' })
  talentProgrammes(
    @Arg('park', () => String, { nullable: true, description: 'Only those of this park.' }) park: string | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    return listing(TALENT_PROGRAMMES, park, args, context);
  }

  @FieldResolver(() => [Park], { description: 'Parks that offer it; empty where it is not tied to one.' })
  parks(@Root() programme: EntityRow, @Ctx() context: Context) {
    return context.many(PARKS_OFFERING).load(programme.key);
  }
}

@Resolver(() => Team)
export class TeamResolver {
  @Query(() => TeamConnection, { description: 'Teams by code.' })
  teams(
    @Arg('park', () => String, { nullable: true, description: 'Only those of this park.' }) park: string | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    return listing(TEAMS, park, args, context);
  }

  @FieldResolver(() => Park, { nullable: true, description: 'The park it works for.' })
  park(@Root() team: EntityRow, @Ctx() context: Context) {
    return context.one(PARK_OF).load(team.key);
  }

  @FieldResolver(() => [Region], {
    description: 'Regions a source says this very team covers; empty where none is stated.',
  })
  covers(@Root() team: EntityRow, @Ctx() context: Context) {
    return context.many(REGIONS_OF_TEAM).load(team.code);
  }

  @FieldResolver(() => [Indicator], { description: 'Figures stated for it.' })
  figures(@Root() team: EntityRow, @Ctx() context: Context) {
    return context.many(FIGURES_OF).load(team.key);
  }
}

@Resolver(() => Role)
export class RoleResolver {
  @FieldResolver(() => Park, { nullable: true, description: 'The park it has to do with.' })
  park(@Root() role: EntityRow, @Ctx() context: Context) {
    return context.one(PARK_OF).load(role.key);
  }

  @FieldResolver(() => [Office], { description: 'Where it is held and when a source says so, newest first.' })
  offices(@Root() role: EntityRow, @Ctx() context: Context) {
    return context.many(OFFICES_OF_ROLE).load(role.code);
  }
}

@Resolver(() => Office)
export class OfficeResolver {
  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'The park, institution, enterprise, partner or region it is held in.',
  })
  at(@Root() office: OfficeRow, @Ctx() context: Context) {
    return context.one(ENTITY_BY_KEY).load(office.place);
  }

  @FieldResolver(() => [Evidence], { description: 'Where it is stated.' })
  evidence(@Root() office: OfficeRow, @Ctx() context: Context) {
    return evidenceOf(office, context);
  }
}
