import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { AppError } from '../errors.ts';

/** Our own errors keep message and code; everything unexpected is masked. */
export function toPublicError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const { path, locations } = formatted;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  if (original instanceof AppError) return { message: original.message, ...place, extensions: { code: original.code } };
  // Apollo gives a code of its own to what is wrong with the request: parsing, validation, coercion.
  const code = isAboutTheRequest(original) ? 'BAD_INPUT' : formatted.extensions?.['code'];
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR')
    return { message: formatted.message, ...place, extensions: { code } };
  return { message: 'internal error', ...place, extensions: { code: 'INTERNAL' } };
}

/**
 * graphql-js refuses an operation the schema has no root for with an error of its own, without a place or a code.
 * A value of ours that does not fit its type has no original error either, but its message says so.
 */
const isAboutTheRequest = (error: unknown): boolean =>
  error instanceof Error &&
  error.name === 'GraphQLError' &&
  !('originalError' in error && error.originalError) &&
  !('path' in error && error.path) &&
  !/cannot represent/.test(error.message);
