import { Client, fetchExchange } from 'urql';
import { cacheExchange } from '@urql/exchange-graphcache';
import { keys } from './keys.ts';

/** One client a page load. Listed exchanges replace urql's defaults, so the cache must be named. */
export function createClient(url = '/graphql'): Client {
  return new Client({
    url,
    // Apollo Server refuses simple GET requests, and access logs should not hold what people ask.
    preferGetMethod: false,
    // Suspense resets error boundaries in some urql versions; screens use fetching/stale/error.
    suspense: false,
    exchanges: [cacheExchange({ keys }), fetchExchange],
  });
}
