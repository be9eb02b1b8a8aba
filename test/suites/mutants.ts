import {
  coerceInputValue,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  Lexer,
  parse,
  Source,
  TokenKind,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** Draws a whole number below a bound. */
type Draw = (below: number) => number;

/** Numbers that are the same for the same seed (a linear congruence; good enough to choose places by). */
export function draws(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A document with one token changed: another in its place, left out, or written twice. */
export function mutantOf(text: string, draw: Draw): string {
  const tokens: { start: number; end: number; kind: TokenKind }[] = [];
  const lexer = new Lexer(new Source(text));
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance())
    tokens.push({ start: token.start, end: token.end, kind: token.kind });
  const pick = (): (typeof tokens)[number] => tokens[draw(tokens.length)] ?? { start: 0, end: 0, kind: TokenKind.SOF };
  for (;;) {
    const { start, end } = pick();
    const other = pick();
    const token = text.slice(start, end);
    const next = [text.slice(other.start, other.end), '', `${token} ${token}`, `${token}x`][draw(4)] ?? '';
    if (next !== token) return `${text.slice(0, start)}${next} ${text.slice(end)}`;
  }
}

/** Values that fit the variables of an operation; nothing they name exists. */
export function variablesFor(schema: GraphQLSchema, text: string): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const definition of parse(text).definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    for (const { variable, type } of definition.variableDefinitions ?? []) {
      const given = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]) as GraphQLInputType | undefined;
      if (given !== undefined && isNonNullType(given)) variables[variable.name.value] = valueOf(given);
    }
  }
  return variables;
}

function valueOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType as GraphQLInputType);
  if (isListType(type)) return [valueOf(type.ofType as GraphQLInputType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
        .map((field) => [field.name, valueOf(field.type)]),
    );
  for (const value of ['none', '2026-01-01', '2026-01-01T00:00:00Z', 1, true]) if (fits(value, type)) return value;
  throw new Error(`no value for ${isScalarType(type) ? type.name : String(type)}`);
}

function fits(value: unknown, type: GraphQLInputType): boolean {
  let good = true;
  coerceInputValue(value, type, () => (good = false));
  return good;
}
