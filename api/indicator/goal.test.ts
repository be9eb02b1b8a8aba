import { describe, expect, it } from 'vitest';
import { standingOf, type GoalFigure } from './goal.ts';

const NOW = new Date('2026-11-21T00:00:00Z');
const figure = (value: number | null, period: string | null, more: Partial<GoalFigure> = {}): GoalFigure => ({
  code: `f-${period}`,
  metric: 'output',
  unit: 'CNY_100M',
  currency: 'CNY',
  period,
  qualifiers: [],
  value,
  normalised: value === null ? null : value * 1e8,
  ...more,
});

describe('a goal against what was observed', () => {
  it('is reached by the newest observation of its time', () => {
    const standing = standingOf(figure(500, '2020/2023'), [figure(400, '2021'), figure(520, '2022')], NOW);
    expect(standing).toMatchObject({ status: 'REACHED', why: 'REACHED', progress: 1.04 });
    expect(standing.actual?.code).toBe('f-2022');
  });

  it('wants more than the figure where it says “over”', () => {
    const goal = figure(500, '2020/2023', { qualifiers: ['over'] });
    expect(standingOf(goal, [figure(500, '2022')], NOW).status).toBe('MISSED_UNCONFIRMED');
    expect(standingOf(goal, [figure(501, '2022')], NOW).status).toBe('REACHED');
  });

  it('is open before its time has passed and unconfirmed after', () => {
    expect(standingOf(figure(500, '2027'), [], NOW)).toMatchObject({
      status: 'OPEN',
      why: 'NO_ACTUAL',
      progress: null,
    });
    expect(standingOf(figure(500, '2025'), [], NOW).status).toBe('MISSED_UNCONFIRMED');
    expect(standingOf(figure(500, '2025'), [figure(300, '2025')], NOW)).toMatchObject({ why: 'BELOW', progress: 0.6 });
  });

  it('takes what was seen before its time for the base, and what came after it for neither', () => {
    const standing = standingOf(
      figure(500, '2020/2023'),
      [figure(200, '2018'), figure(300, '2019'), figure(900, '2025')],
      NOW,
    );
    expect(standing.base?.code).toBe('f-2019');
    expect(standing.actual).toBeNull();
  });

  it('cannot be judged as a multiple of a base nobody states', () => {
    const goal = figure(2, '2020/2023', {
      unit: 'MULTIPLE',
      currency: null,
      qualifiers: ['not-stated'],
      normalised: 2,
    });
    expect(standingOf(goal, [figure(520, '2022')], NOW)).toMatchObject({ status: 'UNKNOWN', why: 'BASE_UNKNOWN' });
  });

  it('reads a rank from the top, without a share of the way', () => {
    const rank = (value: number, period: string) =>
      figure(value, period, { unit: 'RANK', currency: null, normalised: value });
    expect(standingOf(rank(10, '2022/2023'), [rank(8, '2022')], NOW)).toMatchObject({
      status: 'REACHED',
      progress: null,
    });
    expect(standingOf(rank(10, '2022/2023'), [rank(12, '2022')], NOW).status).toBe('MISSED_UNCONFIRMED');
  });

  it('does not take an expectation, a growth or another currency for an observation', () => {
    const others = [
      figure(900, '2022', { qualifiers: ['expected'] }),
      figure(9, '2022', { unit: 'PERCENT', currency: null, qualifiers: ['yoy'], normalised: 0.09 }),
      figure(900, '2022', { unit: 'USD_100M', currency: 'USD' }),
    ];
    expect(standingOf(figure(500, '2020/2023'), others, NOW).actual).toBeNull();
  });

  it('without a time has none to miss', () => {
    expect(standingOf(figure(500, null), [], NOW)).toMatchObject({ status: 'UNKNOWN', why: 'NO_HORIZON' });
  });
});
