import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  type GraphQLSchema,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSchema } from '../api/schema.ts';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

describe('the schema', () => {
  it('describes every type, field, argument and enum value', () => {
    const bare: string[] = [];
    const check = (name: string, described: { description?: string | null | undefined }): void => {
      if ((described.description ?? '').trim().length < 4) bare.push(name);
    };
    for (const [name, type] of Object.entries(schema.getTypeMap())) {
      if (name.startsWith('__')) continue;
      if (isScalarType(type) && ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name)) continue;
      if (!['Query', 'Mutation'].includes(name)) check(name, type);
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          check(`${name}.${field.name}`, field);
          if ('args' in field)
            for (const argument of field.args) check(`${name}.${field.name}(${argument.name})`, argument);
        }
      }
      if (isEnumType(type)) for (const value of type.getValues()) check(`${name}.${value.name}`, value);
    }
    expect(bare).toEqual([]);
  });

  it('has every name of the contract that this version serves', () => {
    const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
    expect(fields).toEqual(
      expect.arrayContaining([
        'node',
        'nodes',
        'park',
        'parks',
        'enterprise',
        'enterprises',
        'chain',
        'chains',
        'segment',
        'chainGaps',
        'verificationList',
        'upstream',
        'downstream',
        'policies',
        'partners',
        'projects',
        'carriers',
        'indicators',
        'goals',
        'search',
        'products',
        'events',
        'institutions',
        'funds',
        'talentProgrammes',
        'sources',
        'evidence',
        'policy',
        'partner',
        'project',
        'carrier',
        'datasetVersion',
      ]),
    );
  });

  it('spells the gap states in the order of the design', () => {
    const type = schema.getType('GapState');
    expect(isEnumType(type) && type.getValues().map(({ name }) => name)).toEqual([
      'MISSING',
      'SINGLE_SOURCE',
      'WEAK',
      'UNKNOWN',
      'STRONG',
    ]);
  });

  it('gives every number of a source its unit, period and qualifiers', () => {
    const type = schema.getType('Quantity');
    expect(isObjectType(type) && Object.keys(type.getFields())).toEqual(
      expect.arrayContaining(['value', 'unit', 'period', 'qualifiers', 'currency', 'normalised']),
    );
  });
});
