import { describe, expect, it } from 'vitest';
import { restatedRegister, standingOverrides } from './record.ts';
import type { OverrideRow, StatementRow } from './record.queries.ts';

const override = (revision: number, more: Partial<OverrideRow> = {}): OverrideRow => ({
  code: `o-${revision}`,
  segment: 's',
  state: 'WEAK',
  reason: 'r',
  author: 'a',
  on: '2026-01-01',
  until: '2026-06-30',
  revision,
  ...more,
});
const statement = (revision: number, kappa?: number): StatementRow => ({
  code: `r-${revision}`,
  reason: `reason ${revision}`,
  author: 'a',
  asOf: '2026-01-01',
  revision,
  evidence: ['e'],
  ...(kappa === undefined ? {} : { kappa }),
});

describe('an override', () => {
  const at = (day: string, rows: OverrideRow[]) => standingOverrides(rows, new Date(`${day}T12:00:00Z`)).get('s');

  it('stands to the end of its last day', () => {
    expect(at('2026-06-30', [override(1)])?.state).toBe('WEAK');
    expect(at('2026-07-01', [override(1)])).toBeUndefined();
  });

  it('gives way to the one written last, whatever their order and number of digits', () => {
    expect(at('2026-06-01', [override(10, { state: 'STRONG' }), override(9)])?.state).toBe('STRONG');
    expect(at('2026-06-01', [override(9), override(10, { state: 'STRONG' })])?.state).toBe('STRONG');
  });

  it('does not come back when a later one has expired or took it back', () => {
    expect(at('2026-06-01', [override(1), override(2, { until: '2026-05-01' })])).toBeUndefined();
    const { state: _state, ...without } = override(2);
    expect(at('2026-06-01', [override(1), without])).toBeUndefined();
  });
});

describe('a statement about the register', () => {
  it('holds until a later one, which may take it back', () => {
    expect(restatedRegister([])).toBeNull();
    expect(restatedRegister([statement(10, 0.4), statement(9, 0.2)])).toMatchObject({
      kappa: 0.4,
      reason: 'reason 10',
    });
    expect(restatedRegister([statement(9, 0.2), statement(10)])).toBeNull();
  });
});
