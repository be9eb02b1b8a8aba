import { Field, Float, ObjectType, Query, Resolver } from 'type-graphql';
import { GAP_FORMULA, GAP_FORMULAS, type GapFormula } from './formula.ts';
import { CONSTANT_WORDS } from './formula-words.ts';

@ObjectType({ description: 'A constant of a formula, with what it means. Constants are judgement, not measurement.' })
class DescribedConstant {
  @Field(() => String, { description: 'Name, as in provenance.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Symbol in the written formula; null where it has none.' })
  symbol!: string | null;

  @Field(() => Float, { description: 'Value, in `unit`.' })
  value!: number;

  @Field(() => String, { description: 'What it is counted in, in Chinese.' })
  unit!: string;

  @Field(() => String, { description: 'What it is counted in, in English.' })
  unitEn!: string;

  @Field(() => String, { description: 'What it means, in Chinese.' })
  text!: string;

  @Field(() => String, { description: 'What it means, in English.' })
  textEn!: string;
}

@ObjectType({ description: 'A version of the gap formula. A change of any constant is a new version.' })
class Formula {
  @Field(() => String, { description: 'Version, as answers and the history name it.' })
  version!: string;

  @Field(() => Boolean, { description: 'Answers are computed with it today.' })
  inForce!: boolean;

  @Field(() => [DescribedConstant], { description: 'Its constants.' })
  constants!: DescribedConstant[];
}

@Resolver()
export class FormulaResolver {
  @Query(() => [Formula], { description: 'Every version of the gap formula, oldest first.' })
  formulas(): Formula[] {
    return GAP_FORMULAS.map((formula) => ({
      version: formula.version,
      inForce: formula.version === GAP_FORMULA.version,
      constants: namesOf(formula).map((name) => ({ name, value: formula[name], ...CONSTANT_WORDS[name] })),
    }));
  }
}

type ConstantName = Exclude<keyof GapFormula, 'version'>;

const namesOf = (formula: GapFormula): ConstantName[] =>
  Object.keys(formula).filter((name): name is ConstantName => name in CONSTANT_WORDS);
