import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Who asks, as far as the server can tell.' })
export class Viewer {
  @Field(() => Boolean, {
    description: 'Mutations are allowed: the request comes from the server’s own machine and writing is not off.',
  })
  mayWrite!: boolean;

  @Field(() => String, { description: 'Name kept with everything this viewer writes.' })
  author!: string;
}
