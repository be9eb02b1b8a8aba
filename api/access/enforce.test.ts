import { buildSchema, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { READER, type Viewer } from './access.ts';
import { coordinatesOf, enforcePolicies } from './enforce.ts';
import type { PolicyGroup } from './field-policy.ts';

const SDL = `
  interface Named { name: String }
  type Park implements Named { name: String leads: [Lead!] author: String notes: [String!]! }
  type Lead { code: String! park: Park }
  input Deep { plain: Int secret: Int more: [Deep!] }
  input Flat { a: Int, next: Flat }
  input Twice { flat: Flat, deep: Deep }
  enum Kind { A }
  type Query {
    park(kind: Kind, all: Boolean, flat: Flat): Park
    lead: Lead
    made(deep: Deep, list: [[Deep]]): Int
    about(of: Flat): Int
    asked(secret: Int, deep: Deep): Int
    twice(twice: Twice): Int
  }
`;
const TABLE: readonly PolicyGroup[] = [
  { right: 'any', fields: { Query: 'about(of) asked(deep)' } },
  {
    right: 'graph:read',
    fields: {
      Named: 'name',
      Park: 'name',
      Query: 'park(kind flat) twice(twice)',
      Flat: 'a next',
      Twice: 'flat deep',
      Deep: 'plain more',
    },
  },
  { right: 'lead:read', fields: { Park: 'leads', Lead: 'code park', Query: 'lead' } },
  { right: 'author:read', withheld: true, fields: { Park: 'author notes' } },
  { right: 'correction:suggest', fields: { Query: 'made(deep list)' } },
  { right: 'audit:read', fields: { Deep: 'secret', Query: 'park(all:) asked(secret:)' } },
];
/** The schema as the server has it: built anew, with the table in force. */
function enforced() {
  const schema = buildSchema(SDL);
  return { schema, policies: enforcePolicies(schema, TABLE) };
}

const lead = { code: 'lead-1' };
const park = { name: 'P', leads: [lead], author: '王芳', notes: ['x'] };
const rootValue = { park, lead: { ...lead, park }, made: 7, about: 1, asked: 2, twice: 3 };

async function ask(source: string, part: Partial<Viewer>, variableValues: Record<string, unknown> = {}) {
  const contextValue = { viewer: { ...READER, ...part } } as unknown as Context;
  const { schema } = enforced();
  const { data, errors = [] } = await graphql({ schema, source, rootValue, contextValue, variableValues });
  return { data: JSON.parse(JSON.stringify(data ?? null)) as unknown, told: errors.map(({ message }) => message) };
}

it('has a coordinate for each field, argument and input field', () => {
  expect(coordinatesOf(buildSchema(SDL))).toEqual([
    'Named.name',
    'Park.name',
    'Park.leads',
    'Park.author',
    'Park.notes',
    'Lead.code',
    'Lead.park',
    'Deep.plain',
    'Deep.secret',
    'Deep.more',
    'Flat.a',
    'Flat.next',
    'Twice.flat',
    'Twice.deep',
    'Query.park',
    'Query.park(kind:)',
    'Query.park(all:)',
    'Query.park(flat:)',
    'Query.lead',
    'Query.made',
    'Query.made(deep:)',
    'Query.made(list:)',
    'Query.about',
    'Query.about(of:)',
    'Query.asked',
    'Query.asked(secret:)',
    'Query.asked(deep:)',
    'Query.twice',
    'Query.twice(twice:)',
  ]);
});

describe('a schema is not built', () => {
  it('with a field or an argument that nobody decided about', () => {
    const extended = buildSchema(SDL.replace('about(of: Flat): Int', 'about(of: Flat, more: Int): Int newest: Int'));
    expect(() => enforcePolicies(extended, TABLE)).toThrow(
      'field policies (api/access/field-policy.table.ts): without a policy: Query.about(more:), Query.newest',
    );
  });

  it('with an input field that nobody decided about', () => {
    const extended = buildSchema(SDL.replace('{ a: Int,', '{ a: Int, newest: Int,'));
    expect(() => enforcePolicies(extended, TABLE)).toThrow('without a policy: Flat.newest');
  });

  it('with a table that names what is gone', () => {
    const shrunk = buildSchema(SDL.replace('author: String ', ''));
    expect(() => enforcePolicies(shrunk, TABLE)).toThrow('not in the schema: Park.author');
  });

  it('with something withheld that must always be there', () => {
    const strict = buildSchema(SDL.replace('author: String ', 'author: String! '));
    expect(() => enforcePolicies(strict, TABLE)).toThrow('withheld, but never null: Park.author');
  });

  it('and every fault is told at once', () => {
    const other = buildSchema(SDL.replace('author: String ', 'author: String! ').replace('about(of', 'newest(of'));
    expect(() => enforcePolicies(other, TABLE)).toThrow(
      /table\.ts\): without a policy: Query\.newest, .*; not in the schema: Query\.about, .*; withheld, but never null: Park\.author$/,
    );
  });

  it('for a fault of ours that a caller could have caused: the code says whose it is', () => {
    expect(() => enforcePolicies(buildSchema(SDL), [])).toThrow(expect.objectContaining({ code: 'SCHEMA_FAILED' }));
  });
});

