import { expect, it } from 'vitest';
import * as queries from './key.queries.ts';

it('are known in the logs of the database by a name each', () => {
  expect(Object.fromEntries(Object.entries(queries).map(([constant, { name }]) => [constant, name]))).toEqual({
    KEYS_BY_DIGEST: 'keysByDigest',
    KEY_BY_ID: 'keyById',
    KEY_PAGE: 'keyPage',
    KEY_STORE: 'keyStore',
    WRITE_KEY: 'keyWrite',
    REVOKE_KEY: 'keyRevoke',
    NOTE_KEY_USE: 'keyNoteUse',
  });
});
