import {
  getNamedType,
  getOperationAST,
  isCompositeType,
  isLeafType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { WEIGHTS } from './cost.ts';
import { fragmentsOf, type Fragments } from './fragments.ts';
import { introspectionOf, type IntrospectionSum } from './introspection.ts';
import { LIMITS } from './limits.ts';
import type { Bound, ListSizes } from './list-sizes.ts';
import { fieldsOf, isList, shapeOfSchema } from './schema-shape.ts';

/** What an operation asks for, before anything is read. */
interface Measure {
  /** Levels of fields of the deepest operation of the document. */
  depth: number;
  /** Things in lists, at most. */
  nodes: number;
  /** Points for what is worked out and for the levels that are looked up, without the nodes. */
  points: number;
  /** Levels that are looked up, whatever number of things is on them. */
  levels: number;
  /** Lists of members of types inside one another, in a question about the schema. */
  membersNested: number;
  /** Selections looked at; it grows with the length of the document and with nothing else. */
  visited: number;
}

/**
 * Sums are linear in the number of things that bear the selection: so much for each of them, and so much once, because
 * of the few long lists among many short ones. `page` is per item of the page around.
 */
interface Sum {
  depth: number;
  nodes: number;
  nodesOnce: number;
  points: number;
  pointsOnce: number;
  levels: number;
  pageNodes: number;
  pagePoints: number;
  membersNested: number;
}

const NONE: Sum = {
  depth: 0,
  nodes: 0,
  nodesOnce: 0,
  points: 0,
  pointsOnce: 0,
  levels: 0,
  pageNodes: 0,
  pagePoints: 0,
  membersNested: 0,
};

/** What is no list. */
const ONE: Bound = { most: 0, mean: 1 };

/** What a measure depends on beside the document. */
interface Asked {
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

export type MeasureOf = (
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
) => Measure | null;

/**
 * Makes the measure of documents of a schema. A fragment is worked out once and its sums are added wherever it is
 * spread, so the time grows with the length of the document, whatever it unfolds to. Fields that several selections
 * name are counted each time, `@skip` and `@include` are not looked at: the sums are upper bounds.
 *
 * @param sizes how long lists are at most that have no `first`
 * @returns null where the document has no such operation
 */
export function measureOf(schema: GraphQLSchema, sizes: ListSizes): MeasureOf {
  const shape = shapeOfSchema(schema);
  const introspect = introspectionOf(schema);
  return (document, operationName, variables) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    let visited = 0;
    const asked: Asked = { operation, variables };
    const aboutSchema = introspect(document);
    let fragments: Fragments<Sum>;

    const sumOf = ({ selections }: SelectionSetNode, type: GraphQLNamedType): Sum =>
      selections.reduce<Sum>((sum, node) => {
        visited++;
        if (node.kind === Kind.FRAGMENT_SPREAD) return plus(sum, fragments.of(node.name.value));
        if (node.kind === Kind.FIELD) return plus(sum, fieldSum(node, type));
        const on = node.typeCondition ? typeFromAST(schema, node.typeCondition) : type;
        return on
          ? plus(
              sum,
              fragments.within(() => sumOf(node.selectionSet, on)),
            )
          : sum;
      }, NONE);

    const fieldSum = (node: FieldNode, parent: GraphQLNamedType): Sum => {
      const name = node.name.value;
      if ((name === '__schema' || name === '__type') && node.selectionSet)
        return aboutSchemaSum(name, aboutSchema(node.selectionSet));
      const depth = shape.isFixed(parent) ? 0 : 1;
      const field = fieldsOf(parent)[name];
      const type = field && getNamedType(field.type);
      if (!field || !type || isLeafType(type) || !node.selectionSet) return { ...NONE, depth };
      const { selectionSet } = node;
      const inner = fragments.within(() => sumOf(selectionSet, type));
      return ofComposite(node, field, parent, type, inner);
    };

    const ofComposite = (
      node: FieldNode,
      field: GraphQLField<unknown, unknown>,
      parent: GraphQLNamedType,
      type: GraphQLNamedType,
      inner: Sum,
    ): Sum => {
      const { membersNested } = inner;
      if (shape.isConnection(parent) && (field.name === 'edges' || field.name === 'nodes'))
        return {
          ...NONE,
          depth: inner.depth,
          levels: inner.levels,
          nodesOnce: inner.nodesOnce,
          pointsOnce: inner.pointsOnce,
          pageNodes: 1 + inner.nodes,
          pagePoints: inner.points,
          membersNested,
        };
      const free = shape.isEdge(parent) || shape.isFixed(type);
      const depth = inner.depth + (shape.isEdge(parent) || shape.isFixed(parent) ? 0 : 1);
      const levels = inner.levels + (free ? 0 : 1);
      const places = shape.ownersOf(parent).map((owner) => `${owner}.${field.name}`);
      const own = Math.max(...places.map((place) => WEIGHTS[place] ?? 0));
      const common = { ...NONE, depth, levels, membersNested };
      if (shape.isConnection(type)) {
        const page = pageOf(node, field, asked);
        return {
          ...common,
          nodes: inner.nodes + page * inner.pageNodes,
          nodesOnce: inner.nodesOnce,
          points: own + inner.points + page * inner.pagePoints,
          pointsOnce: inner.pointsOnce,
        };
      }
      const { most, mean } = !isList(field.type)
        ? ONE
        : field.args.some((argument) => argument.name === 'first')
          ? { most: 0, mean: pageOf(node, field, asked) }
          : sizeOf(places, (argument) => lengthOf(node, argument, asked));
      const counted = isList(field.type) ? 1 : 0;
      return {
        ...common,
        nodes: mean * (counted + inner.nodes),
        nodesOnce: most * (counted + inner.nodes) + inner.nodesOnce,
        points: own + mean * inner.points,
        pointsOnce: most * inner.points + inner.pointsOnce,
      };
    };

    const sizeOf = (places: readonly string[], lengthOfArgument: (argument: string) => number): Bound => {
      const bounds = places.map((place) => sizes.of(place, lengthOfArgument));
      return {
        most: Math.max(...bounds.map(({ most }) => most)),
        mean: Math.max(...bounds.map(({ mean }) => mean)),
      };
    };

    fragments = fragmentsOf<Sum>(document, NONE, ({ typeCondition, selectionSet }) => {
      const on = typeFromAST(schema, typeCondition);
      return on && isCompositeType(on) ? sumOf(selectionSet, on) : NONE;
    });

    const root = schema.getRootType(operation.operation);
    // First: what a fragment comes to depends on the variables of the operation that is run.
    const sum = root ? sumOf(operation.selectionSet, root) : NONE;
    let { depth } = sum;
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION || definition === operation) continue;
      const other = schema.getRootType(definition.operation);
      if (other) depth = Math.max(depth, sumOf(definition.selectionSet, other).depth);
    }
    return {
      depth,
      nodes: sum.nodes + sum.nodesOnce,
      points: sum.points + sum.pointsOnce + sum.levels,
      levels: sum.levels,
      membersNested: sum.membersNested,
      visited,
    };
  };
}

