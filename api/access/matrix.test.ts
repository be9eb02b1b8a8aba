import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType, type GraphQLField, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { READER, type Viewer } from './access.ts';
import { coordinatesOf, enforcePolicies } from './enforce.ts';
import { FIELD_POLICIES } from './field-policy.table.ts';
import { policyFaults, type Policies } from './field-policy.ts';
import { ROLES, type Role } from './role.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
let read: Policies | undefined;
/** The table, in force from the first time it is asked for: where it does not fit, that fails a test and not the file. */
const inForce = (): Policies => (read ??= enforcePolicies(schema, FIELD_POLICIES));

/** What is not open, said a second time and in another way than the table: by patterns, the least role, and for whom. */
const NOT_OPEN: readonly { fields: RegExp; least: Role; shared?: true; withheld?: true }[] = [
  { fields: /^Query\.(leads?|leadThresholds|leadCalibration)$/, least: 'OFFICER' },
  { fields: /^Lead(Payload\.lead|ThresholdsPayload\.thresholds)$/, least: 'OFFICER' },
  { fields: /^Lead(?!Payload|ThresholdsPayload)\w*\.\w+$/, least: 'OFFICER' },
  { fields: /^Mutation\.(lead(?!Thresholds)\w+|simulationSave)$/, least: 'OFFICER' },
  { fields: /^Mutation\.leadThresholdsSet$/, least: 'PLANNER' },
  { fields: /^Mutation\.(projectRecordStage|gapVerify)$/, least: 'OFFICER', shared: true },
  { fields: /^Mutation\.(gapOverride|registerRestate|correctionReview)$/, least: 'PLANNER', shared: true },
  { fields: /^Mutation\.correctionSuggest$/, least: 'PARTNER' },
  { fields: /^CorrectionPayload\.correction$/, least: 'PARTNER' },
  { fields: /^Correction\.\w+$/, least: 'PARTNER' },
  { fields: /^CorrectionReview\.(?!author$)\w+$/, least: 'PARTNER' },
  { fields: /^(Query\.corrections|Correction(Connection|Edge)\.\w+)$/, least: 'OFFICER' },
  { fields: /^Evidence\.corrections$/, least: 'OFFICER', withheld: true },
  {
    fields: /^(GapVerification|GapOverride|SavedSimulation|CorrectionReview)\.author$/,
    least: 'OFFICER',
    withheld: true,
  },
  { fields: /^WriteConflict\.changedBy$/, least: 'OFFICER', withheld: true },
  { fields: /^(Query\.keys|Mutation\.key\w+|ApiKey\w*\.\w+|Key\w+Payload\.(apiKey|secret))$/, least: 'ADMIN' },
  { fields: /^(Query\.auditRecords|AuditRecord\w*\.\w+)$/, least: 'PLANNER' },
  { fields: /^(Query\.auditCheck|AuditCheck\.\w+)$/, least: 'PLANNER', shared: true },
];

const FIELDS = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })));

type Outcome = 'shown' | 'withheld' | 'refused';

/** What becomes of a field when somebody asks for it; its value is the text `secret`. */
function outcomeOf(field: GraphQLField<unknown, unknown>, part: Partial<Viewer>): Outcome {
  // An open field has no resolver of its own: nothing stands before it.
  if (field.resolve === undefined) return 'shown';
  const context = { viewer: { ...READER, ...part } } as unknown as Context;
  try {
    const value: unknown = field.resolve({ [field.name]: 'secret' }, {}, context, {
      fieldName: field.name,
    } as GraphQLResolveInfo);
    if (value === 'secret') return 'shown';
    expect(value === null || (Array.isArray(value) && value.length === 0)).toBe(true);
    return 'withheld';
  } catch (error) {
    expect(error).toMatchObject({ code: 'FORBIDDEN' });
    return 'refused';
  }
}

