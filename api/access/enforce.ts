import {
  defaultFieldResolver,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { assertMay } from './access.ts';
import {
  argumentOf,
  policyFaults,
  readPolicies,
  type Policies,
  type Policy,
  type PolicyGroup,
} from './field-policy.ts';
import { hasRight, type Right } from './role.ts';

/** Every field, argument and input field of a schema by its coordinate; introspection has a rule of its own. */
export function coordinatesOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isInputObjectType(type)) return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields()).flatMap(({ name, args }) => {
        const field = `${type.name}.${name}`;
        return [field, ...args.map((argument) => argumentOf(field, argument.name))];
      });
    });
}

/**
 * Puts a table of policies in force. Done once, when the schema is built: a field that is open to all who may read
 * keeps its resolver and costs nothing; every other is asked through a check of its right, whichever way leads to it.
 *
 * @returns the policies by coordinate
 * @throws AppError SCHEMA_FAILED naming every field without a policy, and every policy without a field
 */
export function enforcePolicies(schema: GraphQLSchema, groups: readonly PolicyGroup[]): Policies {
  const faults = policyFaults(groups, coordinatesOf(schema));
  const { policies } = readPolicies(groups);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const policy = policies.get(coordinate);
      if (policy === undefined) continue;
      if (policy.withheld && isNonNullType(field.type) && !isListType(field.type.ofType))
        faults.push(`withheld, but never null: ${coordinate}`);
      const inputs = field.args.flatMap((argument) =>
        argumentChecks(argumentOf(coordinate, argument.name), argument, policies),
      );
      if (isClosed(policy) || inputs.length > 0) field.resolve = guarded(field, policy, inputs);
    }
  }
  if (faults.length > 0)
    throw new AppError('SCHEMA_FAILED', `field policies (api/access/field-policy.table.ts): ${faults.join('; ')}`);
  return policies;
}

/** What asking takes no more for than to be let in. */
const OPEN: readonly (Policy['right'] | undefined)[] = ['any', 'graph:read', undefined];
const isClosed = (policy: Policy | undefined): policy is Policy & { right: Right } => !OPEN.includes(policy?.right);

type Resolver = GraphQLFieldResolver<unknown, Context>;
/** Which rights the value given for an argument takes. */
type InputCheck = (given: Readonly<Record<string, unknown>>) => Iterable<Right>;

function guarded(
  field: GraphQLField<unknown, Context>,
  { right, withheld }: Policy,
  inputs: readonly InputCheck[],
): Resolver {
  const resolve = field.resolve ?? defaultFieldResolver;
  const nothing = isNonNullType(field.type) ? [] : null;
  return (source, given, context, info) => {
    if (right !== 'any' && !hasRight(context.viewer, right)) {
      if (withheld) return nothing;
      assertMay(context, right);
    }
    for (const check of inputs) for (const needed of check(given)) assertMay(context, needed);
    return resolve(source, given, context, info);
  };
}

/** The checks of an argument that, itself or in its depth, takes more than to be let in. */
function argumentChecks(coordinate: string, { name, type }: GraphQLArgument, policies: Policies): InputCheck[] {
  const policy = policies.get(coordinate);
  const checks: InputCheck[] = [];
  if (isClosed(policy)) checks.push((given) => (given[name] === undefined ? [] : [policy.right]));
  if (takesMore(type, policies, new Set())) checks.push((given) => rightsOfValue(given[name], type, policies));
  return checks;
}

/** Whether an input type holds, at any depth, a field that takes more. */
function takesMore(type: GraphQLInputType, policies: Policies, seen: Set<string>): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some(
    (field) => isClosed(policies.get(`${named.name}.${field.name}`)) || takesMore(field.type, policies, seen),
  );
}

/** The rights of the fields that a value gives. */
function* rightsOfValue(value: unknown, type: GraphQLInputType, policies: Policies): Generator<Right> {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* rightsOfValue(item, type, policies);
    return;
  }
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return;
  const given = value as Readonly<Record<string, unknown>>;
  for (const field of Object.values(named.getFields())) {
    if (given[field.name] === undefined) continue;
    const policy = policies.get(`${named.name}.${field.name}`);
    if (isClosed(policy)) yield policy.right;
    yield* rightsOfValue(given[field.name], field.type, policies);
  }
}
