import { badInput } from '../errors.ts';

/** Opaque id of a graph key such as `park:sxt`. */
export const toId = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');

/**
 * The key behind an opaque id.
 *
 * @throws AppError BAD_INPUT where it is not an id of ours
 */
export function fromId(id: string): string {
  const key = Buffer.from(id, 'base64url').toString('utf8');
  if (!/^[a-zA-Z]+:.+/.test(key) || toId(key) !== id)
    throw badInput('id', `"${id.slice(0, 60)}" is not an id of this API`);
  return key;
}