it('has one policy for each field, argument and input field of the schema, and none for what is not there', () => {
  expect(policyFaults(FIELD_POLICIES, coordinatesOf(schema))).toEqual([]);
});

describe('every field', () => {
  it('is in one row of what is not open at most, and each row says something', () => {
    for (const { name } of FIELDS)
      expect(NOT_OPEN.filter(({ fields }) => fields.test(name)).length, name).toBeLessThanOrEqual(1);
    for (const { fields } of NOT_OPEN)
      expect(
        FIELDS.some(({ name }) => fields.test(name)),
        String(fields),
      ).toBe(true);
  });

  it.each(ROLES.flatMap((role) => [null, 'a'].map((organisation) => [role, organisation] as const)))(
    'is shown to %s of %j, or not, as it should',
    (role, organisation) => {
      inForce();
      for (const { name, field } of FIELDS) {
        const row = NOT_OPEN.find(({ fields }) => fields.test(name));
        const may =
          row === undefined ||
          (ROLES.indexOf(role) >= ROLES.indexOf(row.least) && (organisation === null || !row.shared));
        const expected: Outcome = may ? 'shown' : row?.withheld ? 'withheld' : 'refused';
        expect([name, outcomeOf(field, { kind: 'KEY', role, organisation })]).toEqual([name, expected]);
      }
    },
  );

  it('that is not open is shown to nobody whose credential has no scope for it', () => {
    const policies = inForce();
    for (const { name, field } of FIELDS) {
      const row = NOT_OPEN.find(({ fields }) => fields.test(name));
      const expected: Outcome = row === undefined ? 'shown' : row.withheld ? 'withheld' : 'refused';
      expect([name, outcomeOf(field, { role: 'ADMIN', scopes: ['graph:read'] })]).toEqual([name, expected]);
      const right = policies.get(name)?.right;
      if (row === undefined || right === undefined || right === 'any') continue;
      expect([name, outcomeOf(field, { role: 'ADMIN', scopes: [right] })]).toEqual([name, 'shown']);
    }
  });
});

it('tells the asker about the request itself whatever the scopes, and of the graph only with graph:read', () => {
  const policies = inForce();
  const about = [...policies].filter(([, { right }]) => right === 'any').map(([name]) => name);
  expect(
    about.filter(
      (name) =>
        !/^(Query\.(viewer|limits)|(Viewer|Limits|Budget|UserError|WriteConflict|PageInfo)\.|\w+Payload\.(conflict|replayed|userErrors)$)/.test(
          name,
        ),
    ),
  ).toEqual([]);
  expect(about).toContain('Query.viewer');
  for (const [name, { right }] of policies)
    if (
      !about.includes(name) &&
      !NOT_OPEN.some(({ fields }) => fields.test(name.replace(/\(.*$/, ''))) &&
      !/Input\./.test(name)
    )
      expect([name, right]).toEqual([name, 'graph:read']);
});

it('gives each argument the policy of its field', () => {
  const policies = inForce();
  const given = [...policies].filter(([name]) => name.includes('('));
  expect(given.length).toBeGreaterThan(0);
  for (const [name, policy] of given)
    expect([name, policy]).toEqual([name, policies.get(name.slice(0, name.indexOf('(')))]);
});

it('gives each input of a mutation the right of the mutation', () => {
  const policies = inForce();
  const mutations = schema.getMutationType()?.getFields() ?? {};
  for (const { name, args } of Object.values(mutations))
    for (const argument of args) {
      const own = policies.get(`Mutation.${name}`);
      expect(own?.right).not.toBe('graph:read');
      expect(policies.get(`Mutation.${name}(${argument.name}:)`)).toEqual(own);
      const input = schema.getType(String(argument.type).replaceAll(/\W/g, ''));
      for (const [coordinate, policy] of policies)
        if (input && coordinate.startsWith(`${input.name}.`)) expect([coordinate, policy]).toEqual([coordinate, own]);
    }
});
