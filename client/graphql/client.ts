import { Client, fetchExchange, mapExchange } from 'urql';
import { cacheExchange, type Cache, type UpdatesConfig } from '@urql/exchange-graphcache';
import { askForKey, keyHeader } from './credential.ts';
import { byId, sendsIds } from './by-id.ts';
import { keys } from './keys.ts';
import { live } from './live.ts';
import { whoHeaders } from './who.ts';

/** What a user writes changes computed answers everywhere, so everything read so far is asked again; a refusal writes nothing. */
const forgetAnswers = (result: Record<string, unknown>, _variables: unknown, cache: Cache): void => {
  const written = Object.values(result).some(
    (payload) => (payload as { userErrors?: readonly unknown[] } | null)?.userErrors?.length === 0,
  );
  if (!written) return;
  for (const { fieldKey } of cache.inspectFields('Query')) cache.invalidate('Query', fieldKey);
};
/** What touches the leads alone leaves the computed answers as they are. */
const LEADS = /^(lead|leads|leadCalibration|auditRecords)$/;
const forgetLeads = (_result: unknown, _variables: unknown, cache: Cache): void => {
  for (const { fieldKey, fieldName } of cache.inspectFields('Query'))
    if (LEADS.test(fieldName)) cache.invalidate('Query', fieldKey);
};
/** A suggestion shows on its evidence, in the list and in the book of changes. */
const CORRECTIONS = /^(corrections|auditRecords)$/;
const forgetCorrections = (_result: unknown, _variables: unknown, cache: Cache): void => {
  for (const { fieldKey, fieldName } of cache.inspectFields('Query'))
    if (CORRECTIONS.test(fieldName)) cache.invalidate('Query', fieldKey);
};
const updates: UpdatesConfig = {
  Mutation: {
    gapVerify: forgetAnswers,
    gapOverride: forgetAnswers,
    registerRestate: forgetAnswers,
    simulationSave: forgetAnswers,
    leadCreate: forgetLeads,
    leadMove: forgetLeads,
    leadEdit: forgetLeads,
    leadClose: forgetLeads,
    leadReopen: forgetLeads,
    leadUndo: forgetLeads,
    // A lead that is signed or producing changes the gap it is for.
    leadSetMilestone: forgetAnswers,
    leadRecordOutcome: forgetAnswers,
    projectRecordStage: forgetAnswers,
    correctionSuggest: forgetCorrections,
    correctionReview: forgetCorrections,
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
    // Read at each request: the reader may say who they are at any time.
    fetchOptions: () => ({ headers: { ...whoHeaders(), ...keyHeader() } }),
    fetch: sendsIds() ? byId(live.fetch) : live.fetch,
    exchanges: [
      live.exchange,
      cacheExchange({ keys, updates }),
      mapExchange({
        onError(error) {
          if ((error.response as Response | undefined)?.status === 401) askForKey();
        },
      }),
      fetchExchange,
    ],
  });
}
