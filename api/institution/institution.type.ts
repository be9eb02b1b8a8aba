import { Field, ObjectType } from 'type-graphql';
import { Entity, Node } from '../entity/entity.type.ts';
import { connectionOf } from '../relay/relay.type.ts';

@ObjectType({
  implements: [Node, Entity],
  description: 'An institution 机构: an office, bureau, school, hospital or other body.',
})
export class Institution {}

@ObjectType({ implements: [Node, Entity], description: 'A fund 基金.' })
export class Fund {}

@ObjectType({ implements: [Node, Entity], description: 'A talent programme 人才计划.' })
export class TalentProgramme {}

@ObjectType({ implements: [Node, Entity], description: 'A team 队伍 that does a task for a park.' })
export class Team {}

@ObjectType({
  implements: [Node, Entity],
  description: 'An office a person holds. Persons appear only as office holders at a time a source names.',
})
export class Role {
  @Field(() => String, { nullable: true, description: 'Name of the holder as printed.' })
  person!: string | null;

  @Field(() => String, { nullable: true, description: 'Title in Chinese.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Title in English, our translation.' })
  titleEn!: string | null;
}

@ObjectType({ description: 'Where a role is held, and when a source names the holder.' })
export class Office {
  @Field(() => String, {
    nullable: true,
    description:
      'Period or day for which the source names the holder; null where undated. It says nothing about before or after.',
  })
  period!: string | null;
}

export const InstitutionConnection = connectionOf('Institution', () => Institution);
export const FundConnection = connectionOf('Fund', () => Fund);
export const TalentProgrammeConnection = connectionOf('TalentProgramme', () => TalentProgramme);
export const TeamConnection = connectionOf('Team', () => Team);
