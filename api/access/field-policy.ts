import type { Right } from './role.ts';

/**
 * Field names of a type, apart by spaces. A field with arguments lists them: `lead(code)`; an argument that takes more
 * than its field stands apart from it: `leads(organisation:)`.
 */
export type FieldLists = Readonly<Record<string, string>>;

/** What a field takes: a right, or `any` for what an answer says about the request itself. */
type Needed = Right | 'any';

/** Fields under one policy. */
export interface PolicyGroup {
  right: Needed;
  /**
   * Without the right the field answers null, or an empty list, and no error: for what stands beside open data, so
   * that a page goes on without it. Otherwise it is refused.
   */
  withheld?: boolean;
  fields: FieldLists;
}

/** The policy of one field, argument or input field. */
export interface Policy {
  right: Needed;
  withheld: boolean;
}

/** Policies by schema coordinate: `Lead.code`, `Query.lead(code:)`, `LeadMoveInput.lead`. */
export type Policies = ReadonlyMap<string, Policy>;

/** The coordinate of an argument. */
export const argumentOf = (field: string, argument: string): string => `${field}(${argument}:)`;

/** The coordinates of a list of fields with their arguments. */
function coordinatesOf(type: string, list: string): string[] {
  const named = list.matchAll(/(\w+)(?:\(([\w\s]*)(:?)\))?/g);
  return [...named].flatMap(([, name, given = '', alone]) => {
    const field = `${type}.${name}`;
    const inside = [...given.matchAll(/\w+/g)].map(([argument]) => argumentOf(field, argument));
    return alone === ':' ? inside : [field, ...inside];
  });
}

/** A table as policies by coordinate, with the coordinates that stand in it twice. */
export function readPolicies(groups: readonly PolicyGroup[]): { policies: Policies; twice: string[] } {
  const policies = new Map<string, Policy>();
  const twice: string[] = [];
  for (const { right, withheld = false, fields } of groups)
    for (const [type, list] of Object.entries(fields))
      for (const coordinate of coordinatesOf(type, list)) {
        if (policies.has(coordinate)) twice.push(coordinate);
        policies.set(coordinate, { right, withheld });
      }
  return { policies, twice };
}

/** What keeps a table from fitting a schema: one line a kind of fault, naming the coordinates. */
export function policyFaults(groups: readonly PolicyGroup[], coordinates: readonly string[]): string[] {
  const { policies, twice } = readPolicies(groups);
  const there = new Set(coordinates);
  const without = coordinates.filter((coordinate) => !policies.has(coordinate));
  const gone = [...policies.keys()].filter((coordinate) => !there.has(coordinate));
  return [
    ['without a policy', without] as const,
    ['not in the schema', gone] as const,
    ['in the table twice', twice] as const,
  ].flatMap(([fault, found]) => (found.length > 0 ? [`${fault}: ${found.join(', ')}`] : []));
}
