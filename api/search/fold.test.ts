import { describe, expect, it } from 'vitest';
import { folded, foldings } from './fold.ts';

describe('folding', () => {
  it('takes the marks off Latin letters and leaves Chinese alone', () => {
    expect(folded('Kärcher')).toBe('karcher');
    expect(folded('Łódź 卡赫')).toBe('lodz 卡赫');
    expect(folded('Groß')).toBe('gross');
  });

  it('gives both ways people type an umlaut', () => {
    expect(foldings('Schwarzmüller')).toEqual(['schwarzmuller', 'schwarzmueller']);
    expect(foldings('ASTA')).toEqual(['asta']);
  });

  it('reads a letter and its mark written apart like one letter', () => {
    expect(foldings('Ka\u0308rcher')).toEqual(foldings('Kärcher'));
  });
});
