import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../entity/entity.type.ts';
import { connectionOf } from '../relay/relay.type.ts';

export enum Basis {
  STATED = 'STATED',
  INFERRED = 'INFERRED',
  CURATED = 'CURATED',
  DATASET = 'DATASET',
  COMPUTED = 'COMPUTED',
}
registerEnumType(Basis, {
  name: 'Basis',
  description: 'How something is known.',
  valuesConfig: {
    STATED: { description: 'A source says it at the line given.' },
    INFERRED: { description: 'Concluded from a source; the note says how.' },
    CURATED: { description: 'General knowledge put together by us; check before relying on it.' },
    DATASET: { description: 'A row of a public data set.' },
    COMPUTED: { description: 'Worked out by a formula of a stated version.' },
  },
});

export enum Qualifier {
  EXPECTED = 'EXPECTED',
  APPROX = 'APPROX',
  AT_LEAST = 'AT_LEAST',
  NEARLY = 'NEARLY',
  OVER = 'OVER',
  CUMULATIVE = 'CUMULATIVE',
  FULL_PRODUCTION = 'FULL_PRODUCTION',
  YOY = 'YOY',
  PLANNED = 'PLANNED',
  FIRST = 'FIRST',
  SHARE = 'SHARE',
  HONOUR = 'HONOUR',
  NOT_STATED = 'NOT_STATED',
  CONFLICT = 'CONFLICT',
}
registerEnumType(Qualifier, {
  name: 'Qualifier',
  description: 'How a figure or fact is meant.',
  valuesConfig: {
    EXPECTED: { description: 'Expected by the source, not yet so.' },
    APPROX: { description: 'About.' },
    AT_LEAST: { description: 'At least this.' },
    NEARLY: { description: 'A little less than this.' },
    OVER: { description: 'More than this.' },
    CUMULATIVE: { description: 'Since the beginning, not of one period.' },
    FULL_PRODUCTION: { description: 'Once production has reached its planned level.' },
    YOY: { description: 'Change against the same period a year before.' },
    PLANNED: { description: 'Planned.' },
    FIRST: { description: 'The first of its kind.' },
    SHARE: { description: 'A share of a whole.' },
    HONOUR: { description: 'A title or prize.' },
    NOT_STATED: { description: 'Something needed to read it (such as the base) is not stated.' },
    CONFLICT: { description: 'Another source, or the print itself, disagrees; both are kept.' },
  },
});

@ObjectType({ description: 'A figure as its source prints it, with a normalised value beside it.' })
export class Quantity {
  @Field(() => Float, {
    nullable: true,
    description: 'Figure as printed, in `unit`; the low end of a range. Null: not stated.',
  })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'High end of a range, in `unit`; null where it is not a range.' })
  valueHigh!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Unit as printed, such as CNY_100M (亿元) or 10K_M2 (万平方米).',
  })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 currency where the unit is money.' })
  currency!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '`value` in base units: currency units, m², a plain fraction for PERCENT, a plain count. Null where there is none.',
  })
  normalised!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Period or day it holds for: 2020, 2020-11, 2020-Q1, 2022-H1, or a span a/b.',
  })
  period!: string | null;

  @Field(() => [Qualifier], { description: 'How the figure is meant.' })
  qualifiers!: Qualifier[];
}

@ObjectType({
  implements: [Node],
  description:
    'A document facts are taken from. Its text is not stored; line numbers are those of the file with this hash.',
})
export class Source {
  @Field(() => String, { description: 'Three-digit document number.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Headline as printed.' })
  headline!: string | null;

  @Field(() => String, { nullable: true, description: 'Headline in English, our translation.' })
  headlineEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Publisher; null where the print does not say.' })
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'Authors as printed.' })
  authors!: string | null;

  @Field(() => String, { nullable: true, description: 'Day, month or year of publication; null where not known.' })
  publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'How exactly the date is known: day, month, year or inferred.' })
  publishedPrecision!: string | null;

  @Field(() => String, { nullable: true, description: 'Period it reports on.' })
  period!: string | null;

  @Field(() => String, { description: 'SHA-256 of the file, hexadecimal.' })
  sha256!: string;

  @Field(() => String, { description: 'Name of the file.' })
  file!: string;

  @Field(() => String, { nullable: true, description: 'Our own remark in Chinese.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Our own remark in English.' })
  noteEn!: string | null;
}

@ObjectType({
  implements: [Node],
  description: 'A place in a source, or a rule, that supports a fact, with our own paraphrase.',
})
export class Evidence {
  @Field(() => String, {
    description: 'Stable code: source number, line, letter; or the template or register it comes from.',
  })
  code!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Line in the source file, 1-based; null where there is no document.',
  })
  line!: number | null;

  @Field(() => Basis, { description: 'How it is known.' })
  basis!: Basis;

  @Field(() => Float, { description: 'Confidence that the reading is right, 0–1.' })
  confidence!: number;

  @Field(() => String, { description: 'Paraphrase in Chinese.' })
  note!: string;

  @Field(() => String, { description: 'Paraphrase in English.' })
  noteEn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is said: the relation of the fact, such as reached or indicator.',
  })
  relation!: string | null;

  @Field(() => String, { nullable: true, description: 'Period or day it holds for.' })
  period!: string | null;
}

export const EvidenceConnection = connectionOf('Evidence', () => Evidence);
export type EvidenceConnection = InstanceType<typeof EvidenceConnection>;
