import { Field, Int, ObjectType } from 'type-graphql';
import { Sentence } from '../target/target.type.ts';
import { LeadOutcomeKind, LeadStep } from './lead-enum.type.ts';

@ObjectType({ description: 'How long a lead may stand at a step.' })
export class LeadThreshold {
  @Field(() => LeadStep, { description: 'The step.' })
  step!: LeadStep;

  @Field(() => Int, { description: 'Days over which a lead is YELLOW.' })
  yellowDays!: number;

  @Field(() => Int, { description: 'Days over which it is RED.' })
  redDays!: number;

  @Field(() => Boolean, { description: 'The limits of the program hold; nobody has set others for this park.' })
  isDefault!: boolean;

  @Field(() => String, { nullable: true, description: 'Why they were set; null for those of the program.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who set them; null for those of the program.' })
  author!: string | null;
}

@ObjectType({ description: 'How many leads had an outcome.' })
export class LeadOutcomeCount {
  @Field(() => LeadOutcomeKind, { description: 'The outcome.' })
  kind!: LeadOutcomeKind;

  @Field(() => Int, { description: 'Leads that had it at least once.' })
  count!: number;
}

@ObjectType({ description: 'Leads by the rank their firms had when they were made.' })
export class LeadRankBand {
  @Field(() => Int, { nullable: true, description: 'First rank of the band; null: firms that were not ranked.' })
  from!: number | null;

  @Field(() => Int, { nullable: true, description: 'Last rank of the band; null: no end, or not ranked.' })
  to!: number | null;

  @Field(() => Int, { description: 'Leads in the band, closed ones too.' })
  leads!: number;

  @Field(() => [LeadOutcomeCount], { description: 'What came of them; all kinds in their order.' })
  outcomes!: LeadOutcomeCount[];
}

@ObjectType({
  description: 'Whether firms that were ranked high turned out to be worth it: ranks and what came of them.',
})
export class LeadCalibration {
  @Field(() => Int, { description: 'Leads it is counted from.' })
  leads!: number;

  @Field(() => [LeadRankBand], { description: 'Ranks 1–10, 11–50, 51 and more, and not ranked.' })
  bands!: LeadRankBand[];

  @Field(() => Sentence, { description: 'How far the numbers carry.' })
  note!: Sentence;
}