function plus(a: Sum, b: Sum): Sum {
  return {
    depth: Math.max(a.depth, b.depth),
    nodes: a.nodes + b.nodes,
    nodesOnce: a.nodesOnce + b.nodesOnce,
    points: a.points + b.points,
    pointsOnce: a.pointsOnce + b.pointsOnce,
    levels: a.levels + b.levels,
    pageNodes: a.pageNodes + b.pageNodes,
    pagePoints: a.pagePoints + b.pagePoints,
    membersNested: Math.max(a.membersNested, b.membersNested),
  };
}

/** Questions about the schema count nodes like others; how deep they may go is judged with the right to ask them. */
function aboutSchemaSum(name: string, { nested, all, one }: IntrospectionSum): Sum {
  return {
    ...NONE,
    depth: 1,
    levels: 1,
    nodes: name === '__schema' ? all : one,
    membersNested: nested,
  };
}

/** The page a field asks for; what is no number, or outside what is allowed, is refused by the field itself. */
function pageOf(node: FieldNode, field: GraphQLField<unknown, unknown>, asked: Asked): number {
  const given = argumentOf(node, 'first', asked);
  const standard = field.args.find(({ name }) => name === 'first')?.defaultValue as number | undefined;
  const first = given ?? standard ?? LIMITS.firstDefault;
  return typeof first === 'number' && first >= LIMITS.firstMin ? Math.min(first, LIMITS.firstMax) : LIMITS.firstMax;
}

/** How many values an argument lists; one where it is a single value, which GraphQL takes for a list. */
function lengthOf(node: FieldNode, argument: string, asked: Asked): number {
  const given = argumentOf(node, argument, asked);
  return Math.min(
    Array.isArray(given) ? given.length : given === null || given === undefined ? 0 : 1,
    LIMITS.inputArray,
  );
}

/** What is given for an argument: a number, or something whose length tells; undefined where nothing is. */
function argumentOf(node: FieldNode, name: string, { operation, variables }: Asked): unknown {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind !== Kind.VARIABLE) return plainOf(value);
  const given = variables[value.name.value];
  if (given !== undefined) return given;
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === value.name.value);
  return plainOf(definition?.defaultValue);
}

function plainOf(value: ValueNode | undefined): unknown {
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind === Kind.LIST) return value.values;
  return value === undefined || value.kind === Kind.NULL ? undefined : value;
}
