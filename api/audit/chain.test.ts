import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EMPTY_HEAD, hashOf, linked, ORIGIN, readChain, type Head, type Kept, type Link } from './chain.ts';

/** A log of made-up writes, with its head. */
function logOf(size: number): { log: (Kept & Link)[]; head: Head } {
  const log: (Kept & Link)[] = [];
  let head = EMPTY_HEAD;
  for (let i = 1; i <= size; i++) {
    const record = linked({ code: `audit-${i}`, revision: i, author: i % 2 ? '王芳' : 'Anna', before: null }, head);
    log.push(record);
    head = { sequence: record.sequence, hash: record.hash };
  }
  return { log, head };
}

function check(log: readonly Kept[], head: Head) {
  const reader = readChain();
  reader.take(log);
  return reader.end(head);
}

describe('a hash', () => {
  it('is over the fields in the order of their names, without the absent ones', () => {
    const expected = createHash('sha256').update('[["a",1],["b","x"]]').digest('hex');
    expect(hashOf({ b: 'x', a: 1, hash: 'other', c: null, d: undefined })).toBe(expected);
  });

  it('tells a text from a number, and one field from two', () => {
    expect(hashOf({ a: '1' })).not.toBe(hashOf({ a: 1 }));
    expect(hashOf({ a: 'x', b: 'y' })).not.toBe(hashOf({ a: 'x","b","y' }));
    expect(hashOf({ a: false })).not.toBe(hashOf({}));
  });
});

describe('a log', () => {
  it('as it was written is intact', () => {
    const { log, head } = logOf(5);
    expect(log[0]).toMatchObject({ sequence: 1, previous: ORIGIN });
    expect(log[4]).toMatchObject({ sequence: 5, previous: log[3]?.hash });
    expect(check(log, head)).toEqual({ records: 5, intact: true, firstBroken: null });
    expect(check([], EMPTY_HEAD)).toEqual({ records: 0, intact: true, firstBroken: null });
  });

  it('may be read in parts', () => {
    const { log, head } = logOf(5);
    const reader = readChain();
    reader.take(log.slice(0, 2));
    reader.take([]);
    reader.take(log.slice(2));
    expect(reader.end(head).intact).toBe(true);
  });

  const { log, head } = logOf(30);
  const places = log.map((_, index) => index);

  it('shows every single edit, of every field', () => {
    for (const place of places)
      for (const name of Object.keys(log[place] ?? {})) {
        const edited = log.map((record, index) => (index === place ? { ...record, [name]: 'forged' } : record));
        if (log[place]?.[name] === null) continue;
        expect(check(edited, head), `${place} ${name}`).toMatchObject({ intact: false });
      }
    const added = log.map((record, index) => (index === 7 ? { ...record, before: '{}' } : record));
    expect(check(added, head)).toEqual({ records: 30, intact: false, firstBroken: 8 });
  });

  it('shows an edit whose hash was worked out anew, at the next record or at the end', () => {
    for (const place of places) {
      const forged = log.map((record, index) => {
        if (index !== place) return record;
        const changed = { ...record, author: 'forged' };
        return { ...changed, hash: hashOf(changed) };
      });
      expect(check(forged, head).firstBroken, `${place}`).toBe(place + 2);
    }
  });

  it('shows every single deletion, the last one too', () => {
    for (const place of places) {
      const shorter = log.filter((_, index) => index !== place);
      expect(check(shorter, head), `${place}`).toEqual({ records: 29, intact: false, firstBroken: place + 1 });
    }
    expect(check([], head).intact).toBe(false);
  });

  it('shows every exchange of two records, also with their numbers set right', () => {
    for (const a of places)
      for (const b of places.slice(a + 1)) {
        const moved = [...log];
        [moved[a], moved[b]] = [log[b] as Kept & Link, log[a] as Kept & Link];
        expect(check(moved, head).firstBroken, `${a} ${b}`).toBe(a + 1);
        const numbered = moved.map((record, index) => ({ ...record, sequence: index + 1 }));
        expect(check(numbered, head).firstBroken, `${a} ${b}`).toBe(a + 1);
      }
  });

  it('shows what was put in', () => {
    for (const place of places) {
      const longer = [...log.slice(0, place), log[place] as Kept & Link, ...log.slice(place)];
      expect(check(longer, head), `${place}`).toMatchObject({ records: 31, intact: false });
    }
    const { log: more } = logOf(31);
    expect(check(more, head)).toEqual({ records: 31, intact: false, firstBroken: 32 });
  });
});
