import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { recordStage } from './project-edit.ts';
import { PROJECT_EDITS } from './project-edit.queries.ts';
import { ProjectPayload, ProjectRecordStageInput } from './project-edit.type.ts';
import type { ProjectRow } from './project.ts';
import { Project } from './project.type.ts';

@Resolver(() => Project)
export class ProjectEditResolver {
  @Mutation(() => ProjectPayload, {
    description:
      'Records a stage somebody saw a project reach, beside what the sources say. PRODUCING confirms a maker in the gaps it aims at, in the same transaction.',
  })
  projectRecordStage(
    @Arg('input', () => ProjectRecordStageInput, { description: 'The stage.' }) input: ProjectRecordStageInput,
    @Ctx() context: Context,
  ) {
    return recordStage(input, context);
  }

  @FieldResolver(() => Int, {
    description: 'Counts what users have recorded of it, from 0; pass it as `expectedVersion`.',
  })
  async version(@Root() { code }: ProjectRow, @Ctx() context: Context): Promise<number> {
    return (await context.one(PROJECT_EDITS).load(code))?.version ?? 0;
  }
}
