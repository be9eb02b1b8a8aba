import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { fromDriver, isRefusal, isTransient, isUnknownBookmark, meaningOf } from './errors.ts';

const SECRET = 'LOAD CSV at /var/lib/neo4j line 1, Neo.Something';
const raised = (code: string, message = SECRET): Error => Object.assign(new neo4j.Neo4jError(message, code, '', ''));

describe('an error of the driver', () => {
  it.each([
    ['ServiceUnavailable', 'SERVICE_UNAVAILABLE', 'UNREACHABLE'],
    ['SessionExpired', 'SERVICE_UNAVAILABLE', 'UNREACHABLE'],
    ['ProtocolError', 'SERVICE_UNAVAILABLE', 'UNREACHABLE'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'SERVICE_UNAVAILABLE', 'UNREACHABLE'],
    ['Neo.ClientError.Cluster.NotALeader', 'SERVICE_UNAVAILABLE', 'UNREACHABLE'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'SERVICE_UNAVAILABLE', 'ANSWERED'],
    ['Neo.ClientError.Security.Unauthorized', 'SERVICE_UNAVAILABLE', 'ANSWERED'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'TIMEOUT', 'ANSWERED'],
    ['Neo.TransientError.Transaction.LockAcquisitionTimeout', 'TIMEOUT', 'ANSWERED'],
    ['Neo.ClientError.Transaction.Terminated', 'TIMEOUT', 'ANSWERED'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'OVERLOADED', 'ANSWERED'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'OVERLOADED', 'ANSWERED'],
    ['Neo.TransientError.Transaction.BookmarkTimeout', 'SERVICE_UNAVAILABLE', 'ANSWERED'],
    ['Neo.ClientError.Transaction.InvalidBookmark', 'BAD_INPUT', 'ANSWERED'],
    ['Neo.ClientError.Statement.SyntaxError', 'INTERNAL', 'ANSWERED'],
    ['Neo.DatabaseError.General.UnknownError', 'INTERNAL', 'ANSWERED'],
    ['N/A', 'INTERNAL', 'NOTHING'],
  ])('%s becomes %s', (code, expected, meaning) => {
    const error = raised(code);
    const ours = fromDriver(error);
    expect(ours.code).toBe(expected);
    expect(ours.cause).toBe(error);
    expect(meaningOf(error)).toBe(meaning);
    // Wrapped it says the same of the way to the database.
    expect(meaningOf(ours)).toBe(meaning);
  });

  it('that comes of a greeting cut in the middle is a line that is down, and worth another try', () => {
    let error: unknown;
    try {
      Buffer.alloc(12).readUInt8(12);
    } catch (thrown) {
      error = thrown;
    }
    expect(fromDriver(error)).toMatchObject({ code: 'SERVICE_UNAVAILABLE', cause: error });
    expect(meaningOf(error)).toBe('UNREACHABLE');
    expect(isTransient(error)).toBe(true);
    expect(fromDriver(new RangeError('Invalid array length')).code).toBe('INTERNAL');
  });

  it('never shows its own words', () => {
    for (const code of [
      'ServiceUnavailable',
      'N/A',
      'Neo.ClientError.Statement.SyntaxError',
      'Neo.ClientError.Security.X',
    ])
      expect(fromDriver(raised(code)).message).not.toMatch(/Neo|CSV|\/var|line/);
  });

  it('says of a pool without a free connection that there is too much to do, not that the server is gone', () => {
    const error = raised('ServiceUnavailable', 'Connection acquisition timed out in 1500 ms.');
    expect(fromDriver(error)).toMatchObject({ code: 'OVERLOADED', retryAfterS: 1 });
    expect(meaningOf(error)).toBe('NOTHING');
  });

  it('is told apart: a refusal for which waiting does not help, a bookmark that never came', () => {
    expect(isRefusal(fromDriver(raised('Neo.ClientError.Security.Unauthorized')))).toBe(true);
    expect(isRefusal(fromDriver(raised('Neo.ClientError.Database.DatabaseNotFound')))).toBe(true);
    expect(isRefusal(fromDriver(raised('ServiceUnavailable')))).toBe(false);
    expect(isUnknownBookmark(raised('Neo.TransientError.Transaction.BookmarkTimeout'))).toBe(true);
    expect(isTransient(raised('Neo.TransientError.Transaction.BookmarkTimeout'))).toBe(false);
    expect(isTransient(raised('Neo.TransientError.Transaction.DeadlockDetected'))).toBe(true);
  });

  it('stays as it is where it is ours, and becomes CANCELLED where a signal without a reason ended it', () => {
    const ours = new AppError('TIMEOUT', 'x');
    expect(fromDriver(ours)).toBe(ours);
    expect(fromDriver(AbortSignal.abort().reason)).toMatchObject({ code: 'CANCELLED' });
  });
});
