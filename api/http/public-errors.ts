import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError } from '../errors.ts';

/** Our own error in what GraphQL made of it; null where it is none of ours. */
export function appErrorOf(error: unknown): AppError | null {
  // A resolver's error has a path and a plugin's has none; Apollo unwraps only the first.
  const original = error instanceof GraphQLError ? error.originalError : error;
  return original instanceof AppError ? original : null;
}

/** Our own errors keep message and code; everything unexpected is masked. */
export function toPublicError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { path, locations } = formatted;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  const own = appErrorOf(error);
  if (own) return { message: own.message, ...place, extensions: { code: own.code } };
  // Apollo gives a code of its own to what is wrong with the request: parsing, validation, coercion.
  const code = isAboutTheRequest(unwrapResolverError(error)) ? 'BAD_INPUT' : formatted.extensions?.['code'];
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
