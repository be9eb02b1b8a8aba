import { Client, fetchExchange } from 'urql';
import { cacheExchange, type Cache, type UpdatesConfig } from '@urql/exchange-graphcache';
import { keys } from './keys.ts';

/** What a user writes changes computed answers everywhere, so everything read so far is asked again; a refusal writes nothing. */
const forgetAnswers = (result: Record<string, unknown>, _variables: unknown, cache: Cache): void => {
  const written = Object.values(result).some(
    (payload) => (payload as { userErrors?: readonly unknown[] } | null)?.userErrors?.length === 0,
  );
  if (!written) return;
  for (const { fieldKey } of cache.inspectFields('Query')) cache.invalidate('Query', fieldKey);
};
const updates: UpdatesConfig = {
  Mutation: {
    gapVerify: forgetAnswers,
    gapOverride: forgetAnswers,
    registerRestate: forgetAnswers,
    simulationSave: forgetAnswers,
  },
};

/** One client a page load. Listed exchanges replace urql's defaults, so the cache must be named. */
export function createClient(url = '/graphql'): Client {
  return new Client({
    url,
    // Apollo Server refuses simple GET requests, and access logs should not hold what people ask.
    preferGetMethod: false,
    // Suspense resets error boundaries in some urql versions; screens use fetching/stale/error.
    suspense: false,
    exchanges: [cacheExchange({ keys, updates }), fetchExchange],
  });
}
