import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** One place a string of the caller reaches: a root field and the way to the string within its arguments. */
export interface StringPlace {
  operation: 'query' | 'mutation';
  field: string;
  path: readonly string[];
}

/** What stands where no attack stands, by the name of the argument: things there are, so that the call goes far. */
const KNOWN: Readonly<Record<string, unknown>> = {
  park: 'gx',
  parks: ['gx'],
  chain: 'auto-parts',
  segment: 'auto-parts/die-casting',
  enterprise: 'magna-steyr',
  evidence: '003-041-a',
  project: 'jiejie-phase3',
  since: '0',
  key: 'a key of the test',
  first: 2,
};

/** Every place of the root fields a string reaches, one level of input objects deep and deeper. */
export function stringPlaces(schema: GraphQLSchema): StringPlace[] {
  return (['query', 'mutation'] as const).flatMap((operation) => {
    const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).flatMap((field) =>
      field.args.flatMap((argument) =>
        pathsIn(argument.type, [argument.name]).map((path) => ({ operation, field: field.name, path })),
      ),
    );
  });
}

function pathsIn(type: GraphQLInputType, path: readonly string[]): string[][] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    if (path.length > 4) return [];
    return Object.values(named.getFields()).flatMap((field) => pathsIn(field.type, [...path, field.name]));
  }
  return named.name === 'String' || named.name === 'ID' ? [[...path]] : [];
}

/** A document and variables that bring `text` to a place; what else is required is filled in. */
export function attack(
  schema: GraphQLSchema,
  { operation, field: name, path }: StringPlace,
  text: string,
): { source: string; variables: Record<string, unknown> } {
  const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  const field = root?.getFields()[name];
  if (!field) throw new Error(`${name} is no root field`);
  const variables: Record<string, unknown> = {};
  for (const { name: argument, type } of field.args) {
    const value = valueOf(type, argument, path[0] === argument ? path.slice(1) : null, text);
    if (value !== undefined) variables[argument] = value;
  }
  const used = field.args.filter(({ name: argument }) => argument in variables);
  const declared = used.map(({ name: argument, type }) => `$${argument}: ${String(type)}`).join(', ');
  const passed = used.map(({ name: argument }) => `${argument}: $${argument}`).join(', ');
  const source = `${operation}${declared && `(${declared})`} { it: ${name}${passed && `(${passed})`}${selection(field)} }`;
  return { source, variables };
}

/** @param path the rest of the way to the attacked string; null where it does not lead through here */
function valueOf(type: GraphQLInputType, name: string, path: readonly string[] | null, text: string): unknown {
  if (isNonNullType(type)) {
    const value = valueOf(type.ofType, name, path, text);
    return value === undefined ? filler(type.ofType, name, text) : value;
  }
  if (path === null) return undefined;
  if (isListType(type)) return [valueOf(type.ofType, name, path, text)];
  if (isInputObjectType(type)) return objectOf(type, path, text);
  return text;
}

function objectOf(
  type: Parameters<typeof isInputObjectType>[0] & { getFields(): object },
  path: readonly string[],
  text: string,
): object {
  if (!isInputObjectType(type)) return {};
  return Object.fromEntries(
    Object.values(type.getFields()).flatMap((field) => {
      const value = valueOf(field.type, field.name, path[0] === field.name ? path.slice(1) : null, text);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

function filler(type: GraphQLInputType, name: string, text: string): unknown {
  if (isListType(type)) return KNOWN[name] ?? [filler(getNamedType(type) as GraphQLInputType, name, text)];
  if (isInputObjectType(type)) return objectOf(type, [''], text);
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (name in KNOWN) return KNOWN[name];
  const named = getNamedType(type).name;
  if (named === 'Int' || named === 'Float') return 1;
  if (named === 'Boolean') return false;
  return '2026-01-01';
}

/** Plain fields of what comes back, and of the rows of a list. */
function selection(field: GraphQLField<unknown, unknown>): string {
  const within = (type: GraphQLOutputType, depth: number): string => {
    const named = getNamedType(type);
    if (!isObjectType(named)) return 'getFields' in named || 'getTypes' in named ? ' { __typename }' : '';
    const nodes = named.getFields()['nodes'];
    return nodes && depth === 0 ? ` { nodes${within(nodes.type, 1)} }` : ' { __typename }';
  };
  return within(field.type, 0);
}
