import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { connectionOf } from '../relay/relay.type.ts';
import { Sentence } from '../target/target.type.ts';
import { PolicyBenefit, PolicyClause, PolicyFact, PolicyVersion } from './policy-rule.type.ts';
import { Policy, PolicyRelation } from './policy.type.ts';

export enum PolicyVerdict {
  ELIGIBLE = 'ELIGIBLE',
  ONE_CONDITION_SHORT = 'ONE_CONDITION_SHORT',
  NOT_ELIGIBLE = 'NOT_ELIGIBLE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(PolicyVerdict, {
  name: 'PolicyVerdict',
  description: 'What a policy comes to for a firm.',
  valuesConfig: {
    ELIGIBLE: { description: '符合: every condition that matters holds.' },
    ONE_CONDITION_SHORT: {
      description:
        '差一项: making exactly one condition hold, unmet or unknown, would do; never place, date, validity or the nature of the firm.',
    },
    NOT_ELIGIBLE: { description: '不符合: ruled out, or not in force.' },
    UNKNOWN: { description: '待问: what is known does not decide it.' },
  },
});

export enum ConditionVerdict {
  MET = 'MET',
  UNMET = 'UNMET',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(ConditionVerdict, {
  name: 'ConditionVerdict',
  description: 'Whether one condition holds.',
  valuesConfig: {
    MET: { description: '满足: it holds.' },
    UNMET: { description: '不满足: it does not.' },
    UNKNOWN: { description: '未知: the fact is not known.' },
  },
});

export enum FactOrigin {
  GRAPH = 'GRAPH',
  ANSWER = 'ANSWER',
  QUESTION_DATE = 'QUESTION_DATE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(FactOrigin, {
  name: 'FactOrigin',
  description: 'Where the value of a fact is from.',
  valuesConfig: {
    GRAPH: { description: 'The graph has it, with evidence.' },
    ANSWER: { description: 'The caller answered it for this request.' },
    QUESTION_DATE: { description: 'It is the day asked about.' },
    UNKNOWN: { description: 'Nobody has told it.' },
  },
});

@ObjectType({ description: 'A fact as a condition was decided on it.' })
export class FactValue {
  @Field(() => PolicyFact, { description: 'The fact.' })
  fact!: PolicyFact;

  @Field(() => String, {
    nullable: true,
    description: 'Its value in the unit of the fact, lists joined by `|`; null: unknown.',
  })
  value!: string | null;

  @Field(() => FactOrigin, { description: 'Where it is from.' })
  from!: FactOrigin;

  @Field(() => [Evidence], { description: 'What it rests on; empty for an answer.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'One condition of a rule, decided.' })
export class PolicyCondition {
  @Field(() => PolicyClause, { description: 'The clause that says it.' })
  clause!: PolicyClause;

  @Field(() => String, { description: 'What it asks for, in Chinese.' })
  requirement!: string;

  @Field(() => String, { description: 'What it asks for, in English.' })
  requirementEn!: string;

  @Field(() => FactValue, { description: 'The fact it was decided on.' })
  fact!: FactValue;

  @Field(() => ConditionVerdict, { description: 'Whether it holds.' })
  verdict!: ConditionVerdict;

  @Field(() => Boolean, { description: 'It is the one condition that is short.' })
  decisive!: boolean;

  @Field(() => String, { description: 'Its place in the rule, such as all/1/any/0; empty where it is the whole rule.' })
  path!: string;

  @Field(() => [Evidence], { description: 'What the clause and the fact rest on.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'A policy decided for a firm on a day.' })
export class PolicyMatch {
  @Field(() => Policy, { description: 'The policy.' })
  policy!: Policy;

  @Field(() => Enterprise, { nullable: true, description: 'The firm.' })
  enterprise!: Enterprise | null;

  @Field(() => PolicyVerdict, { description: 'What it comes to.' })
  verdict!: PolicyVerdict;

  @Field(() => Boolean, {
    description: 'False where place, date or validity rule it out whatever the firm does, or no version is in force.',
  })
  applicable!: boolean;

  @Field(() => Boolean, { description: 'A version is in force on the day asked about.' })
  inForce!: boolean;

  @Field(() => PolicyVersion, { nullable: true, description: 'The version in force that day; null where none is.' })
  version!: PolicyVersion | null;

  @Field(() => String, { description: 'The day asked about, ISO.' })
  effectiveOn!: string;

  @Field(() => [PolicyCondition], { description: 'Every condition in the order of the rule.' })
  conditions!: PolicyCondition[];

  @Field(() => PolicyCondition, {
    nullable: true,
    description: 'The one condition that is short, the first where several would each do; null for other verdicts.',
  })
  short!: PolicyCondition | null;

  @Field(() => [PolicyFact], {
    description: 'Unknown facts whose answer may change the verdict, those that bear on most policies first.',
  })
  questions!: PolicyFact[];

  @Field(() => PolicyBenefit, { nullable: true, description: 'What the version in force gives.' })
  benefit!: PolicyBenefit | null;

  @Field(() => Sentence, { description: 'The verdict in one sentence.' })
  sentence!: Sentence;

  @Field(() => [PolicyRelation], {
    description: 'Others in this answer that the firm would get or nearly get, and that exclude this one.',
  })
  conflicts!: PolicyRelation[];
}

export const PolicyMatchConnection = connectionOf('PolicyMatch', () => PolicyMatch);
