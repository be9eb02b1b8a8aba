/**
 * Measures how long each list of the schema really is: walks every thing of the graph and what is worked out for
 * them, and prints the longest list of each field beside what api/limits/list-sizes.ts declares.
 *
 *     NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_PASSWORD=… node --import tsx scripts/list-sizes.ts
 */
import 'reflect-metadata';
import {
  graphql,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { READER, type Viewer } from '../api/access/access.ts';
import { readConfig } from '../api/config.ts';
import { createContext } from '../api/context.ts';
import { openGraph } from '../api/graph/graph.ts';
import { LIST_SIZES } from '../api/limits/list-sizes.ts';
import { createModels } from '../api/models.ts';
import { createSchema } from '../api/schema.ts';

/** Of firms and segments every so-manieth is asked what is worked out for it. */
const step = Number(process.argv[2] ?? 1);
const { database } = readConfig(process.env);
if (database === null) throw new Error('set NEO4J_URI and NEO4J_PASSWORD');
const graph = openGraph(database);
const models = createModels(graph);
const schema = await createSchema();
/** Sees everything, so that every list is seen. */
const ADMIN: Viewer = { ...READER, kind: 'LOCAL', id: 'local', role: 'ADMIN', mayWrite: true };
/** The longest list met, by `Type.field`. */
const longest = new Map<string, number>();
/** Ids of things met and not read yet, and of those read. */
const waiting = new Set<string>();
const read = new Set<string>();
let refused = 0;

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
const isNode = (type: GraphQLNamedType): boolean =>
  isAbstractType(type)
    ? schema.getPossibleTypes(type).every(isNode)
    : isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
const isConnection = ({ name }: GraphQLNamedType): boolean => name.endsWith('Connection');

/** All lists of a type and of the values inside it; things with an id are read by their id. */
function selection(type: GraphQLNamedType, path: readonly string[]): string {
  if (isNode(type) && path.length > 0) return '{ __typename ... on Node { id } }';
  if (isAbstractType(type))
    return `{ __typename ${schema
      .getPossibleTypes(type)
      .map(({ name }) => `... on ${name} { ${fields(schema.getType(name) as GraphQLObjectType, path)} }`)
      .join(' ')} }`;
  return `{ __typename ${isNode(type) ? 'id ' : ''}${fields(type as GraphQLObjectType, path)} }`;
}

function fields(type: GraphQLObjectType, path: readonly string[]): string {
  if (path.includes(type.name)) return '';
  return Object.values(type.getFields())
    .map((field) => fieldText(field, type.name, [...path, type.name]))
    .join(' ');
}

/** Aliased by its type, because two possible types may hold a field of one name and different shapes. */
function fieldText(field: GraphQLField<unknown, unknown>, owner: string, path: readonly string[]): string {
  if (field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)) return '';
  const named = getNamedType(field.type);
  const name = `${owner}_${field.name}: ${field.name}`;
  if (isLeafType(named)) return isList(field.type) ? name : '';
  if (isConnection(named))
    return `${name}(first: 100) { __typename nodes ${selection(nodeOf(named), path)} ${extras(named, path)} }`;
  return `${name} ${selection(named, path)}`;
}

const nodeOf = (connection: GraphQLNamedType): GraphQLNamedType =>
  getNamedType(fieldOf(connection as GraphQLObjectType, 'nodes').type);

/** What a connection holds beside its page. */
const extras = (connection: GraphQLNamedType, path: readonly string[]): string =>
  Object.values((connection as GraphQLObjectType).getFields())
    .filter(({ name }) => !['nodes', 'edges', 'pageInfo', 'totalCount'].includes(name))
    .map((field) => fieldText(field, connection.name, [...path, connection.name]))
    .join(' ');

function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}`);
  return field;
}

/** Takes down the length of every list of an answer, and the things in it. */
function take(value: unknown, place: string): void {
  if (Array.isArray(value)) {
    longest.set(place, Math.max(longest.get(place) ?? 0, value.length));
    for (const item of value) take(item, '');
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { __typename: type, id } = value as { __typename?: string; id?: string };
  if (id !== undefined && !read.has(id)) waiting.add(id);
  for (const [key, inner] of Object.entries(value)) take(inner, `${type}.${key.slice(key.indexOf('_') + 1)}`);
}

async function ask<Data>(source: string, variableValues: Record<string, unknown> = {}): Promise<Data | null> {
  const contextValue = createContext(graph, models, { now: new Date(), requestId: 'list-sizes', viewer: ADMIN });
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  if (errors) {
    refused++;
    if (refused < 10) console.error(errors[0]?.path?.join('.'), errors[0]?.message, source.slice(0, 100));
  }
  take(data, 'Query');
  return data as Data | null;
}

/** Asks one root field with arguments already written out. */
const root1 = <Data>(name: string, argumentsText: string): Promise<Data | null> => {
  const field = fieldOf(schema.getQueryType() as GraphQLObjectType, name);
  const named = getNamedType(field.type);
  const inner = isConnection(named)
    ? `{ __typename nodes ${selection(nodeOf(named), ['Query'])} ${extras(named, ['Query'])} }`
    : isLeafType(named)
      ? ''
      : selection(named, ['Query']);
  return ask<Data>(`{ Query_${name}: ${name}${argumentsText} ${inner} }`);
};

/** What the walk begins with. */
interface Codes {
  parks: { code: string }[];
  chains: { code: string; segments: { code: string }[] }[];
  sources: { id: string }[];
}
interface Named {
  page: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}
async function codesOf(list: string): Promise<string[]> {
  const codes: string[] = [];
  let after: string | null = null;
  do {
    const data: Named | null = await ask<Named>(
      `query ($after: String) { page: ${list}(first: 100, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    codes.push(...(data?.page.nodes ?? []).map(({ code }) => code));
    after = data?.page.pageInfo.hasNextPage ? data.page.pageInfo.endCursor : null;
  } while (after !== null);
  return codes;
}

