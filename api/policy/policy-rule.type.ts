import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Evidence, Quantity } from '../evidence/evidence.type.ts';

export enum PolicyFamily {
  NATIONAL = 'NATIONAL',
  TREATY = 'TREATY',
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  PARK = 'PARK',
  ABROAD = 'ABROAD',
}
registerEnumType(PolicyFamily, {
  name: 'PolicyFamily',
  description: 'Who makes a policy.',
  valuesConfig: {
    NATIONAL: { description: '国家: the national government.' },
    TREATY: { description: '协定: an agreement between two states or territories.' },
    PROVINCE: { description: '省: a province.' },
    CITY: { description: '市: a city.' },
    PARK: { description: '园区: a park.' },
    ABROAD: { description: '境外: another country, for its own firms.' },
  },
});

export enum PolicyBeneficiary {
  ENTERPRISE = 'ENTERPRISE',
  INVESTOR = 'INVESTOR',
  PROJECT = 'PROJECT',
  PERSON = 'PERSON',
  PARTNER = 'PARTNER',
}
registerEnumType(PolicyBeneficiary, {
  name: 'PolicyBeneficiary',
  description: 'Who gets the benefit.',
  valuesConfig: {
    ENTERPRISE: { description: '企业: the firm itself.' },
    INVESTOR: { description: '投资者: whoever invests in it.' },
    PROJECT: { description: '项目: a project of the firm.' },
    PERSON: { description: '个人: people, such as talents.' },
    PARTNER: { description: '合作方: a body that cooperates.' },
  },
});

export enum BenefitKind {
  TAX_RATE = 'TAX_RATE',
  TAX_BASE = 'TAX_BASE',
  TAX_DEFERRAL = 'TAX_DEFERRAL',
  TAX_EXEMPTION = 'TAX_EXEMPTION',
  DUTY = 'DUTY',
  GRANT = 'GRANT',
  LOAN = 'LOAN',
  FUND = 'FUND',
  STATUS = 'STATUS',
  SERVICE = 'SERVICE',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(BenefitKind, {
  name: 'BenefitKind',
  description: 'What kind of benefit it is.',
  valuesConfig: {
    TAX_RATE: { description: '税率: a lower rate of tax.' },
    TAX_BASE: { description: '税基: less of the income is taxed.' },
    TAX_DEFERRAL: { description: '递延: tax is paid later.' },
    TAX_EXEMPTION: { description: '免税: no tax for a time, or in part.' },
    DUTY: { description: '关税: relief from customs duty.' },
    GRANT: { description: '补助: money that is not paid back.' },
    LOAN: { description: '贷款: a loan or a guarantee.' },
    FUND: { description: '基金: an investment by a fund.' },
    STATUS: { description: '资格: a recognition other benefits rest on.' },
    SERVICE: { description: '服务: help in kind.' },
    UNKNOWN: { description: '未说明: the source does not tell.' },
  },
});

@ObjectType({ description: 'What a version of a policy gives.' })
export class PolicyBenefit {
  @Field(() => BenefitKind, { description: 'Its kind.' })
  kind!: BenefitKind;

  @Field(() => Quantity, {
    nullable: true,
    description: 'How much, in the unit printed; null where there is no one figure.',
  })
  amount!: Quantity | null;

  @Field(() => String, { description: 'In words, Chinese.' })
  text!: string;

  @Field(() => String, { description: 'In words, English; unofficial.' })
  textEn!: string;
}

@ObjectType({ description: 'A clause 条款 of a version, in our own words.' })
export class PolicyClause {
  @Field(() => String, { description: 'Code, unique in its version.' })
  code!: string;

  @Field(() => String, { description: 'Article of the original, such as 第十一条（一）.' })
  article!: string;

  @Field(() => String, { description: 'The article in English.' })
  articleEn!: string;

  @Field(() => String, { description: 'What it says, paraphrased in Chinese.' })
  text!: string;

  @Field(() => String, { description: 'What it says, paraphrased in English; unofficial.' })
  textEn!: string;

  @Field(() => [Evidence], { description: 'What the paraphrase rests on.' })
  evidence!: Evidence[];
}

@ObjectType({ description: 'A version of a policy. An amendment is a new one.' })
export class PolicyVersion {
  @Field(() => String, { description: 'Name of the version, unique in the policy, such as 2016.' })
  version!: string;

