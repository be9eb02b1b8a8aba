import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP_FORMULA } from './formula.ts';
import { standingVerifications, type Verification } from './verification.ts';

let revision = 0;
const seen = (outcome: Verification['outcome'], on: string, enterprise: string | null = null): Verification => ({
  code: `v-${++revision}`,
  segment: 's',
  outcome,
  enterprise,
  on,
  note: 'n',
  author: 'a',
  createdAt: `${on}T00:00:00Z`,
  revision,
  evidence: [`e-${revision}`],
});
const at = (day: string, ...all: Verification[]) =>
  standingVerifications(all, new Date(`${day}T00:00:00Z`), GAP_FORMULA).get('s');
const makers = (day: string, ...all: Verification[]) => at(day, ...all)?.confirmed.map(({ enterprise }) => enterprise);

describe('a verification', () => {
  it('that refutes holds for 24 months', () => {
    const refuted = seen('REFUTED', '2024-06-01');
    expect(at('2026-06-01', refuted)?.refuted).toBe(refuted);
    expect(at('2026-06-02', refuted)?.refuted).toBeNull();
  });

  it('takes the place of an earlier one by the day something was seen, not by when it was written', () => {
    const late = seen('CONFIRMED', '2026-02-01');
    const writtenAfter = seen('REFUTED', '2026-01-01');
    expect(at('2026-06-01', late, writtenAfter)).toEqual({ refuted: null, confirmed: [late] });
  });

  it('of the same day takes the place of the one written before', () => {
    const all = [seen('CONFIRMED', '2026-02-01'), seen('REFUTED', '2026-02-01')];
    expect(at('2026-06-01', ...all.reverse())).toMatchObject({ refuted: { outcome: 'REFUTED' }, confirmed: [] });
  });

  it('of another maker stands beside it, of the same one in its place', () => {
    expect(
      makers(
        '2026-06-01',
        seen('CONFIRMED', '2026-01-01', 'a'),
        seen('CONFIRMED', '2026-01-02', 'b'),
        seen('CONFIRMED', '2026-01-03', 'a'),
      ),
    ).toEqual(['b', 'a']);
  });

  it('without a name counts only while none is named', () => {
    const unnamed = () => seen('CONFIRMED', '2026-01-02');
    expect(makers('2026-06-01', unnamed(), unnamed())).toEqual([null]);
    expect(makers('2026-06-01', unnamed(), seen('CONFIRMED', '2026-01-03', 'a'))).toEqual(['a']);
    expect(makers('2026-06-01', seen('CONFIRMED', '2026-01-01', 'a'), unnamed())).toEqual(['a']);
  });

  it('that is withdrawn leaves the segment as if nobody had looked', () => {
    const all = [seen('REFUTED', '2026-01-01'), seen('WITHDRAWN', '2026-01-02')];
    expect(at('2026-06-01', ...all)).toEqual({ refuted: null, confirmed: [] });
    expect(makers('2026-06-01', ...all, seen('CONFIRMED', '2026-01-03', 'a'))).toEqual(['a']);
  });

  it('that is withdrawn for one maker leaves the others', () => {
    const all = [seen('CONFIRMED', '2026-01-01', 'a'), seen('CONFIRMED', '2026-01-02', 'b')];
    expect(makers('2026-06-01', ...all, seen('WITHDRAWN', '2026-01-03', 'a'))).toEqual(['b']);
  });

  it('is withdrawn by when it was written, not by the day seen, so that what is written later counts', () => {
    const withdrawn = seen('WITHDRAWN', '2026-03-01');
    expect(makers('2026-06-01', withdrawn, seen('CONFIRMED', '2026-02-01', 'a'))).toEqual(['a']);
    expect(makers('2026-06-01', seen('CONFIRMED', '2026-04-01', 'a'), seen('WITHDRAWN', '2026-03-01'))).toEqual([]);
  });

  it('that was refuted does not come back when the refutation is too old', () => {
    expect(at('2026-06-01', seen('CONFIRMED', '2020-01-01', 'a'), seen('REFUTED', '2021-01-01'))).toEqual({
      refuted: null,
      confirmed: [],
    });
  });

  it('has the same effect in whatever order the records come', () => {
    const records = fc.array(
      fc.record({
        outcome: fc.constantFrom('CONFIRMED' as const, 'REFUTED' as const),
        day: fc.integer({ min: 1, max: 4 }),
        enterprise: fc.constantFrom('a', 'b', null),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (rows, keys) => {
        const all = rows.map(({ outcome, day, enterprise }) =>
          seen(outcome, `2026-01-0${day}`, outcome === 'REFUTED' ? null : enterprise),
        );
        const order = new Map(all.map((row) => [row, keys.next().value ?? 0]));
        const shuffled = [...all].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        expect(at('2026-06-01', ...shuffled)).toEqual(at('2026-06-01', ...all));
      }),
    );
  });
});
