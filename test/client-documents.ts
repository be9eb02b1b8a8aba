import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatDocument, stringifyDocument } from '@urql/core';
import {
  Kind,
  parse,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

const root = resolve(import.meta.dirname, '..');

/** An operation of the client with the fragments it uses. */
export interface ClientDocument {
  name: string;
  document: DocumentNode;
}

/** Every operation of the client, read from its sources: what stands in `graphql(` … `)`. */
export function clientDocuments(): ClientDocument[] {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const file of readdirSync(join(root, 'client'), { withFileTypes: true, recursive: true })) {
    if (!file.isFile() || !/(?<!\.test)\.tsx?$/.test(file.name)) continue;
    const text = readFileSync(join(file.parentPath, file.name), 'utf8');
    for (const [, source = ''] of text.matchAll(/\bgraphql\(\s*`([^`]*)`/g))
      for (const definition of parse(source).definitions) {
        if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
        if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
      }
  }
  return operations.map((operation) => {
    const used = new Map<string, FragmentDefinitionNode>();
    const take = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
      visit(node, {
        FragmentSpread({ name: { value } }) {
          const fragment = fragments.get(value);
          if (!fragment) throw new Error(`the client has no fragment ${value}`);
          if (used.has(value)) return;
          used.set(value, fragment);
          take(fragment);
        },
      });
    };
    take(operation);
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...used.values()] };
    // As it is sent: the client's cache asks for the type of everything, and the text has the tokens that are counted.
    return {
      name: operation.name?.value ?? '',
      document: parse(stringifyDocument(formatDocument(document) as DocumentNode)),
    };
  });
}

/** Real values for the variables of the client, by name; what is missing is left to its default. */
const VALUES: Readonly<Record<string, unknown>> = {
  park: 'gx',
  parks: ['gx', 'sxt'],
  chain: 'auto-parts',
  segment: 'auto-parts/die-casting',
  enterprise: 'magna-steyr',
  policy: 'gx-talent',
  maxDepth: 4,
  ids: Array.from({ length: 100 }, (_, index) => Buffer.from(`enterprise:e-${index}`).toString('base64url')),
  id: Buffer.from('enterprise:magna-steyr').toString('base64url'),
  code: 'magna-steyr',
  text: '汽车',
};

/** Variables as a screen sends them. */
export function variablesOf({ document }: ClientDocument): Record<string, unknown> {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const variables = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
  return Object.fromEntries(
    variables.flatMap(({ variable: { name } }) => (name.value in VALUES ? [[name.value, VALUES[name.value]]] : [])),
  );
}
