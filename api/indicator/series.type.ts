import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Sentence } from '../target/target.type.ts';
import { Goal, Indicator, Metric } from './indicator.type.ts';

export enum SeriesKindName {
  ACTUAL = 'ACTUAL',
  CUMULATIVE = 'CUMULATIVE',
  EXPECTED = 'EXPECTED',
  GROWTH = 'GROWTH',
  SHARE = 'SHARE',
}
registerEnumType(SeriesKindName, {
  name: 'SeriesKind',
  description: 'How the figures of a series are meant.',
  valuesConfig: {
    ACTUAL: { description: 'As observed for their period.' },
    CUMULATIVE: { description: 'Counted up to their period.' },
    EXPECTED: { description: 'Expected, planned, or at full production.' },
    GROWTH: { description: 'Change against the year before.' },
    SHARE: { description: 'Share of something larger.' },
  },
});

export enum GoalStatusName {
  REACHED = 'REACHED',
  OPEN = 'OPEN',
  MISSED_UNCONFIRMED = 'MISSED_UNCONFIRMED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(GoalStatusName, {
  name: 'GoalStatus',
  description: 'Where a goal stands against what sources report.',
  valuesConfig: {
    REACHED: { description: 'A source reports a figure of its time that meets it.' },
    OPEN: { description: 'Its time has not passed.' },
    MISSED_UNCONFIRMED: { description: 'Its time has passed and no source says it was reached: 逾期未证实.' },
    UNKNOWN: { description: 'It cannot be judged: its base, its figure or its time is not stated.' },
  },
});

@ObjectType({
  description:
    'Figures of one park, one metric and one way of meaning them, in time. What was expected is never in one series with what was.',
})
export class IndicatorSeries {
  @Field(() => ID, { description: 'Opaque, unique.' })
  id!: string;

  @Field(() => Metric, { nullable: true, description: 'What is measured.' })
  metric!: Metric | null;

  @Field(() => SeriesKindName, { description: 'How the figures are meant.' })
  kind!: SeriesKindName;

  @Field(() => [Indicator], { description: 'The figures in time; undated ones last.' })
  points!: Indicator[];
}

@ObjectType({ description: 'A goal of a park against what sources report.' })
export class GoalProgress {
  @Field(() => Goal, { description: 'The goal.' })
  goal!: Goal;

  @Field(() => Indicator, {
    nullable: true,
    description: 'Newest figure from before the goal’s time; null where none is stated.',
  })
  base!: Indicator | null;

  @Field(() => Indicator, {
    nullable: true,
    description: 'Newest figure of the goal’s time; null where none is stated.',
  })
  actual!: Indicator | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Figure over goal, 1 = reached; null where there is no figure or the two cannot be divided.',
  })
  progress!: number | null;

  @Field(() => GoalStatusName, { description: 'Where it stands.' })
  status!: GoalStatusName;

  @Field(() => Sentence, { description: 'Why.' })
  why!: Sentence;
}
