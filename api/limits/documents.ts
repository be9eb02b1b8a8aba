import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Viewer } from '../access/access.ts';
import { AppError, badInput } from '../errors.ts';
import { documentId } from './document-id.ts';

/** Documents that may be asked for by id: every operation of one build of the client. */
export interface Documents {
  /** The text of an id such as `sha256:…`; undefined where this build has none of it. */
  byId(id: string): string | undefined;
  /** Whether a text is one of them, to the letter. */
  has(text: string): boolean;
  readonly size: number;
}

/** What the build of the client leaves beside its files: id → text. */
const MANIFEST = 'documents.json';
const manifest = z.record(z.string(), z.string());

/** A closed set of documents. */
export function documentsOf(texts: readonly string[]): Documents {
  const ids = new Map(texts.map((text) => [documentId(text), text]));
  const all = new Set(texts);
  return { byId: (id) => ids.get(id), has: (text) => all.has(text), size: all.size };
}

/**
 * Reads what the build of the client left; none where there is no client or it was built without.
 *
 * @throws AppError CONFIG_INVALID where a text is not the one its id was made of
 */
export function readDocuments(clientDir: string | null): Documents {
  const file = clientDir === null ? null : join(clientDir, MANIFEST);
  if (file === null || !existsSync(file)) return documentsOf([]);
  const kept = manifest.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!kept.success) throw new AppError('CONFIG_INVALID', `${MANIFEST} of the built client cannot be read`);
  for (const [id, text] of Object.entries(kept.data))
    if (id !== documentId(text))
      throw new AppError('CONFIG_INVALID', `${MANIFEST} of the built client: ${id} is not the id of its text`);
  return documentsOf(Object.values(kept.data));
}

/**
 * Puts the text in the place of a `documentId`, and lets a viewer who may run the documents of the client alone run
 * nothing else: neither another id nor another text. Stands after who asks is known and the body is read, and before
 * everything that looks at the text.
 *
 * Errors, by `next`: DOCUMENT_NOT_TRUSTED for an unknown id, and for any other document where the viewer is restricted;
 * BAD_INPUT for an id that is no string, or comes with a text.
 */
export function trustedDocuments(documents: Documents, viewerOf: (response: Response) => Viewer): RequestHandler {
  return (request, response, next) => {
    // Apollo reads the body of a POST and the address of everything else; so does this.
    const text = request.method === 'POST' ? resolveBody(request, documents) : resolveAddress(request, documents);
    if (viewerOf(response).documents === 'TRUSTED' && (text === null || !documents.has(text)))
      throw new AppError(
        'DOCUMENT_NOT_TRUSTED',
        'this credential may run the operations of the client alone: send one of them, by its documentId or its text',
      );
    next();
  };
}

/** The text that will run; null where there is none. */
function resolveBody(request: Request, documents: Documents): string | null {
  const given: unknown = request.body;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  const body = given as Record<string, unknown>;
  const { documentId: id, query } = body;
  if (id === undefined || id === null) return typeof query === 'string' ? query : null;
  if (typeof id !== 'string') throw badInput('documentId', 'must be a string');
  if (query !== undefined && query !== null) throw badInput('documentId', 'comes in place of query, not with it');
  const text = known(id, documents);
  delete body['documentId'];
  body['query'] = text;
  return text;
}

function resolveAddress(request: Request, documents: Documents): string | null {
  const [path = '', ...search] = request.url.split('?');
  const parameters = new URLSearchParams(search.join('?'));
  const ids = parameters.getAll('documentId');
  const queries = parameters.getAll('query');
  const [id] = ids;
  if (id === undefined) return queries.length === 1 ? (queries[0] ?? null) : null;
  if (ids.length > 1) throw badInput('documentId', 'may be sent once');
  if (queries.length > 0) throw badInput('documentId', 'comes in place of query, not with it');
  const text = known(id, documents);
  parameters.delete('documentId');
  parameters.set('query', text);
  request.url = `${path}?${parameters.toString()}`;
  return text;
}

function known(id: string, documents: Documents): string {
  const text = documents.byId(id);
  if (text === undefined)
    throw new AppError(
      'DOCUMENT_NOT_TRUSTED',
      'documentId: no operation of the client as it is built now; load the page again, or send the text as query',
    );
  return text;
}