const everything = schema
  .getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType)
  .map((type) => `... on ${type.name} { ${fields(type, [])} }`)
  .join(' ');
/** Reads every thing met so far, and what it leads to. */
async function readThings(): Promise<void> {
  while (waiting.size > 0) {
    const ids = [...waiting].slice(0, 60);
    for (const id of ids) {
      waiting.delete(id);
      read.add(id);
    }
    await ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Node { id } ${everything} } }`, { ids });
  }
}
function print(): void {
  for (const [place, length] of [...longest].toSorted(([a], [b]) => a.localeCompare(b)))
    console.log(`${place}\t${length}\t${JSON.stringify(LIST_SIZES[place] ?? '')}`);
  console.error(`${read.size} things, ${refused} answers with an error`);
}
process.once('SIGTERM', () => {
  print();
  process.exit(0);
});

const codes = await ask<Codes>('{ parks { code } chains { code segments { code } } sources { id } }');
if (codes === null) throw new Error('no answer');
const parks = codes.parks.map(({ code }) => code);
const enterprises = await codesOf('enterprises');
const policies = await codesOf('policies');
const q = JSON.stringify;
for (const name of ['formulas', 'parks', 'chains', 'sources', 'policyFacts']) await root1(name, '');
for (const name of [
  'enterprises',
  'projects',
  'policies',
  'carriers',
  'partners',
  'events',
  'funds',
  'institutions',
  'mechanisms',
  'talentProgrammes',
  'teams',
  'products',
  'duplicates',
  'corrections',
  'auditRecords',
])
  await root1(name, '(first: 100)');
await readThings();
console.error('things read', read.size);
const sample = <Item>(items: readonly Item[]): Item[] => items.filter((_, index) => index % step === 0);
for (const park of parks) {
  for (const name of [
    'goals',
    'goalProgress',
    'indicatorSeries',
    'leads',
    'leadThresholds',
    'supports',
    'gapChanges',
    'indicators',
  ])
    await root1(name, `(park: ${q(park)})`);
  for (const { code: chain, segments } of codes.chains) {
    for (const radius of ['PARK', 'CITY', 'PROVINCE', 'NATIONAL', 'ANY'])
      await root1('chainGaps', `(park: ${q(park)}, chain: ${q(chain)}, radius: ${radius}, first: 100)`);
    await root1('verificationList', `(park: ${q(park)}, chain: ${q(chain)}, first: 100)`);
    await root1('compareParks', `(parks: ${q(parks)}, chain: ${q(chain)})`);
    for (const { code } of sample(segments)) {
      await root1('recruitmentTargets', `(park: ${q(park)}, segment: ${q(code)}, first: 20)`);
      await root1('settlements', `(park: ${q(park)}, segment: ${q(code)})`);
    }
    const add = segments.slice(0, 12).map(({ code }) => `{ segments: [${q(code)}], capacityShare: 0.5 }`);
    await root1('simulateRecruitment', `(park: ${q(park)}, chain: ${q(chain)}, add: [${add.join(',')}])`);
  }
}
console.error('computed for parks done', longest.size);
for (const enterprise of sample(enterprises)) {
  for (const direction of ['upstream', 'downstream'])
    await root1(direction, `(enterprise: ${q(enterprise)}, maxDepth: 4, first: 100)`);
  await root1('policyMatches', `(enterprise: ${q(enterprise)}, includeExpired: true)`);
}
for (const policy of policies) await root1('policyCandidates', `(policy: ${q(policy)}, first: 20)`);
for (const text of ['a', '汽车', '公司', 'e', '集成电路', 'gui'])
  await root1('search', `(text: ${q(text)}, first: 100)`);
console.error('computed done', longest.size, 'things waiting', waiting.size);

await readThings();
print();
await graph.close();
