import { describe, expect, it } from 'vitest';
import { changesOf, MAX_CHANGES, sinceOf, type Known } from './change.ts';
import type { WriteRow } from './change.queries.ts';

const [A, B, C] = ['a'.repeat(16), 'b'.repeat(16), 'c'.repeat(16)];

describe('what names a state', () => {
  it.each([
    [A, { version: A, revision: 0 }],
    [`${A}+12`, { version: A, revision: 12 }],
    ['12', { version: null, revision: 12 }],
    // Sixteen digits are a version: it is always that long, and no revision is.
    ['1234567890123456', { version: '1234567890123456', revision: 0 }],
  ])('%s', (text, since) => {
    expect(sinceOf(text)).toEqual(since);
  });

  it.each(['', 'abc', `${A}+`, `${A}+x`, `+3`, '-1', '1.5', A.toUpperCase(), ` ${A}`])('is not %j', (text) => {
    expect(sinceOf(text)).toBeNull();
  });
});

const write = (revision: number, at: string): WriteRow => ({
  code: `verification-${revision}`,
  kind: 'GAP_VERIFIED',
  revision,
  at,
  park: 'gx',
  chain: 'auto-parts',
  segment: 'auto-parts/die-casting',
  enterprise: null,
  project: null,
});
const load = (version: string, at: string) => ({ version, at, changed: 5, removed: 1 });

const known = (over: Partial<Known>): Known => ({
  since: { version: A, revision: 0 },
  revisionAt: null,
  now: { version: A, revision: 0, loading: false },
  writes: [],
  loads: [load(A, '2026-01-01T00:00:00.123456789Z')],
  ...over,
});
const codes = (over: Partial<Known>) => changesOf(known(over)).changes.map(({ code }) => code);
const shortfall = (over: Partial<Known>) => changesOf(known(over)).shortfall;

describe('changes', () => {
  it('are none where nothing happened, and that is all there is to know', () => {
    expect(changesOf(known({}))).toEqual({ changes: [], shortfall: null });
  });

  it('are the writes in the order of their numbers, even where the clock ran back', () => {
    const over = {
      now: { version: A, revision: 2, loading: false },
      writes: [write(1, '2026-02-01T00:00:01.000Z'), write(2, '2026-02-01T00:00:00.000Z')],
    };
    expect(codes(over)).toEqual(['verification-1', 'verification-2']);
    expect(shortfall(over)).toBeNull();
  });

  it('hold a load as one, in its place, and say that its things are not told', () => {
    const over = {
      now: { version: B, revision: 2, loading: false },
      writes: [write(1, '2026-01-31T00:00:00.000Z'), write(2, '2026-03-01T00:00:00.000Z')],
      loads: [load(A, '2026-01-01T00:00:00Z'), load(B, '2026-02-01T00:00:00.5Z')],
    };
    expect(codes(over)).toEqual(['verification-1', `load-${B}`, 'verification-2']);
    expect(changesOf(known(over)).changes[1]).toMatchObject({ at: '2026-02-01T00:00:00.500Z', load: { changed: 5 } });
    expect(shortfall(over)).toBe('DATA_LOADED');
  });

  it('hold only the loads after the version read', () => {
    const loads = [load(A, '2026-01-01T00:00:00Z'), load(B, '2026-02-01T00:00:00Z'), load(C, '2026-03-01T00:00:00Z')];
    const now = { version: C, revision: 0, loading: false };
    expect(codes({ since: { version: B, revision: 0 }, now, loads })).toEqual([`load-${C}`]);
    expect(codes({ since: { version: A, revision: 0 }, now, loads })).toEqual([`load-${B}`, `load-${C}`]);
  });

  it('hold no load where the data are what they were again', () => {
    const loads = [load(B, '2026-02-01T00:00:00Z'), load(A, '2026-03-01T00:00:00Z')];
    expect(changesOf(known({ loads }))).toEqual({ changes: [], shortfall: null });
  });

  it('since a revision alone hold the loads after it was written', () => {
    const loads = [load(A, '2026-01-01T00:00:00Z'), load(B, '2026-03-01T00:00:00Z')];
    const now = { version: B, revision: 4, loading: false };
    const since = { version: null, revision: 4 };
    expect(codes({ since, now, loads, revisionAt: '2026-02-01T00:00:00Z' })).toEqual([`load-${B}`]);
    expect(codes({ since, now, loads, revisionAt: '2026-04-01T00:00:00Z' })).toEqual([]);
    // Nobody knows when nothing had been written yet: the load that made the graph is no change, any other is.
    expect(codes({ since: { version: null, revision: 0 }, now, loads })).toEqual([`load-${B}`]);
  });

  it('cannot be told from a version of another database, or from a number not reached yet', () => {
    expect(changesOf(known({ since: { version: C, revision: 0 } }))).toEqual({
      changes: [],
      shortfall: 'UNKNOWN_VERSION',
    });
    expect(shortfall({ since: { version: A, revision: 1 } })).toBe('UNKNOWN_VERSION');
  });

  it('are not complete while a load runs, and are not told where there are too many', () => {
    expect(shortfall({ now: { version: A, revision: 0, loading: true } })).toBe('LOAD_RUNNING');
    const writes = Array.from({ length: MAX_CHANGES + 1 }, (_, i) => write(i + 1, '2026-02-01T00:00:00Z'));
    const now = { version: A, revision: writes.length, loading: false };
    expect(changesOf(known({ now, writes }))).toEqual({ changes: [], shortfall: 'TOO_FAR_BACK' });
    expect(shortfall({ now, writes: writes.slice(1) })).toBeNull();
  });
});
