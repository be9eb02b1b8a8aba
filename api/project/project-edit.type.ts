import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { WritePayload } from '../access/user-error.type.ts';
import { Project, ProjectStage } from './project.type.ts';

@InputType({ description: 'A stage somebody saw a project reach.' })
export class ProjectRecordStageInput {
  @Field(() => String, { description: 'Project code, such as jiejie-phase3.' })
  project!: string;

  @Field(() => ProjectStage, { description: 'The stage.' })
  stage!: ProjectStage;

  @Field(() => String, { description: 'Day it was reached or seen, ISO date, not in the future.' })
  on!: string;

  @Field(() => String, { description: 'What shows it: 1–1,000 characters. All can read it.' })
  evidence!: string;

  @Field(() => Int, { description: 'Version you have read.' })
  expectedVersion!: number;

  @Field(() => String, {
    description: 'Idempotency key of your choice, 8–100 printable characters: sent again, nothing is written again.',
  })
  key!: string;
}

@ObjectType({ description: 'What became of recording a stage.' })
export class ProjectPayload extends WritePayload {
  @Field(() => Project, { nullable: true, description: 'The project as it stands now; null where it is not known.' })
  project!: Project | null;
}
