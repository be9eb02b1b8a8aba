import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { keys } from './keys.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'));
const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !/^(__|Query$|Mutation$)/.test(name));

it('gives every type without an id the key null, so that the cache keeps it under its parent', () => {
  const unkeyed = types.filter((type) => !('id' in type.getFields())).map(({ name }) => name);
  expect(unkeyed.filter((name) => !(name in keys))).toEqual([]);
});

it('names no type that the schema does not have', () => {
  const known = new Set(types.map(({ name }) => name));
  expect(Object.keys(keys).filter((name) => !known.has(name))).toEqual([]);
});
