import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum UserErrorCodeName {
  REQUIRED = 'REQUIRED',
  UNKNOWN = 'UNKNOWN',
  TOO_LONG = 'TOO_LONG',
  NOT_A_DATE = 'NOT_A_DATE',
  IN_FUTURE = 'IN_FUTURE',
  IN_PAST = 'IN_PAST',
  OUT_OF_RANGE = 'OUT_OF_RANGE',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  CONFLICT = 'CONFLICT',
  KEY_REUSED = 'KEY_REUSED',
  NOT_ALLOWED = 'NOT_ALLOWED',
}
registerEnumType(UserErrorCodeName, {
  name: 'UserErrorCode',
  description: 'What is wrong with a field of an input. Stable.',
  valuesConfig: {
    REQUIRED: { description: 'It must be there and say something.' },
    UNKNOWN: { description: 'There is nothing of this code.' },
    TOO_LONG: { description: 'The text is longer than allowed.' },
    NOT_A_DATE: { description: 'It is no day such as 2026-05-31.' },
    IN_FUTURE: { description: 'The day has not come yet.' },
    IN_PAST: { description: 'The day has passed.' },
    OUT_OF_RANGE: { description: 'The number lies outside what is allowed.' },
    NOT_APPLICABLE: { description: 'It does not go together with another field, or with how things stand.' },
    CONFLICT: { description: 'Somebody has changed it meanwhile, or it is there already; read it again.' },
    KEY_REUSED: { description: 'The key was used before with another input; take a new key.' },
    NOT_ALLOWED: { description: 'This author may not do that to it.' },
  },
});

@ObjectType({ description: 'What is wrong with the input of a mutation; nothing was written.' })
export class UserError {
  @Field(() => String, { description: 'Name of the field of the input.' })
  field!: string;

  @Field(() => UserErrorCodeName, { description: 'What is wrong, stable.' })
  code!: UserErrorCodeName;

  @Field(() => String, { description: 'For people: what was given and what is accepted.' })
  message!: string;
}

@ObjectType({ description: 'A thing that somebody changed after the caller had read it; nothing was written.' })
export class WriteConflict {
  @Field(() => Int, { description: 'Version it has now.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Who changed it last; null where nobody has yet.' })
  changedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'When, ISO 8601 in UTC; null where nobody has yet.' })
  changedAt!: string | null;
}

@ObjectType({ description: 'What became of a write.' })
export class WritePayload {
  @Field(() => [UserError], { description: 'What is wrong with the input; empty where it was written.' })
  userErrors!: UserError[];

  @Field(() => WriteConflict, {
    nullable: true,
    description: 'Who changed it meanwhile; null where `expectedVersion` is the version it has.',
  })
  conflict!: WriteConflict | null;

  @Field(() => Boolean, {
    description: 'The key had been used with the same input: the first result is given, nothing was written again.',
  })
  replayed!: boolean;
}
