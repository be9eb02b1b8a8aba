import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What the asker may still spend. Other requests of the same asker spend from it too.' })
export class Budget {
  @Field(() => Int, { description: 'Points in a full budget.' })
  capacity!: number;

  @Field(() => Int, { description: 'Points that come back each second.' })
  restorePerSecond!: number;

  @Field(() => Int, { description: 'Points left, after those taken for this request.' })
  remaining!: number;

  @Field(() => Int, { description: 'Points taken for this request; what it does not use is given back.' })
  requested!: number;
}

@ObjectType({ description: 'What one request may ask for, at most. The same stands at `/limits`.' })
export class Limits {
  @Field(() => Int, {
    description:
      'Levels of fields; `edges`, `node` and `nodes` of connections and fields of values of fixed size are free.',
  })
  depth!: number;

  @Field(() => Int, { description: 'Lexical tokens of the document.' })
  tokens!: number;

  @Field(() => Int, { description: 'Fields that bear another name, in the whole document.' })
  aliases!: number;

  @Field(() => Int, { description: 'Directives, in the whole document.' })
  directives!: number;

  @Field(() => Int, { description: 'The same field, or the same fragment, named again in one pair of braces.' })
  repeats!: number;

  @Field(() => Int, { description: 'Least items a page.' })
  firstMin!: number;

  @Field(() => Int, { description: 'Most items a page.' })
  firstMax!: number;

  @Field(() => Int, { description: 'Items a page where `first` is absent; the cost uses that too.' })
  firstDefault!: number;

  @Field(() => Int, {
    description: 'Things in lists, as declared before anything is read; no answer holds more than was declared for it.',
  })
  nodes!: number;

  @Field(() => Int, { description: 'Points of one request; one is about a millisecond of the server.' })
  cost!: number;

  @Field(() => Int, { description: 'Items of a list that is sent, in a variable or written out.' })
  inputArray!: number;

  @Field(() => Int, { description: 'Levels of lists and objects in a value that is sent.' })
  variablesDepth!: number;

  @Field(() => Int, { description: 'Plain values in the variables.' })
  variablesLeaves!: number;

  @Field(() => Int, { description: 'Bytes of the body.' })
  bodyBytes!: number;

  @Field(() => Int, { description: 'Errors an answer tells about a document that cannot be run.' })
  errors!: number;

  @Field(() => Int, { description: 'Milliseconds an operation may run.' })
  timeoutMs!: number;

  @Field(() => Int, { description: 'Levels of fields of a question about the schema.' })
  introspectionDepth!: number;

  @Field(() => Int, { description: '`__schema` and `__type` in one operation.' })
  introspectionRoots!: number;

  @Field(() => Int, { description: 'Lists inside one another of a question about the schema.' })
  introspectionLists!: number;

  @Field(() => Int, { description: 'Fields of a question about the schema.' })
  introspectionFields!: number;

  @Field(() => Budget, { nullable: true, description: 'Of who asks; null where nothing is charged.' })
  budget!: Budget | null;
}
