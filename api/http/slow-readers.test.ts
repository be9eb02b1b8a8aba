import { describe, expect, it } from 'vitest';
import { judgeReader } from './slow-readers.ts';

describe('a reader', () => {
  it('is not judged while nothing waits for it, however long', () => {
    expect(judgeReader(undefined, 0, 0, 0)).toBeNull();
    expect(judgeReader({ at: 0, sent: 0 }, 0, 0, 3_600_000)).toBeNull();
  });

  it('is marked when bytes begin to wait', () => {
    expect(judgeReader(undefined, 1, 700, 42)).toEqual({ at: 42, sent: 700 });
  });

  it('has eight seconds for 16 KiB', () => {
    const mark = { at: 1_000, sent: 500 };
    expect(judgeReader(mark, 9, 500, 8_999)).toBe(mark);
    expect(judgeReader(mark, 9, 500 + 16_383, 9_000)).toBe('SLOW');
    expect(judgeReader(mark, 9, 500 + 16_384, 9_000)).toEqual({ at: 9_000, sent: 16_884 });
  });
});
