import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { AppError } from '../errors.ts';
import { hasRight, leastRole, type Grant } from './role.ts';

/** How much of the schema one request may read. The usual tools need 1 root, 13 levels, 3 lists and some 250 fields. */
export const INTROSPECTION_LIMITS = { roots: 2, depth: 20, lists: 3, fields: 1_000 } as const;

type Measure = Record<keyof typeof INTROSPECTION_LIMITS, number>;

/** Fields of the schema’s schema that answer with lists: each level multiplies the answer. */
const LISTS = new Set([
  'types',
  'directives',
  'fields',
  'args',
  'inputFields',
  'interfaces',
  'possibleTypes',
  'enumValues',
]);

const NONE: Measure = { roots: 0, depth: 0, lists: 0, fields: 0 };

/**
 * Judges what a document reads of the schema, by its syntax tree: aliases, fragments, spacing and variables make no
 * difference. `__typename` is free. A document without `__schema` and `__type` passes whatever else is in it.
 *
 * Each fragment is measured once, so the time is linear in the document; one that includes itself counts once.
 *
 * @throws AppError FORBIDDEN without the right to read the schema, LIMIT_EXCEEDED where it is read too widely
 */
export function mayIntrospect(document: DocumentNode, viewer: Grant): void {
  const measured = measureDocument(document);
  if (measured.roots === 0) return;
  if (!hasRight(viewer, 'schema:read'))
    throw new AppError(
      'FORBIDDEN',
      `reading the schema takes the role ${leastRole('schema:read')} or one above, and the right schema:read`,
    );
  for (const name of ['roots', 'depth', 'lists', 'fields'] as const) {
    const allowed = INTROSPECTION_LIMITS[name];
    if (measured[name] > allowed)
      throw new AppError('LIMIT_EXCEEDED', `introspection ${name}: ${measured[name]} are more than ${allowed}`);
  }
}

/** What a document reads of the schema, over all its operations. */
function measureDocument({ definitions }: DocumentNode): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measure = measurer(fragments);
  let total = NONE;
  for (const definition of definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) total = beside(total, measure.outside(definition.selectionSet));
  return total;
}

/** What two parts that stand beside each other read together. */
const beside = (a: Measure, b: Measure): Measure => ({
  roots: a.roots + b.roots,
  depth: Math.max(a.depth, b.depth),
  lists: Math.max(a.lists, b.lists),
  fields: Math.min(a.fields + b.fields, Number.MAX_SAFE_INTEGER),
});

function measurer(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const known = { outside: new Map<string, Measure>(), inside: new Map<string, Measure>() };

  const spread = (name: string, where: 'outside' | 'inside'): Measure => {
    const before = known[where].get(name);
    if (before !== undefined) return before;
    // Stands while the fragment is measured: one that includes itself adds nothing.
    known[where].set(name, NONE);
    const fragment = fragments.get(name);
    const found = fragment ? { outside, inside }[where](fragment.selectionSet) : NONE;
    known[where].set(name, found);
    return found;
  };

  /** Among fields of the graph: only what begins an introspection counts. */
  function outside({ selections }: SelectionSetNode): Measure {
    let total = NONE;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) total = beside(total, spread(selection.name.value, 'outside'));
      else if (selection.kind === Kind.INLINE_FRAGMENT) total = beside(total, outside(selection.selectionSet));
      else if (selection.name.value === '__schema' || selection.name.value === '__type') {
        const below = selection.selectionSet ? inside(selection.selectionSet) : NONE;
        total = beside(total, { ...below, roots: 1, depth: 1 + below.depth, fields: 1 + below.fields });
      } else if (selection.selectionSet) total = beside(total, outside(selection.selectionSet));
    }
    return total;
  }

  /** Below `__schema` or `__type`. */
  function inside({ selections }: SelectionSetNode): Measure {
    let total = NONE;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) total = beside(total, spread(selection.name.value, 'inside'));
      else if (selection.kind === Kind.INLINE_FRAGMENT) total = beside(total, inside(selection.selectionSet));
      else {
        const below = selection.selectionSet ? inside(selection.selectionSet) : NONE;
        const list = LISTS.has(selection.name.value) ? 1 : 0;
        total = beside(total, {
          roots: below.roots,
          depth: 1 + below.depth,
          lists: list + below.lists,
          fields: 1 + below.fields,
        });
      }
    }
    return total;
  }

  return { outside, inside };
}
