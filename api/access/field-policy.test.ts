import { describe, expect, it } from 'vitest';
import { argumentOf, policyFaults, readPolicies, type PolicyGroup } from './field-policy.ts';

const TABLE: readonly PolicyGroup[] = [
  { right: 'graph:read', fields: { Park: 'code\n    name', Query: 'park(code) parks' } },
  { right: 'author:read', withheld: true, fields: { Park: 'author' } },
  { right: 'lead:read', fields: { Query: 'leads(first  after)' } },
];
const THERE = [
  'Park.code',
  'Park.name',
  'Park.author',
  'Query.park',
  'Query.park(code:)',
  'Query.parks',
  'Query.leads',
  'Query.leads(first:)',
  'Query.leads(after:)',
];

it('reads every field and argument of a table with its policy', () => {
  const { policies, twice } = readPolicies(TABLE);
  expect([...policies.keys()].sort()).toEqual([...THERE].sort());
  expect(policies.get('Park.name')).toEqual({ right: 'graph:read', withheld: false });
  expect(policies.get('Park.author')).toEqual({ right: 'author:read', withheld: true });
  expect(policies.get(argumentOf('Query.leads', 'after'))).toEqual({ right: 'lead:read', withheld: false });
  expect(twice).toEqual([]);
});

it('reads an argument that stands apart from its field without the field', () => {
  const { policies, twice } = readPolicies([
    { right: 'lead:read', fields: { Query: 'leads(first) park' } },
    { right: 'audit:read', fields: { Query: 'leads(organisation  author:) parks' } },
  ]);
  expect(Object.fromEntries([...policies].map(([coordinate, { right }]) => [coordinate, right]))).toEqual({
    'Query.leads': 'lead:read',
    'Query.leads(first:)': 'lead:read',
    'Query.leads(organisation:)': 'audit:read',
    'Query.leads(author:)': 'audit:read',
    'Query.park': 'lead:read',
    'Query.parks': 'audit:read',
  });
  expect(twice).toEqual([]);
});

describe('a table', () => {
  it('that names what there is fits', () => {
    expect(policyFaults(TABLE, THERE)).toEqual([]);
  });

  it.each([
    ['a new field', [...THERE, 'Park.secret', 'Park.other'], ['without a policy: Park.secret, Park.other']],
    ['a new argument of a known field', [...THERE, 'Query.parks(all:)'], ['without a policy: Query.parks(all:)']],
    ['a field that is gone', THERE.filter((one) => one !== 'Park.name'), ['not in the schema: Park.name']],
  ])('does not fit %s', (_case, there, faults) => {
    expect(policyFaults(TABLE, there)).toEqual(faults);
  });

  it('that says two things of one field does not fit', () => {
    const twice = [...TABLE, { right: 'any', fields: { Park: 'name' } } as const];
    expect(policyFaults(twice, THERE)).toEqual(['in the table twice: Park.name']);
    expect(readPolicies(twice).twice).toEqual(['Park.name']);
  });

  it('tells every fault at once', () => {
    expect(policyFaults(TABLE, [...THERE.slice(1), 'A.b'])).toEqual([
      'without a policy: A.b',
      'not in the schema: Park.code',
    ]);
  });
});
