import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type ErrorRequestHandler } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READER } from '../access/access.ts';
import { AppError } from '../errors.ts';
import { documentId } from './document-id.ts';
import { documentsOf, readDocuments, trustedDocuments } from './documents.ts';

const KNOWN = 'query Known { __typename }';
const OTHER = 'query Known { __typename  }';
const ID = documentId(KNOWN);

describe('a request for a document', () => {
  let http: Server;
  let url: string;
  /** What the steps behind see of each request. */
  const seen: { body: unknown; url: string }[] = [];
  beforeAll(async () => {
    const app = express();
    app.use(
      '/graphql',
      express.json(),
      trustedDocuments(documentsOf([KNOWN]), ({ req }) => ({
        ...READER,
        documents: req.headers['x-restricted'] === undefined ? 'ANY' : 'TRUSTED',
      })),
      (request, response) => {
        seen.push({ body: request.body as unknown, url: request.url });
        response.json({});
      },
    );
    const refused: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
      response.status(500).json(error instanceof AppError ? error.code : String(error));
    };
    app.use(refused);
    http = createServer(app);
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
  });
  afterAll(() => http.close());

  /** The code it is refused with, or what runs. */
  async function ask(restricted: boolean, body: unknown, search = '', type = 'application/json'): Promise<unknown> {
    seen.length = 0;
    const response = await fetch(url + search, {
      ...(search === '' || body !== undefined ? { method: 'POST', body: JSON.stringify(body) } : {}),
      headers: { 'content-type': type, ...(restricted ? { 'x-restricted': '1' } : {}) },
    });
    const answer: unknown = await response.json();
    return response.ok ? seen[0] : answer;
  }

  it('finds the text of its id, for everybody, and keeps the rest', async () => {
    for (const restricted of [false, true])
      expect(await ask(restricted, { documentId: ID, variables: { a: 1 }, operationName: 'Known' })).toMatchObject({
        body: { query: KNOWN, variables: { a: 1 }, operationName: 'Known' },
      });
    expect(seen[0]?.body).not.toHaveProperty('documentId');
  });

  it('finds it by an address too', async () => {
    for (const restricted of [false, true]) {
      const search = `?variables=%7B%7D&documentId=${encodeURIComponent(ID)}`;
      const run = (await ask(restricted, undefined, search)) as { url: string };
      const parameters = new URLSearchParams(run.url.slice(run.url.indexOf('?')));
      expect(Object.fromEntries(parameters)).toEqual({ variables: '{}', query: KNOWN });
    }
  });

  it('is refused where the id is unknown or unclear', async () => {
    const unknown = documentId('something else');
    for (const restricted of [false, true]) {
      expect(await ask(restricted, { documentId: unknown })).toBe('DOCUMENT_NOT_TRUSTED');
      expect(await ask(restricted, undefined, `?documentId=${unknown}`)).toBe('DOCUMENT_NOT_TRUSTED');
      expect(await ask(restricted, { documentId: ID, query: KNOWN })).toBe('BAD_INPUT');
      expect(await ask(restricted, { documentId: [ID] })).toBe('BAD_INPUT');
      expect(await ask(restricted, undefined, `?documentId=${ID}&query=x`)).toBe('BAD_INPUT');
      expect(await ask(restricted, undefined, `?documentId=${ID}&documentId=${ID}`)).toBe('BAD_INPUT');
    }
    for (const id of ['__proto__', 'constructor', ''])
      expect(await ask(false, { documentId: id })).toBe('DOCUMENT_NOT_TRUSTED');
  });

  it('by text runs where the viewer may run any', async () => {
    expect(await ask(false, { query: OTHER })).toMatchObject({ body: { query: OTHER } });
  });

  it('by text runs for a restricted viewer only where it is one of the client, to the letter', async () => {
    expect(await ask(true, { query: KNOWN })).toMatchObject({ body: { query: KNOWN } });
    expect(await ask(true, undefined, `?query=${encodeURIComponent(KNOWN)}`)).toMatchObject({ url: expect.anything() });
    for (const body of [{ query: OTHER }, {}, { query: [KNOWN] }, [{ query: KNOWN }], { query: null }, { query: '' }])
      expect(await ask(true, body)).toBe('DOCUMENT_NOT_TRUSTED');
    // The address of a POST and a body nobody reads do not count.
    expect(await ask(true, { query: OTHER }, `?query=${encodeURIComponent(KNOWN)}`)).toBe('DOCUMENT_NOT_TRUSTED');
    expect(await ask(true, { query: KNOWN }, '', 'text/plain')).toBe('DOCUMENT_NOT_TRUSTED');
    const twice = `?query=${encodeURIComponent(KNOWN)}&query=${encodeURIComponent(OTHER)}`;
    expect(await ask(true, undefined, twice)).toBe('DOCUMENT_NOT_TRUSTED');
  });
});

describe('the documents of a build', () => {
  it('are read from beside its files, and not where a text was changed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chainatlas-documents-'));
    try {
      expect(readDocuments(folder).size).toBe(0);
      expect(readDocuments(null).size).toBe(0);
      writeFileSync(join(folder, 'documents.json'), JSON.stringify({ [ID]: KNOWN }));
      expect(readDocuments(folder).byId(ID)).toBe(KNOWN);
      for (const content of [{ [ID]: OTHER }, { [ID]: 1 }, [KNOWN]]) {
        writeFileSync(join(folder, 'documents.json'), JSON.stringify(content));
        expect(() => readDocuments(folder)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
