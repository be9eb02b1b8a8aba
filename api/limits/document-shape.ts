import { Kind, type DocumentNode, type SelectionNode, type SelectionSetNode, type ValueNode } from 'graphql';

/** What can be counted in a document without a schema. */
export interface DocumentShape {
  /** Lexical tokens; 0 where the document was not parsed from a text. */
  tokens: number;
  /** Fields that bear another name, `__typename` too. */
  aliases: number;
  directives: number;
  /** How often the most frequent field or fragment stands in one pair of braces. */
  repeats: number;
  /** Items of the longest list written out. */
  inputArray: number;
  /** Levels of the deepest value written out; 0 for a plain one. */
  inputDepth: number;
}

/** Parsed documents are kept by Apollo and never changed: one that is asked again is the same object. */
const known = new WeakMap<DocumentNode, DocumentShape>();

/** What can be counted of all that was sent, whether it is used or not; counted once for each document. */
export function shapeOfDocument(document: DocumentNode): Readonly<DocumentShape> {
  const kept = known.get(document) ?? countDocument(document);
  known.set(document, kept);
  return kept;
}

/** One walk over everything; a stack of our own, so depth costs no frames. */
function countDocument(document: DocumentNode): DocumentShape {
  const shape: DocumentShape = {
    tokens: tokensOf(document),
    aliases: 0,
    directives: 0,
    repeats: 0,
    inputArray: 0,
    inputDepth: 0,
  };
  const sets: SelectionSetNode[] = [];
  const selections = (nodes: readonly SelectionNode[]): void => {
    const met = new Map<string, number>();
    for (const node of nodes) {
      directives(node.directives);
      const name = nameOf(node);
      if (name !== null) {
        const times = (met.get(name) ?? 0) + 1;
        met.set(name, times);
        shape.repeats = Math.max(shape.repeats, times);
      }
      if (node.kind === Kind.FIELD) {
        if (node.alias) shape.aliases++;
        for (const { value } of node.arguments ?? []) countValue(value, shape);
      }
      if ('selectionSet' in node && node.selectionSet) sets.push(node.selectionSet);
    }
  };
  const directives = (nodes: DocumentNode['definitions'][number]['directives']): void => {
    for (const node of nodes ?? []) {
      shape.directives++;
      for (const { value } of node.arguments ?? []) countValue(value, shape);
    }
  };
  for (const definition of document.definitions) {
    directives(definition.directives);
    if (definition.kind === Kind.OPERATION_DEFINITION)
      for (const variable of definition.variableDefinitions ?? []) {
        directives(variable.directives);
        if (variable.defaultValue) countValue(variable.defaultValue, shape);
      }
    if ('selectionSet' in definition) sets.push(definition.selectionSet);
  }
  for (let set = sets.pop(); set !== undefined; set = sets.pop()) selections(set.selections);
  return shape;
}

/** What would be repeated; an inline fragment has no name. */
function nameOf(node: SelectionNode): string | null {
  if (node.kind === Kind.FIELD) return node.alias?.value ?? node.name.value;
  return node.kind === Kind.FRAGMENT_SPREAD ? `...${node.name.value}` : null;
}

function countValue(value: ValueNode, shape: DocumentShape): void {
  const waiting: { value: ValueNode; depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const depth = next.depth + 1;
    if (next.value.kind === Kind.LIST) {
      shape.inputArray = Math.max(shape.inputArray, next.value.values.length);
      for (const item of next.value.values) waiting.push({ value: item, depth });
    } else if (next.value.kind === Kind.OBJECT) {
      for (const field of next.value.fields) waiting.push({ value: field.value, depth });
    } else continue;
    shape.inputDepth = Math.max(shape.inputDepth, depth);
  }
}

function tokensOf(document: DocumentNode): number {
  let tokens = 0;
  const end = document.loc?.endToken;
  for (let token = document.loc?.startToken.next ?? null; token !== null && token !== end; token = token.next) tokens++;
  return tokens;
}
