import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum UserErrorCodeName {
  REQUIRED = 'REQUIRED',
  UNKNOWN = 'UNKNOWN',
  TOO_LONG = 'TOO_LONG',
  NOT_A_DATE = 'NOT_A_DATE',
  IN_FUTURE = 'IN_FUTURE',
  IN_PAST = 'IN_PAST',
  OUT_OF_RANGE = 'OUT_OF_RANGE',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
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
    NOT_APPLICABLE: { description: 'It does not go together with another field.' },
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
