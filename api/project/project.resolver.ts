import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Product, Segment } from '../chain/chain.type.ts';
import type { Context } from '../context.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { ENTITY_BY_KEY } from '../entity/entity.queries.ts';
import type { EntityRow } from '../entity/entity.type.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { evidenceOf, memberOf } from '../evidence/fact.ts';
import { FIGURES_OF } from '../indicator/indicator.queries.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { parkListing, slicedPage, sliceOf } from '../relay/listing.ts';
import { PARK_OF } from '../park/park.queries.ts';
import { Park } from '../park/park.type.ts';
import { Partner } from '../partner/partner.type.ts';
import { PageArguments } from '../relay/relay.type.ts';
import {
  INTRODUCERS_OF_PROJECT,
  INVESTORS_OF_PROJECT,
  PRODUCTS_OF_PROJECT,
  PROJECTS_FOUND,
  PROJECTS_OF_PARK,
  SEGMENTS_OF_PROJECT,
  STAGES_EXPECTED,
  STAGES_REACHED,
} from './project.queries.ts';
import {
  expectedStages,
  furthestStage,
  reachedStages,
  toSearch,
  type ProjectRow,
  type StageMoment,
} from './project.ts';
import { Project, ProjectConnection, ProjectFilter, ProjectKind, ProjectStage, StageEvent } from './project.type.ts';

@Resolver(() => Park)
export class ParkProjectResolver {
  @FieldResolver(() => ProjectConnection, { description: 'Projects in it, by code.' })
  projects(@Root() park: EntityRow, @Args(() => PageArguments) args: PageArguments, @Ctx() context: Context) {
    return parkListing(PROJECTS_OF_PARK, park.code, args, context);
  }
}

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, { nullable: true, description: 'One project by its code; null where there is none.' })
  project(
    @Arg('code', () => String, { description: 'Project code, such as jiejie-phase3.' }) code: string,
    @Ctx() context: Context,
  ) {
    return context.one(ENTITY_BY_KEY).load(`project:${code}`);
  }

  @Query(() => ProjectConnection, { description: 'Projects by code.' })
  async projects(
    @Arg('filter', () => ProjectFilter, { nullable: true, description: 'Which ones; absent: all.' })
    filter: ProjectFilter | null,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ) {
    const [found] = await context.graph.read(PROJECTS_FOUND, { ...toSearch(filter), ...sliceOf(args) });
    return slicedPage(found?.rows ?? [], args, found?.count ?? 0);
  }

  @FieldResolver(() => ProjectKind, { nullable: true, description: 'What it is for; null where not settled.' })
  kind(@Root() project: ProjectRow) {
    return memberOf(ProjectKind, project.projectKind);
  }

  @FieldResolver(() => Park, { nullable: true, description: 'The park it is in.' })
  park(@Root() project: ProjectRow, @Ctx() context: Context) {
    return context.one(PARK_OF).load(project.key);
  }

  @FieldResolver(() => ProjectStage, {
    nullable: true,
    description: 'Furthest stage a source says it has reached; null where none is told.',
  })
  async stage(@Root() project: ProjectRow, @Ctx() context: Context) {
    return furthestStage(await context.many(STAGES_REACHED).load(project.code));
  }

  @FieldResolver(() => [StageEvent], { description: 'Stages a source says it has reached, oldest first.' })
  async reached(@Root() project: ProjectRow, @Ctx() context: Context) {
    return reachedStages(await context.many(STAGES_REACHED).load(project.code));
  }

  @FieldResolver(() => [StageEvent], {
    description: 'Stages a source expects, soonest first. None is assumed done when its date has passed.',
  })
  async expected(@Root() project: ProjectRow, @Ctx() context: Context) {
    const load = (query: typeof STAGES_EXPECTED) => context.many(query).load(project.code);
    const [expected, reached] = await Promise.all([load(STAGES_EXPECTED), load(STAGES_REACHED)]);
    return expectedStages(expected, reached, context.now);
  }

  @FieldResolver(() => [Enterprise], { description: 'Enterprises that invest in it.' })
  investors(@Root() project: ProjectRow, @Ctx() context: Context) {
    return context.many(INVESTORS_OF_PROJECT).load(project.code);
  }

  @FieldResolver(() => [Partner], { description: 'Partners that introduced it, which is not to say they invested.' })
  introducedBy(@Root() project: ProjectRow, @Ctx() context: Context) {
    return context.many(INTRODUCERS_OF_PROJECT).load(project.code);
  }

  @FieldResolver(() => [Segment], { description: 'Segments it aims at.' })
  targets(@Root() project: ProjectRow, @Ctx() context: Context) {
    return context.many(SEGMENTS_OF_PROJECT).load(project.code);
  }

  @FieldResolver(() => [Product], { description: 'Products it makes or will make.' })
  products(@Root() project: ProjectRow, @Ctx() context: Context) {
    return context.many(PRODUCTS_OF_PROJECT).load(project.code);
  }

  @FieldResolver(() => [Indicator], { description: 'Figures stated for it, such as investment or area.' })
  figures(@Root() project: ProjectRow, @Ctx() context: Context) {
    return context.many(FIGURES_OF).load(project.key);
  }
}

@Resolver(() => StageEvent)
export class StageEventResolver {
  @FieldResolver(() => [Evidence], { description: 'Where it is stated.' })
  evidence(@Root() event: StageMoment, @Ctx() context: Context) {
    return evidenceOf(event, context);
  }
}
