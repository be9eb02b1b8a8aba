import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';

/** Schemas that stop already. */
const stopping = new WeakSet<GraphQLSchema>();

/** One promise a request that rejects with the abort; not one listener for every field. */
const aborts = new WeakMap<AbortSignal, Promise<never>>();

/**
 * Lets no resolver begin after the request's signal is raised, and none be waited for: graphql-js 16 would go on to
 * the end. What a resolver has started in the database is ended there by the graph of the request.
 *
 * Fields that only hand out a property of their parent do no work and are left as they are.
 */
export function stopAfterAbort(schema: GraphQLSchema): void {
  if (stopping.has(schema)) return;
  stopping.add(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve) continue;
      field.resolve = (source, args, context: Context, info): unknown => {
        const { signal } = context;
        // Not thrown at once: graphql-js would leave behind what earlier items of a list have under way, and when that
        // fails too nobody would hear of it, which ends a Node process.
        if (signal.aborted) return Promise.reject(signal.reason as Error);
        const result: unknown = resolve(source, args, context, info);
        return result instanceof Promise ? Promise.race([result, abortOf(signal)]) : result;
      };
    }
  }
}

function abortOf(signal: AbortSignal): Promise<never> {
  const known = aborts.get(signal);
  if (known) return known;
  const made = new Promise<never>((_, raise) => {
    signal.addEventListener('abort', () => raise(signal.reason as Error), { once: true });
  });
  // Nobody may be waiting when it comes.
  made.catch(() => {});
  aborts.set(signal, made);
  return made;
}
