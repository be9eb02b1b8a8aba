/**
 * The GraphQL operations of the client, to the letter as it sends them, read from its source without running it: a
 * literal `graphql(…)` call with the fragments it names.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createRequest, formatDocument, stringifyDocument } from '@urql/core';
import { initGraphQLTada } from 'gql.tada';
import type { DocumentNode } from 'graphql';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../client');

/** One operation of the client. */
export interface ClientDocument {
  /** Name of the operation; no two have the same. */
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** With its fragments and the `__typename` the cache asks for. */
  readonly text: string;
  /** Where it stands, from the folder of the client. */
  readonly file: string;
}

/** A `graphql(…)` call that was not run. */
interface Call {
  readonly text: string;
  /** Names of the fragments, as the file knows them. */
  readonly fragments: readonly string[];
}

/** What a file says about documents. */
interface Module {
  readonly calls: readonly Call[];
  readonly named: ReadonlyMap<string, Call>;
  /** Name here → file and name there. */
  readonly imports: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
}

// The client's own function makes the documents, so that they are the same.
const graphql = initGraphQLTada() as unknown as (text: string, fragments: readonly DocumentNode[]) => DocumentNode;

/**
 * Reads all of them, in the order of their names.
 *
 * @throws Error where a call is not written literally, or two operations have one name
 */
export function clientDocuments(): readonly ClientDocument[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .map((name) => join(root, name));
  const modules = new Map(files.map((file) => [file, readModule(file)]));
  const made = new Map<Call, DocumentNode>();

  const make = (file: string, call: Call): DocumentNode => {
    const done = made.get(call);
    if (done) return done;
    const document = graphql(
      call.text,
      call.fragments.map((name) => find(file, name)),
    );
    made.set(call, document);
    return document;
  };
  const find = (file: string, name: string): DocumentNode => {
    const module = modules.get(file);
    const own = module?.named.get(name);
    if (own) return make(file, own);
    const elsewhere = module?.imports.get(name);
    if (!elsewhere) throw new Error(`${relative(root, file)}: no fragment ${name} is found`);
    return find(elsewhere.file, elsewhere.name);
  };

  const found: ClientDocument[] = [];
  for (const [file, { calls }] of modules)
    for (const call of calls) {
      const document = make(file, call);
      const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition');
      if (!operation) continue;
      const name = operation.name?.value;
      if (name === undefined) throw new Error(`${relative(root, file)}: an operation without a name`);
      if (found.some((one) => one.name === name)) throw new Error(`two operations are called ${name}`);
      found.push({ name, kind: operation.operation, text: asSent(document), file: relative(root, file) });
    }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** As the cache of the client asks for a document, and the client writes it out. */
function asSent(document: DocumentNode): string {
  const { query } = createRequest(document, {});
  // Only marks that are not written out set it apart from a document.
  return stringifyDocument(formatDocument(query) as unknown as DocumentNode);
}

function readModule(file: string): Module {
  const text = readFileSync(file, 'utf8');
  const calls: Call[] = [];
  const named = new Map<string, Call>();
  const imports = new Map<string, { file: string; name: string }>();
  if (!text.includes('graphql(')) return { calls, named, imports };
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) readImport(file, node, imports);
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'graphql') {
      const call = readCall(file, node);
      calls.push(call);
      if (ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name))
        named.set(node.parent.name.text, call);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { calls, named, imports };
}

function readImport(file: string, node: ts.ImportDeclaration, imports: Map<string, { file: string; name: string }>) {
  const bindings = node.importClause?.namedBindings;
  if (!ts.isStringLiteral(node.moduleSpecifier) || !node.moduleSpecifier.text.startsWith('.')) return;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return;
  for (const { name, propertyName } of bindings.elements)
    imports.set(name.text, {
      file: resolve(file, '..', node.moduleSpecifier.text),
      name: (propertyName ?? name).text,
    });
}

function readCall(file: string, node: ts.CallExpression): Call {
  const [text, fragments] = node.arguments;
  const names = fragments === undefined ? [] : ts.isArrayLiteralExpression(fragments) ? fragments.elements : null;
  if (text === undefined || !ts.isStringLiteralLike(text) || names === null || !names.every(ts.isIdentifier))
    throw new Error(`${relative(root, file)}: graphql() must be given a literal text and a list of named fragments`);
  return { text: text.text, fragments: names.map((name) => (name as ts.Identifier).text) };
}
