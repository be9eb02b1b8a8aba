import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** What the measures know of a schema beyond its fields. */
export interface SchemaShape {
  /** A page of a list, with `edges` and `nodes`. */
  isConnection(type: GraphQLNamedType): boolean;
  /** An item of `edges`. */
  isEdge(type: GraphQLNamedType): boolean;
  /** A value whose size the schema alone bounds: fields that are leaves or such values, no list, no argument. */
  isFixed(type: GraphQLNamedType): boolean;
  /** Names of the object types whose field may answer where this type is asked. */
  ownersOf(type: GraphQLNamedType): readonly string[];
}

/** Whether a field answers a list of its own, null or not. */
export const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** Reads off a schema what the measures need; each type is looked at once. */
export function shapeOfSchema(schema: GraphQLSchema): SchemaShape {
  const types = Object.values(schema.getTypeMap());
  const connections = new Set(types.filter(isConnectionType));
  const edges = new Set<GraphQLNamedType>(
    [...connections].flatMap((type) => {
      const field = fieldsOf(type)['edges'];
      return field ? [getNamedType(field.type)] : [];
    }),
  );
  const fixed = new Map<GraphQLNamedType, boolean>();
  const isFixed = (type: GraphQLNamedType): boolean => {
    if (isLeafType(type)) return true;
    const known = fixed.get(type);
    if (known !== undefined) return known;
    // A type that leads back to itself has no fixed size.
    fixed.set(type, false);
    const answer =
      isObjectType(type) &&
      Object.values(type.getFields()).every(
        (field) => field.args.length === 0 && !isList(field.type) && isFixed(getNamedType(field.type)),
      );
    fixed.set(type, answer);
    return answer;
  };
  return {
    isConnection: (type) => connections.has(type),
    isEdge: (type) => edges.has(type),
    isFixed,
    ownersOf: (type) => (isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]),
  };
}

function isConnectionType(type: GraphQLNamedType): boolean {
  const fields = fieldsOf(type);
  return ['edges', 'nodes', 'pageInfo'].every((name) => name in fields);
}

/** Fields of an object or an interface; none of anything else. */
export const fieldsOf = (type: GraphQLNamedType): Readonly<Record<string, GraphQLField<unknown, unknown>>> =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
