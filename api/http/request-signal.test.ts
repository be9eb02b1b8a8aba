import { EventEmitter } from 'node:events';
import type { Response } from 'express';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Context } from '../context.ts';
import { requestSignal, timeForMutations } from './request-signal.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const response = (writableFinished = false) =>
  Object.assign(new EventEmitter(), { writableFinished, closed: false }) as unknown as Response;

async function resolved(signal: AbortSignal, operation: 'query' | 'mutation'): Promise<void> {
  const listener = await timeForMutations.requestDidStart?.({} as never);
  await listener?.didResolveOperation?.({ operation: { operation }, contextValue: { signal } as Context } as never);
}

describe('the signal of a request', () => {
  it('is raised when the asker goes away, not when the answer is out', () => {
    const away = response();
    const cut = requestSignal(away);
    away.emit('close');
    expect(cut.reason).toMatchObject({ code: 'CANCELLED' });
    const answered = response(true);
    const whole = requestSignal(answered);
    answered.emit('close');
    vi.advanceTimersByTime(60_000);
    expect(whole.aborted).toBe(false);
  });

  it('is raised after five seconds of a query and thirty of a mutation', async () => {
    const query = requestSignal(response());
    const mutation = requestSignal(response());
    await resolved(query, 'query');
    await resolved(mutation, 'mutation');
    vi.advanceTimersByTime(4_999);
    expect(query.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(query.reason).toMatchObject({ code: 'TIMEOUT' });
    vi.advanceTimersByTime(24_999);
    expect(mutation.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(mutation.reason).toMatchObject({ code: 'TIMEOUT' });
  });
});
