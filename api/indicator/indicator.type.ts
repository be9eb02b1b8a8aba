import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Node } from '../entity/entity.type.ts';
import { connectionOf } from '../relay/relay.type.ts';

export enum UnitKind {
  MONEY = 'MONEY',
  AREA = 'AREA',
  COUNT = 'COUNT',
  PERCENT = 'PERCENT',
  OTHER = 'OTHER',
}
registerEnumType(UnitKind, {
  name: 'UnitKind',
  description: 'What kind of unit a metric is measured in.',
  valuesConfig: {
    MONEY: { description: 'An amount of money; base unit: one unit of its currency.' },
    AREA: { description: 'An area; base unit: m².' },
    COUNT: { description: 'A number of things, persons or times; base unit: one.' },
    PERCENT: { description: 'A share or a change; base unit: a plain fraction.' },
    OTHER: { description: 'Anything else, such as days, ranks or capacity a year.' },
  },
});

@ObjectType({
  implements: [Node, Entity],
  description: 'A metric 指标: what is measured. Sales, output, investment and capacity are different metrics.',
})
export class Metric {
  @Field(() => String, {
    nullable: true,
    description: 'What a figure of it means, such as SALES, OUTPUT or INVESTMENT; null where not settled.',
  })
  sense!: string | null;
}

@ObjectType({
  implements: [Node],
  description: 'An observation 指标值: one figure a source states for a subject and a period.',
})
export class Indicator {
  @Field(() => String, { description: 'Code of the fact it comes from.' })
  code!: string;
}

@ObjectType({ implements: [Node], description: 'A goal 目标 a park has set itself, as a source states it.' })
export class Goal {
  @Field(() => String, { description: 'Code of the fact it comes from.' })
  code!: string;
}

export const IndicatorConnection = connectionOf('Indicator', () => Indicator);
