import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Node } from '../entity/entity.type.ts';
import { connectionOf } from '../relay/relay.type.ts';

export enum CooperationForm {
  INVESTMENT_PROMOTION = 'INVESTMENT_PROMOTION',
  INTRODUCTION = 'INTRODUCTION',
  JOINT_DEVELOPMENT = 'JOINT_DEVELOPMENT',
  CLUSTER_EXCHANGE = 'CLUSTER_EXCHANGE',
  REFORM_LINKAGE = 'REFORM_LINKAGE',
  EDUCATION = 'EDUCATION',
  LISTING = 'LISTING',
  OTHER = 'OTHER',
}
registerEnumType(CooperationForm, {
  name: 'CooperationForm',
  description: 'What a cooperation consists in.',
  valuesConfig: {
    INVESTMENT_PROMOTION: { description: 'Promoting the park to investors.' },
    INTRODUCTION: { description: 'Introducing projects or firms.' },
    JOINT_DEVELOPMENT: { description: 'Developing a carrier or the park together.' },
    CLUSTER_EXCHANGE: { description: 'Exchange between industrial clusters.' },
    REFORM_LINKAGE: { description: 'Carrying over reforms of a free-trade area.' },
    EDUCATION: { description: 'Education and training.' },
    LISTING: { description: 'Help on the way to a stock exchange.' },
    OTHER: { description: 'Something else; see the evidence.' },
  },
});

@ObjectType({
  implements: [Node, Entity],
  description: 'A partner 合作方: a foreign or cross-river body that cooperates or introduces.',
})
export class Partner {}

@ObjectType({ description: 'A cooperation of a partner with a park or one of its carriers, as a source states it.' })
export class Cooperation {
  @Field(() => String, { nullable: true, description: 'Period or day it is reported for; null where undated.' })
  period!: string | null;
}

export const PartnerConnection = connectionOf('Partner', () => Partner);