describe('a field', () => {
  it.each([
    ['about', 'with an input that includes itself', true],
    ['lead', 'which takes more', false],
    ['park', 'an argument of which takes more', false],
    ['twice', 'an input field of an input field of which takes more', false],
  ])('keeps its resolver, so that it costs nothing, only where it is open: %s, %s', (name, _case, kept) => {
    const field = enforced().schema.getQueryType()?.getFields()[name];
    expect(field).toBeDefined();
    expect(field?.resolve === undefined).toBe(kept);
  });

  it('goes on to the resolver it had', async () => {
    const schema = buildSchema(SDL);
    const { lead: field } = schema.getQueryType()?.getFields() ?? {};
    if (field) field.resolve = () => ({ code: 'lead-2' });
    enforcePolicies(schema, TABLE);
    const contextValue = { viewer: { ...READER, role: 'OFFICER' } };
    const { data } = await graphql({ schema, source: '{ lead { code } }', contextValue });
    expect(data?.['lead']).toEqual({ code: 'lead-2' });
  });

  it('is found with its policy by its coordinate', () => {
    const { policies } = enforced();
    expect(policies.get('Park.author')).toEqual({ right: 'author:read', withheld: true });
    expect(policies.get('Query.park(all:)')).toEqual({ right: 'audit:read', withheld: false });
  });

  it('is refused without its right, at the root and wherever else it stands', async () => {
    expect(await ask('{ lead { code } }', {})).toEqual({
      data: { lead: null },
      told: [expect.stringMatching(/lead:read/)],
    });
    expect(await ask('{ park { name leads { code } } }', { role: 'PARTNER' })).toEqual({
      data: { park: { name: 'P', leads: null } },
      told: ['lead:read takes the role OFFICER or one above; yours is PARTNER'],
    });
    expect(await ask('{ park { name leads { code } } }', { role: 'OFFICER' })).toEqual({
      data: { park: { name: 'P', leads: [{ code: 'lead-1' }] } },
      told: [],
    });
  });

  it('is refused where the scopes of the credential leave it out', async () => {
    expect(await ask('{ lead { code } }', { role: 'ADMIN', scopes: ['graph:read'] })).toEqual({
      data: { lead: null },
      told: ['lead:read is not among the scopes of this credential'],
    });
  });

  it('that is withheld is null or empty and no error', async () => {
    expect(await ask('{ park { name author notes } }', { role: 'PARTNER' })).toEqual({
      data: { park: { name: 'P', author: null, notes: [] } },
      told: [],
    });
    expect(await ask('{ park { author notes } }', { role: 'OFFICER' })).toEqual({
      data: { park: { author: '王芳', notes: ['x'] } },
      told: [],
    });
  });
});

describe('an argument', () => {
  it('that takes more than its field is refused where it is given', async () => {
    expect((await ask('{ park(kind: A, flat: { a: 1 }) { name } }', {})).told).toEqual([]);
    expect((await ask('{ park(all: true) { name } }', { role: 'OFFICER' })).told).toEqual([
      'audit:read takes the role PLANNER or one above; yours is OFFICER',
    ]);
    expect((await ask('{ park(all: null) { name } }', { role: 'OFFICER' })).told).toHaveLength(1);
    expect((await ask('{ park(all: true) { name } }', { role: 'PLANNER' })).told).toEqual([]);
  });

  it('that takes more is no matter where it is not given, whatever the scopes', async () => {
    const planner = { role: 'PLANNER', scopes: ['graph:read', 'correction:suggest'] } as const;
    expect((await ask('{ park { name } }', planner)).told).toEqual([]);
    expect((await ask('{ park(kind: A) { name } }', planner)).told).toEqual([]);
    expect((await ask('{ made(deep: { plain: 1, more: [] }) }', planner)).told).toEqual([]);
    expect((await ask('{ park(all: true) { name } }', planner)).told).toEqual([
      'audit:read is not among the scopes of this credential',
    ]);
  });

  it('that takes more than a field about the request itself leaves the field open to every scope', async () => {
    const planner = { role: 'PLANNER', scopes: ['lead:read'] } as const;
    expect(await ask('{ asked(deep: { plain: 1 }) }', planner)).toEqual({ data: { asked: 2 }, told: [] });
    expect((await ask('{ asked(deep: { secret: 1 }) }', planner)).told).toHaveLength(1);
    expect((await ask('{ asked(secret: 1) }', planner)).told).toHaveLength(1);
  });

  it.each([
    ['deep: { plain: 1 }', 0],
    ['deep: null', 0],
    ['deep: { secret: 1 }', 1],
    ['deep: { plain: 1, more: [{ plain: 2 }, { more: [{ secret: 3 }] }] }', 1],
    ['list: [[{ plain: 1 }, null], null]', 0],
    ['list: [[{ plain: 1 }, { secret: 1 }]]', 1],
  ])('holds input fields that take more: %s', async (given, refused) => {
    expect((await ask(`{ made(${given}) }`, { role: 'PARTNER' })).told).toHaveLength(refused);
    expect((await ask(`{ made(${given}) }`, { role: 'PLANNER' })).told).toEqual([]);
  });

  it('is judged by its value, however it is given', async () => {
    const document = 'query ($deep: Deep) { made(deep: $deep) }';
    expect((await ask(document, { role: 'PARTNER' }, { deep: { secret: 1 } })).told).toHaveLength(1);
    expect((await ask(document, { role: 'PARTNER' }, { deep: { plain: 1 } })).told).toEqual([]);
    expect((await ask(document, { role: 'PARTNER' })).told).toEqual([]);
  });
});
