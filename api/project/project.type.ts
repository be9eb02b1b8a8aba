import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Node } from '../entity/entity.type.ts';
import { connectionOf } from '../relay/relay.type.ts';

/** In the order stages are passed. */
export enum ProjectStage {
  SIGNED = 'SIGNED',
  REGISTERED = 'REGISTERED',
  SETTLED = 'SETTLED',
  STARTED = 'STARTED',
  UNDER_CONSTRUCTION = 'UNDER_CONSTRUCTION',
  TOPPED_OUT = 'TOPPED_OUT',
  COMPLETED = 'COMPLETED',
  TRIAL = 'TRIAL',
  PRODUCING = 'PRODUCING',
  OPERATING = 'OPERATING',
}
registerEnumType(ProjectStage, {
  name: 'ProjectStage',
  description: 'A stage of a project, in the order they are passed.',
  valuesConfig: {
    SIGNED: { description: '签约: the agreement is signed.' },
    REGISTERED: { description: '注册: the project company is registered.' },
    SETTLED: { description: '落户: it has come to the park.' },
    STARTED: { description: '开工: building has begun.' },
    UNDER_CONSTRUCTION: { description: '在建: building goes on.' },
    TOPPED_OUT: { description: '封顶: the shell is finished.' },
    COMPLETED: { description: '竣工: the building is finished.' },
    TRIAL: { description: '试生产: trial production.' },
    PRODUCING: { description: '投产: production has begun.' },
    OPERATING: { description: '运营: in regular operation.' },
  },
});

export enum ProjectKind {
  INDUSTRIAL = 'INDUSTRIAL',
  SERVICE = 'SERVICE',
  CIVIC = 'CIVIC',
}
registerEnumType(ProjectKind, {
  name: 'ProjectKind',
  description: 'What a project is for.',
  valuesConfig: {
    INDUSTRIAL: { description: 'Making goods.' },
    SERVICE: { description: 'Services, such as logistics or research.' },
    CIVIC: { description: 'For the people who live there: housing, schools, hospitals, roads.' },
  },
});

@ObjectType({
  implements: [Node, Entity],
  description: 'A project 项目: an investment with stages. It is not the firm behind it.',
})
export class Project {}

@ObjectType({ description: 'A stage a project has reached, or is expected to reach.' })
export class StageEvent {
  @Field(() => ProjectStage, { description: 'The stage.' })
  stage!: ProjectStage;

  @Field(() => String, {
    nullable: true,
    description: 'When: 2020-11-20, 2020-12, 2023-H1 or 2019; null where undated.',
  })
  on!: string | null;

  @Field(() => Boolean, {
    description: 'True where it was expected by a date that has passed and no source says it is reached: 逾期未证实.',
  })
  overdue!: boolean;
}

@InputType({ description: 'Which projects to list; what is given must all hold.' })
export class ProjectFilter {
  @Field(() => String, { nullable: true, description: 'Park code.' })
  park?: string | null;

  @Field(() => ProjectStage, { nullable: true, description: 'Furthest stage reached.' })
  stage?: ProjectStage | null;

  @Field(() => ProjectKind, { nullable: true, description: 'Kind of project.' })
  kind?: ProjectKind | null;

  @Field(() => String, { nullable: true, description: 'Segment code: those that aim at it.' })
  segment?: string | null;
}

export const ProjectConnection = connectionOf('Project', () => Project);
