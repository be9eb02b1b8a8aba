import type { RequestHandler } from 'express';
import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { AppError } from '../errors.ts';
import { judgeDocument, judgeVariables } from './guard.ts';
import { LIMITS } from './limits.ts';

/** Documents that passed, kept so that what is asked again and again is looked at once. */
const MOST_KNOWN = 500;
/** Longer texts are not kept, in characters. */
const LONGEST_KNOWN = 8_192;

/**
 * Refuses what is too much whatever the schema, before it is validated: rules of validation compare fields with fields,
 * and coercion calls itself once a level of a variable. What cannot be read is left to those behind. The full judgement
 * is passed once the operation is known, whether or not this step saw it.
 */
export function earlyGuard(): RequestHandler {
  const known = new Set<string>();
  return (request, _response, next) => {
    const { query, variables } = sent(request);
    judgeVariables(variables);
    if (query !== null && !known.has(query)) {
      const document = read(query);
      if (document !== null) {
        judgeDocument(document);
        if (query.length <= LONGEST_KNOWN) {
          if (known.size >= MOST_KNOWN) known.clear();
          known.add(query);
        }
      }
    }
    next();
  };
}

/** @throws AppError LIMIT_EXCEEDED where it has too many tokens */
function read(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: LIMITS.tokens });
  } catch (error) {
    // graphql-js has no code for it; the words are its own, of a version that is pinned.
    if (error instanceof GraphQLError && /more that \d+ tokens/.test(error.message))
      throw new AppError('LIMIT_EXCEEDED', `tokens: the document has more than ${LIMITS.tokens}; see /limits`);
    return null;
  }
}

interface Sent {
  query: string | null;
  variables: Readonly<Record<string, unknown>> | null;
}

/** Document and variables as they came, by body or by query string. */
function sent({ method, body, query }: { method: string; body?: unknown; query: unknown }): Sent {
  const parameters = (method === 'GET' ? query : body) as Readonly<Record<string, unknown>> | null | undefined;
  const text = parameters?.['query'];
  const given = parameters?.['variables'];
  const variables = typeof given === 'string' ? parsed(given) : given;
  return {
    query: typeof text === 'string' ? text : null,
    variables: typeof variables === 'object' ? (variables as Sent['variables']) : null,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
