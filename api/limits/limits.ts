import { INTROSPECTION_LIMITS } from '../access/introspection.ts';
import { DEFAULT_FIRST, MAX_FIRST } from '../relay/page.ts';

/**
 * What one request may ask for. The same object is published at GET /limits and as the root field `limits`,
 * described in docs/limits.md and enforced by `judge`.
 */
export const LIMITS = {
  /** Levels of fields; `edges`, `node` and `nodes` of connections and the fields of values of fixed size are free. */
  depth: 10,
  /** Lexical tokens of the document: 1,000 of overlapping fields validate in 20 ms, 2,000 in 53 ms. */
  tokens: 1_000,
  /** Fields that bear another name, in the whole document. */
  aliases: 15,
  /** Directives, in the whole document. */
  directives: 10,
  /** The same field, or the same fragment, named again in one pair of braces. */
  repeats: 10,
  /** Least and most items a page, and how many where nothing is said. */
  firstMin: 1,
  firstMax: MAX_FIRST,
  firstDefault: DEFAULT_FIRST,
  /** Things in lists, at most, as declared before anything is read. */
  nodes: 50_000,
  /** Points; one stands for about a millisecond of the server. */
  cost: 1_000,
  /** Items of a list that is sent, in a variable or written out. */
  inputArray: 250,
  variablesDepth: 10,
  variablesLeaves: 5_000,
  bodyBytes: 262_144,
  /** Errors of one answer that concern the document. */
  errors: 5,
  timeoutMs: 5_000,
  /** Questions about the schema itself have limits of their own: times it is asked, levels, lists in lists, fields. */
  introspectionRoots: INTROSPECTION_LIMITS.roots,
  introspectionDepth: INTROSPECTION_LIMITS.depth,
  introspectionLists: INTROSPECTION_LIMITS.lists,
  introspectionFields: INTROSPECTION_LIMITS.fields,
} as const;

/** Things that one point of cost stands for. */
export const NODES_PER_POINT = 100;
