import type { DocumentNode, GraphQLSchema } from 'graphql';
import { AppError } from '../errors.ts';
import { costOf } from './cost.ts';
import { shapeOfDocument } from './document-shape.ts';
import { LIMITS } from './limits.ts';
import type { ListSizes } from './list-sizes.ts';
import { measureOf } from './measure.ts';
import { remembered } from './remembered.ts';
import { shapeOfVariables } from './variables.ts';

/** What a request that is let through was found to ask for. */
export interface Verdict {
  depth: number;
  tokens: number;
  aliases: number;
  directives: number;
  repeats: number;
  /** Things in lists, at most: no answer holds more. */
  nodes: number;
  /** Points taken before it runs. */
  cost: number;
  /** Of the points, those for levels that are looked up, whatever is on them. */
  levels: number;
  inputArray: number;
  variablesDepth: number;
  variablesLeaves: number;
}

/** A request as it was sent. */
export interface Request {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Lists of members inside one another that a question about the schema may hold; more walk the whole schema again. */
const MEMBERS_NESTED = 1;

/**
 * Makes the one judge of requests, whatever way they come.
 *
 * @returns what the request asks for; null where it has no such operation, which is refused elsewhere
 * @throws AppError LIMIT_EXCEEDED naming the limit, what was asked for and what is allowed
 */
export function judgeOf(schema: GraphQLSchema, sizes: ListSizes) {
  const measure = remembered(measureOf(schema, sizes), sizes);
  return ({ document, operationName, variables }: Request): Verdict | null => {
    judgeVariables(variables);
    judgeDocument(document);
    const shape = shapeOfDocument(document);
    const sent = shapeOfVariables(variables ?? {});
    const measured = measure(document, operationName, variables ?? {});
    if (measured === null) return null;
    const { depth, nodes, points, levels, membersNested } = measured;
    assertAtMost('depth', depth, LIMITS.depth);
    if (membersNested > MEMBERS_NESTED)
      throw new AppError('LIMIT_EXCEEDED', 'introspection: members of types are asked inside members of types');
    assertAtMost('nodes', nodes, LIMITS.nodes);
    const cost = costOf(points, nodes);
    assertAtMost('cost', cost, LIMITS.cost);
    return {
      depth,
      tokens: shape.tokens,
      aliases: shape.aliases,
      directives: shape.directives,
      repeats: shape.repeats,
      nodes,
      cost,
      levels,
      inputArray: Math.max(shape.inputArray, sent.inputArray),
      variablesDepth: Math.max(shape.inputDepth, sent.depth),
      variablesLeaves: sent.leaves,
    };
  };
}

/**
 * What can be said of a document without a schema, for refusing it before it is validated: some rules of validation
 * take time with the square of what they compare.
 *
 * @throws AppError LIMIT_EXCEEDED
 */
export function judgeDocument(document: DocumentNode): void {
  const { tokens, aliases, directives, repeats, inputArray, inputDepth } = shapeOfDocument(document);
  assertAtMost('tokens', tokens, LIMITS.tokens);
  assertAtMost('aliases', aliases, LIMITS.aliases);
  assertAtMost('directives', directives, LIMITS.directives);
  assertAtMost('repeats', repeats, LIMITS.repeats);
  assertAtMost('inputArray', inputArray, LIMITS.inputArray);
  assertAtMost('variablesDepth', inputDepth, LIMITS.variablesDepth);
}

/**
 * Refuses variables nobody needs, before they are coerced.
 *
 * @throws AppError LIMIT_EXCEEDED
 */
export function judgeVariables(variables: Readonly<Record<string, unknown>> | null | undefined): void {
  const { depth, leaves, inputArray } = shapeOfVariables(variables ?? {});
  assertAtMost('variablesDepth', depth, LIMITS.variablesDepth);
  assertAtMost('variablesLeaves', leaves, LIMITS.variablesLeaves);
  assertAtMost('inputArray', inputArray, LIMITS.inputArray);
}

function assertAtMost(name: keyof typeof LIMITS, asked: number, most: number): void {
  if (asked <= most) return;
  // A bound may come to more than anybody would read.
  const said = asked > 1e9 ? 'more than 1000000000' : String(Math.ceil(asked));
  throw new AppError('LIMIT_EXCEEDED', `${name}: ${said} is more than ${most}; see /limits`);
}
