import { Field, Float, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Node } from '../entity/entity.type.ts';
import { Basis } from '../evidence/evidence.type.ts';
import { connectionOf } from '../relay/relay.type.ts';

export enum EnterpriseKind {
  COMPANY = 'COMPANY',
  GROUP = 'GROUP',
  BUSINESS_UNIT = 'BUSINESS_UNIT',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(EnterpriseKind, {
  name: 'EnterpriseKind',
  description: 'What kind of enterprise a name stands for.',
  valuesConfig: {
    COMPANY: { description: 'A legal entity.' },
    GROUP: { description: 'A group of companies.' },
    BUSINESS_UNIT: { description: 'A part of a company with a name of its own.' },
    UNKNOWN: { description: 'The sources do not tell.' },
  },
});

export enum WorkStatus {
  PRODUCING = 'PRODUCING',
  PLANNED = 'PLANNED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(WorkStatus, {
  name: 'WorkStatus',
  description: 'Whether an enterprise already works in a segment.',
  valuesConfig: {
    PRODUCING: { description: 'It produces.' },
    PLANNED: { description: 'It means to; it does not count as a maker yet.' },
    UNKNOWN: { description: 'The sources do not tell.' },
  },
});

export enum AffiliationKind {
  PARENT = 'PARENT',
  SUBSIDIARY = 'SUBSIDIARY',
  SAME_BRAND = 'SAME_BRAND',
}
registerEnumType(AffiliationKind, {
  name: 'AffiliationKind',
  description: 'What the other enterprise is to this one.',
  valuesConfig: {
    PARENT: { description: 'The other one is its parent.' },
    SUBSIDIARY: { description: 'The other one is its subsidiary.' },
    SAME_BRAND: { description: 'Both bear the same brand; who owns whom is not stated.' },
  },
});

export enum Standing {
  ACTIVE = 'ACTIVE',
  ACQUIRED = 'ACQUIRED',
  DISSOLVED = 'DISSOLVED',
  RENAMED = 'RENAMED',
  DISTRESSED = 'DISTRESSED',
}
registerEnumType(Standing, {
  name: 'Standing',
  description: 'How a firm stands as far as we know; the note of the enterprise tells what happened.',
  valuesConfig: {
    ACTIVE: { description: '存续: nothing else is known.' },
    ACQUIRED: { description: '被收购: it belongs to another firm now.' },
    DISSOLVED: { description: '注销: it no longer exists.' },
    RENAMED: { description: '更名: it goes under another name now.' },
    DISTRESSED: { description: '经营困难: insolvent, in reorganisation or close to it.' },
  },
});

@ObjectType({
  implements: [Node, Entity],
  description: 'An enterprise 企业, inside a park or outside. Identifiers are null unless a source gives them.',
})
export class Enterprise {
  @Field(() => String, { nullable: true, description: 'Stock code with its exchange.' })
  stockCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Unified social credit code 统一社会信用代码 (China).' })
  creditCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Legal Entity Identifier, ISO 17442.' })
  lei!: string | null;

  @Field(() => String, { nullable: true, description: 'Unique Entity Number (Singapore).' })
  uen!: string | null;

  @Field(() => String, { nullable: true, description: 'Company register number, Firmenbuchnummer (Austria).' })
  firmenbuch!: string | null;
}

@ObjectType({ description: 'A segment an enterprise works in.' })
export class WorksIn {
  @Field(() => Basis, { description: 'How it is known.' })
  basis!: Basis;

  @Field(() => Float, { description: 'Confidence that it works there, 0–1; that of the best evidence.' })
  confidence!: number;
}

@ObjectType({ description: 'A tie between two enterprises.' })
export class Affiliation {}

@InputType({ description: 'Which enterprises to list; what is given must all hold.' })
export class EnterpriseFilter {
  @Field(() => String, { nullable: true, description: 'Park code: those located there.' })
  park?: string | null;

  @Field(() => String, { nullable: true, description: 'Chain code: those that work in one of its segments.' })
  chain?: string | null;

  @Field(() => String, { nullable: true, description: 'Segment code: those that work in it, planned ones included.' })
  segment?: string | null;

  @Field(() => String, { nullable: true, description: 'Country code such as at or sg: those from there.' })
  country?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that all occur in the names, at most 100 characters; blank means no restriction.',
  })
  text?: string | null;
}

export const EnterpriseConnection = connectionOf('Enterprise', () => Enterprise);
