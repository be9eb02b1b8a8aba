import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRequest } from '@urql/core';
import { buildSchema, parse, validate, type DocumentNode } from 'graphql';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { createClient } from './client.ts';
import { clientDocuments, type ClientDocument } from '../../scripts/client-documents.ts';

const root = resolve(import.meta.dirname, '../..');
let documents: readonly ClientDocument[];
beforeAll(() => {
  documents = clientDocuments();
});

it('every operation of the client is found, and fits the schema', () => {
  const written = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .flatMap((name) => [...readFileSync(join(root, 'client', name), 'utf8').matchAll(/^ *(query|mutation) (\w+)/gm)])
    .map(([, , name]) => name);
  expect(documents.map(({ name }) => name)).toEqual(written.sort());
  const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));
  for (const { name, text } of documents) expect(validate(schema, parse(text)), name).toEqual([]);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('each is written to the letter as the client sends it', async () => {
  const texts = new Map(documents.map(({ name, text }) => [name, text]));
  const sent: { operationName: string; query: string }[] = [];
  vi.stubGlobal('fetch', async (_input: unknown, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)) as { operationName: string; query: string });
    return Response.json({ errors: [{ message: 'not asked here' }] });
  });
  const client = createClient('http://127.0.0.1/graphql');
  const files = new Set(documents.map(({ file }) => file).filter((file) => file.endsWith('.query.ts')));
  for (const file of files) {
    const module = (await import(join(root, 'client', file))) as Record<string, unknown>;
    for (const document of Object.values(module).filter(isOperation)) {
      const [definition] = document.definitions;
      const kind = definition?.kind === 'OperationDefinition' ? definition.operation : 'query';
      const request = createRequest(document, {});
      await client.executeRequestOperation(client.createRequestOperation(kind, request)).toPromise();
    }
  }
  expect(sent.length).toBeGreaterThan(60);
  for (const { operationName, query } of sent) expect(query).toBe(texts.get(operationName));
});

const isOperation = (value: unknown): value is DocumentNode =>
  typeof value === 'object' &&
  value !== null &&
  'definitions' in value &&
  (value as DocumentNode).definitions[0]?.kind === 'OperationDefinition';
