import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { mulberry32 } from '../../bench/random.ts';
import { WEIGHTS } from '../../api/limits/cost.ts';
import { fieldsOf } from '../../api/limits/schema-shape.ts';

/** Real codes to put into arguments, by what they name. */
export interface Codes {
  park: readonly string[];
  chain: readonly string[];
  segment: readonly string[];
  enterprise: readonly string[];
  policy: readonly string[];
  /** Opaque ids of things of all kinds. */
  id: readonly string[];
}

/** Fields inside one another, at most. */
const MAX_LEVELS = 6;
/** Fields of one pair of braces, at most. */
const MAX_FIELDS = 4;
/** Points from which a root counts as slow. */
const SLOW = 40;
/** Roots that write nothing and whose arguments are codes. */
const NOT_ASKED = new Set(['entityByIdentity', 'changes', 'simulation']);

/** Documents that fit a schema, with real codes, any page and many lists inside one another. */
export const randomQueries = (schema: GraphQLSchema, codes: Codes): fc.Arbitrary<string> =>
  fc.noShrink(fc.integer({ min: 0, max: 2 ** 32 - 1 })).map((seed) => writer(schema, codes, mulberry32(seed))());

function writer(schema: GraphQLSchema, codes: Codes, random: () => number): () => string {
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const text = (values: readonly string[]): string => JSON.stringify(pick(values));

  /** The value of an argument, or null where it stays absent. */
  const valueOf = (argument: GraphQLArgument, owner: string): string | null => {
    const { name, type } = argument;
    const named = getNamedType(type);
    if (name === 'first') return random() < 0.3 ? null : String(pick([1, 2, 5, 20, 50, 100]));
    if (name === 'maxDepth') return String(1 + below(4));
    if (name === 'after') return null;
    const required = isNonNullType(type) && argument.defaultValue === undefined;
    if (!required && random() < 0.5) return null;
    if (isEnumType(named))
      return isListType(isNonNullType(type) ? type.ofType : type)
        ? `[${pick(named.getValues()).name}]`
        : pick(named.getValues()).name;
    if (name === 'add')
      return `[${Array.from({ length: 1 + below(3) }, () => `{ segments: [${text(codes.segment)}] }`).join(' ')}]`;
    if (name === 'ids') return `[${Array.from({ length: 1 + below(8) }, () => text(codes.id)).join(' ')}]`;
    if (name === 'parks')
      return `[${codes.park
        .slice(0, 2 + below(2))
        .map((code) => JSON.stringify(code))
        .join(' ')}]`;
    if (name === 'id') return text(codes.id);
    if (name === 'text') return pick(['"汽车"', '"a"', '"gongsi"']);
    const kind = name === 'code' ? owner : name;
    if (kind in codes) return text(codes[kind as keyof Codes]);
    if (named.name === 'Boolean') return String(random() < 0.5);
    return required ? '"nothing"' : null;
  };

  const argumentsOf = (field: GraphQLField<unknown, unknown>): string => {
    const given = field.args.flatMap((argument) => {
      const value = valueOf(argument, field.name);
      return value === null ? [] : [`${argument.name}: ${value}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  };

  const setOf = (type: GraphQLNamedType, level: number, among = false): string => {
    const parts = ['__typename'];
    if (isAbstractType(type)) {
      const possible = schema.getPossibleTypes(type);
      for (const one of new Set([pick(possible), pick(possible), pick(possible)]))
        parts.push(`... on ${one.name} ${setOf(one, level, true)}`);
    }
    // It is about lists of things: words and numbers are left out.
    const fields = Object.values(fieldsOf(type)).filter(({ type: answer }) => !isLeafType(getNamedType(answer)));
    const more = fields.length === 0 || level >= MAX_LEVELS ? 0 : 1 + below(MAX_FIELDS);
    const asked = new Map<string, string>();
    for (let i = 0; i < more; i++) {
      const field = pick(fields);
      // Among others a name of its own: two kinds may have a field of one name and of different types.
      const alias = among ? `${type.name}_${field.name}: ` : '';
      const inner = setOf(getNamedType(field.type), level + 1);
      asked.set(field.name, `${alias}${field.name}${argumentsOf(field)} ${inner}`);
    }
    return `{ ${[...parts, ...asked.values()].join(' ')} }`;
  };

  const query = schema.getQueryType() as GraphQLObjectType;
  const roots = Object.values(query.getFields()).filter(
    ({ name, type }) => !NOT_ASKED.has(name) && !isLeafType(getNamedType(type)),
  );
  return () => {
    const asked = Array.from({ length: 1 + below(2) }, (_, index) => {
      let field = pick(roots);
      // What takes long is asked less often: the run is about lists.
      if ((WEIGHTS[`Query.${field.name}`] ?? 0) >= SLOW && random() < 0.8) field = pick(roots);
      return `r${index}: ${field.name}${argumentsOf(field)} ${setOf(getNamedType(field.type), 1)}`;
    });
    return `{ ${asked.join(' ')} }`;
  };
}
