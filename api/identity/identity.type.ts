import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from '../entity/entity.type.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { connectionOf } from '../relay/relay.type.ts';
import { Sentence } from '../target/target.type.ts';

export enum IdentityScheme {
  CREDIT_CODE = 'CREDIT_CODE',
  STOCK_CODE = 'STOCK_CODE',
  LEI = 'LEI',
  UEN = 'UEN',
  FIRMENBUCH = 'FIRMENBUCH',
}
registerEnumType(IdentityScheme, {
  name: 'IdentityScheme',
  description: 'Register or standard an identifier belongs to.',
  valuesConfig: {
    CREDIT_CODE: { description: '统一社会信用代码, GB 32100-2015.' },
    STOCK_CODE: { description: '股票代码: six digits and the exchange, such as 600019.SH.' },
    LEI: { description: 'Legal entity identifier, ISO 17442.' },
    UEN: { description: 'Unique entity number of Singapore.' },
    FIRMENBUCH: { description: 'Number of the Austrian companies register, without FN.' },
  },
});

export enum IdentityCheck {
  CHECK_DIGIT = 'CHECK_DIGIT',
  FORM = 'FORM',
}
registerEnumType(IdentityCheck, {
  name: 'IdentityCheck',
  description: 'What was checked of an identifier.',
  valuesConfig: {
    CHECK_DIGIT: { description: 'Form and check digit.' },
    FORM: { description: 'The form alone: no rule for a check digit is published.' },
  },
});

@ObjectType({ description: 'An identifier of a firm or a body, as its source prints it.' })
export class Identity {
  @Field(() => IdentityScheme, { description: 'Register or standard.' })
  scheme!: IdentityScheme;

  @Field(() => String, { description: 'The identifier.' })
  value!: string;

  @Field(() => Boolean, { description: 'It fits its check; that says nothing about whose it is.' })
  valid!: boolean;

  @Field(() => IdentityCheck, { description: 'What was checked.' })
  check!: IdentityCheck;

  @Field(() => [Evidence], { description: 'Where it comes from.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'Two rows that may be one firm or body. Nothing is merged: a person decides.' })
export class DuplicatePair {
  @Field(() => Entity, { description: 'The one, by code the first.' })
  a!: Entity;

  @Field(() => Entity, { description: 'The other.' })
  b!: Entity;

  @Field(() => Float, {
    description: 'How likely the two are one, 0–1; 1: they share an identifier. A rule of thumb, not a probability.',
  })
  score!: number;

  @Field(() => [Sentence], { description: 'Why, the strongest reason first.' })
  reasons!: Sentence[];
}

export const DuplicatePairConnection = connectionOf('DuplicatePair', () => DuplicatePair);
