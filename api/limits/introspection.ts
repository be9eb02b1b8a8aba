import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './fragments.ts';
import { fieldsOf } from './schema-shape.ts';

/** What a question about the schema asks for. */
export interface IntrospectionSum {
  /** Lists of members inside one another; the members of the members’ types are a walk over the whole schema. */
  nested: number;
  /** Things in lists, where all types are asked. */
  all: number;
  /** Things in lists, where one type is asked. */
  one: number;
}

const NONE: IntrospectionSum = { nested: 0, all: 0, one: 0 };
const MEMBERS = ['fields', 'inputFields', 'interfaces', 'possibleTypes', 'enumValues', 'args'] as const;
type Member = (typeof MEMBERS)[number];

/** How many members there are: of all types together, and of the type that has most. */
type Sizes = Record<Member | 'types' | 'directives', { all: number; one: number }>;

/** Measures questions about the schema. Its lists are known to the item, so the bound is exact for all types. */
export function introspectionOf(schema: GraphQLSchema) {
  const sizes = sizesOf(schema);
  return (document: DocumentNode) => {
    const fragments = fragmentsOf<IntrospectionSum>(document, NONE, ({ selectionSet }) => sumOf(selectionSet));
    const sumOf = ({ selections }: SelectionSetNode): IntrospectionSum =>
      selections.reduce<IntrospectionSum>((sum, node) => {
        const inner =
          node.kind === Kind.FRAGMENT_SPREAD
            ? fragments.of(node.name.value)
            : fragments.within(() => (node.selectionSet ? sumOf(node.selectionSet) : NONE));
        return plus(sum, node.kind === Kind.FIELD ? fieldSum(node.name.value, inner, sizes) : inner);
      }, NONE);
    return sumOf;
  };
}

function fieldSum(name: string, inner: IntrospectionSum, sizes: Sizes): IntrospectionSum {
  const size = name in sizes ? sizes[name as keyof Sizes] : null;
  if (size === null) return inner;
  // All types: the members inside are those of all of them, whatever the number of types.
  if (name === 'types') return { nested: inner.nested, all: size.all + inner.all, one: size.all + inner.all };
  const nested = inner.nested + (name === 'args' || name === 'directives' ? 0 : 1);
  // Arguments stand inside fields, and their number is that of all fields together: they add and do not multiply.
  return { nested, all: size.all + inner.all, one: size.one + inner.one };
}

const plus = (a: IntrospectionSum, b: IntrospectionSum): IntrospectionSum => ({
  nested: Math.max(a.nested, b.nested),
  all: a.all + b.all,
  one: a.one + b.one,
});

function sizesOf(schema: GraphQLSchema): Sizes {
  const types = Object.values(schema.getTypeMap());
  const directives = schema.getDirectives();
  const counts = types.map((type): Record<Member, number> => {
    const fields = Object.values(fieldsOf(type));
    return {
      fields: fields.length,
      inputFields: isInputObjectType(type) ? Object.keys(type.getFields()).length : 0,
      interfaces: isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0,
      possibleTypes: isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type).length : 0,
      enumValues: isEnumType(type) ? type.getValues().length : 0,
      args: fields.reduce((sum, { args }) => sum + args.length, 0),
    };
  });
  const ofDirectives = directives.reduce((sum, { args }) => sum + args.length, 0);
  const sizes = Object.fromEntries(
    MEMBERS.map((member) => {
      const each = counts.map((count) => count[member]);
      const all = each.reduce((sum, count) => sum + count, 0);
      const more = member === 'args' ? ofDirectives : 0;
      return [member, { all: all + more, one: Math.max(...each, more) }];
    }),
  ) as Record<Member, { all: number; one: number }>;
  return {
    ...sizes,
    types: { all: types.length, one: types.length },
    directives: { all: directives.length, one: directives.length },
  };
}
