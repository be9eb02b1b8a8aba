import { buildSchema, graphql, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { READER, type Viewer } from './access.ts';
import { coordinatesOf, enforcePolicies } from './enforce.ts';
import type { PolicyGroup } from './field-policy.ts';
import { assertMayRead } from './selected.ts';

const SDL = `
  interface Named { name: String }
  type Park implements Named { name: String leads: [Lead!] author: String notes: [String!]! }
  type Lead { code: String! park: Park }
  input Deep { plain: Int secret: Int more: [Deep!] }
  input Flat { a: Int }
  enum Kind { A }
  type Query {
    park(kind: Kind, all: Boolean, flat: Flat): Park
    lead: Lead
    made(deep: Deep, list: [[Deep]]): Int
    about: Int
  }
`;
const TABLE: readonly PolicyGroup[] = [
  { right: 'any', fields: { Query: 'about' } },
  {
    right: 'graph:read',
    fields: { Named: 'name', Park: 'name', Query: 'park(kind flat)', Flat: 'a', Deep: 'plain more' },
  },
  { right: 'lead:read', fields: { Park: 'leads', Lead: 'code park', Query: 'lead' } },
  { right: 'author:read', withheld: true, fields: { Park: 'author notes' } },
  { right: 'correction:suggest', fields: { Query: 'made(deep list)' } },
  { right: 'audit:read', fields: { Deep: 'secret', Query: 'park(all:)' } },
];
const schema = buildSchema(SDL);
const policies = enforcePolicies(schema, TABLE);

const lead = { code: 'lead-1' };
const park = { name: 'P', leads: [lead], author: '王芳', notes: ['x'] };
const rootValue = { park, lead: { ...lead, park }, made: 7, about: 1 };

async function ask(source: string, part: Partial<Viewer>, variableValues: Record<string, unknown> = {}) {
  const contextValue = { viewer: { ...READER, ...part } } as unknown as Context;
  const { data, errors = [] } = await graphql({ schema, source, rootValue, contextValue, variableValues });
  return { data: JSON.parse(JSON.stringify(data ?? null)) as unknown, told: errors.map(({ message }) => message) };
}

it('has a coordinate for each field, argument and input field', () => {
  expect(coordinatesOf(schema)).toEqual([
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
    'Query.park',
    'Query.park(kind:)',
    'Query.park(all:)',
    'Query.park(flat:)',
    'Query.lead',
    'Query.made',
    'Query.made(deep:)',
    'Query.made(list:)',
    'Query.about',
  ]);
});

describe('a schema is not built', () => {
  it('with a field or an argument that nobody decided about', () => {
    const extended = buildSchema(SDL.replace('about: Int', 'about(more: Int): Int\n newest: Int'));
    expect(() => enforcePolicies(extended, TABLE)).toThrow(
      'field policies (api/access/field-policy.table.ts): without a policy: Query.about(more:), Query.newest',
    );
  });

  it('with a table that names what is gone', () => {
    const shrunk = buildSchema(SDL.replace('author: String ', ''));
    expect(() => enforcePolicies(shrunk, TABLE)).toThrow('not in the schema: Park.author');
  });

  it('with something withheld that must always be there', () => {
    const strict = buildSchema(SDL.replace('author: String ', 'author: String! '));
    expect(() => enforcePolicies(strict, TABLE)).toThrow('withheld, but never null: Park.author');
  });

  it('for a fault of ours that a caller could have caused: the code says whose it is', () => {
    expect(() => enforcePolicies(buildSchema(SDL), [])).toThrow(expect.objectContaining({ code: 'SCHEMA_FAILED' }));
  });
});

describe('a field', () => {
  it('that is open keeps its resolver, so that it costs nothing', () => {
    const plain = buildSchema(SDL);
    const before = plain.getQueryType()?.getFields()['about']?.resolve;
    enforcePolicies(plain, TABLE);
    expect(plain.getQueryType()?.getFields()['about']?.resolve).toBe(before);
    expect(schema.getQueryType()?.getFields()['lead']?.resolve).not.toBe(before);
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

describe('a credential that may not even read what is open', () => {
  const judge = (document: string, scopes: Viewer['scopes']): void =>
    assertMayRead(schema, parse(document), policies, { role: 'ADMIN', scopes });

  it.each([
    '{ park { name } }',
    '{ about ...f } fragment f on Query { x: park { name } }',
    '{ lead { park { name } } }',
  ])('is refused %s', (document) => {
    expect(() => judge(document, ['lead:read'])).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN', message: expect.stringMatching(/graph:read is not among/) }),
    );
    expect(() => judge(document, ['lead:read', 'graph:read'])).not.toThrow();
    expect(() => judge(document, null)).not.toThrow();
  });

  it.each(['{ about }', '{ lead { code } }', '{ __typename }', '{ __schema { types { name } } }', '{ nothing }'])(
    'may ask %s, as far as this goes',
    (document) => {
      expect(() => judge(document, ['lead:read'])).not.toThrow();
    },
  );
});
