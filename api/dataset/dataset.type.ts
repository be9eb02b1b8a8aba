import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Which data and which formula answers are computed from.' })
export class DatasetVersion {
  @Field(() => String, {
    nullable: true,
    description: 'Version of the data set, 16 hexadecimal digits; null before the first load.',
  })
  version!: string | null;

  @Field(() => Int, {
    description: 'How often users have written since the database was made; a load of data leaves it. 0: never.',
  })
  revision!: number;

  @Field(() => String, {
    nullable: true,
    description: 'When the newest document of the data set was published: day, month or year.',
  })
  dataAsOf!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was loaded, ISO 8601 in UTC.' })
  loadedAt!: string | null;

  @Field(() => Boolean, { description: 'A load has begun and not ended: answers may mix two versions.' })
  loading!: boolean;

  @Field(() => String, { description: 'Version of the gap formula.' })
  formulaVersion!: string;
}