  @Field(() => String, { nullable: true, description: 'Number of the document; null where not certain.' })
  document!: string | null;

  @Field(() => String, { nullable: true, description: 'Day it was issued, ISO; null where not certain.' })
  issuedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'First day in force, ISO; null where not known.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'Last day in force, ISO; null where open.' })
  to!: string | null;

  @Field(() => String, { description: 'What it is about, in Chinese.' })
  summary!: string;

  @Field(() => String, { description: 'What it is about, in English; unofficial.' })
  summaryEn!: string;

  @Field(() => PolicyBenefit, { description: 'What it gives.' })
  benefit!: PolicyBenefit;

  @Field(() => [PolicyClause], { description: 'The clauses its rule rests on, in their order.' })
  clauses!: PolicyClause[];

  @Field(() => String, {
    description:
      'The rule as JSON: all, any and not over conditions {clause, fact, is, value}; docs/policies.md explains it.',
  })
  rule!: string;
}

export enum PolicyFactType {
  NUMBER = 'NUMBER',
  BOOLEAN = 'BOOLEAN',
  TEXT = 'TEXT',
  CODES = 'CODES',
  DATE = 'DATE',
}
registerEnumType(PolicyFactType, {
  name: 'PolicyFactType',
  description: 'What an answer looks like.',
  valuesConfig: {
    NUMBER: { description: 'A number in the unit of the fact.' },
    BOOLEAN: { description: '`true` or `false`.' },
    TEXT: { description: 'One word or code of the options.' },
    CODES: { description: 'Codes separated by `|`.' },
    DATE: { description: 'A day, ISO.' },
  },
});

export enum PolicyFactRole {
  CHANGEABLE = 'CHANGEABLE',
  PLACE = 'PLACE',
  DATE = 'DATE',
  VALIDITY = 'VALIDITY',
  GIVEN = 'GIVEN',
}
registerEnumType(PolicyFactRole, {
  name: 'PolicyFactRole',
  description: 'What a fact is to a firm.',
  valuesConfig: {
    CHANGEABLE: { description: 'It can be changed; only such a condition can be the one that is short.' },
    PLACE: { description: 'Where the firm is from or would settle.' },
    DATE: { description: 'A matter of time.' },
    VALIDITY: { description: 'Whether the policy holds at all.' },
    GIVEN: { description: 'The nature of the firm, such as its industry.' },
  },
});

@ObjectType({ description: 'A value a fact can have.' })
export class PolicyChoice {
  @Field(() => String, { description: 'The value to answer with.' })
  value!: string;

  @Field(() => String, { description: 'In Chinese.' })
  name!: string;

  @Field(() => String, { description: 'In English.' })
  nameEn!: string;
}

@ObjectType({ description: 'Something rules ask for. Unknown ones come back as questions.' })
export class PolicyFact {
  @Field(() => String, { description: 'Code, camelCase.' })
  code!: string;

  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'The question to put to the firm, in Chinese.' })
  question!: string;

  @Field(() => String, { description: 'The question in English.' })
  questionEn!: string;

  @Field(() => PolicyFactType, { description: 'What an answer looks like.' })
  type!: PolicyFactType;

  @Field(() => String, { nullable: true, description: 'Unit of a number, such as PERCENT or CNY_10K.' })
  unit!: string | null;

  @Field(() => PolicyFactRole, { description: 'What it is to a firm.' })
  role!: PolicyFactRole;

  @Field(() => [String], {
    description: 'Words that can be the answer; `@country` and the like stand for all codes of a kind. Empty: any.',
  })
  options!: string[];

  @Field(() => [PolicyChoice], {
    description: 'The options by name; of codes only those some rule compares with.',
  })
  choices!: PolicyChoice[];

  @Field(() => Boolean, { description: 'The graph may tell it, so that it need not be asked.' })
  derived!: boolean;
}

@InputType({ description: 'An answer that holds for this one request.' })
export class PolicyFactInput {
  @Field(() => String, { description: 'Code of the fact; `policyFacts` lists them.' })
  fact!: string;

  @Field(() => String, {
    description: 'Its value: `true`, `false`, a number, a word, codes separated by `|`, or a day.',
  })
  value!: string;
}
