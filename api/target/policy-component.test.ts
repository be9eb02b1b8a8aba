import { describe, expect, it } from 'vitest';
import type { PolicyFit } from '../policy/fit.ts';
import { policy } from '../policy/testing.ts';
import { policyComponent, policyReasonsAgainst, policyReasonsFor } from './policy-component.ts';
import { rankTargets } from './target.ts';
import { carPark, firmRow, work } from './testing.ts';
import { RANKING } from './fusion.ts';

const fit = (more: Partial<PolicyFit> = {}): PolicyFit => ({ value: null, decided: [], undecided: [], ...more });
const treaty = policy('t', []);
const own = { ...treaty, row: { ...treaty.row, family: 'TREATY', nameEn: 'Treaty' } };

describe('the policy component', () => {
  it('is not searched without rules, and searched without a value where none can be decided', () => {
    expect(policyComponent('x', null)).toMatchObject({ status: 'NOT_SEARCHED', value: null });
    expect(policyComponent('x', new Map([['x', fit()]]))).toMatchObject({ status: 'NOT_SEARCHED', evidence: [] });
    const open = fit({ undecided: [{ policy: treaty, likely: false }] });
    expect(policyComponent('x', new Map([['x', open]]))).toMatchObject({
      status: 'SEARCHED_NONE',
      value: null,
      evidence: ['policy t'],
    });
  });

  it('has a value and its evidence where some policy is decided', () => {
    const decided = fit({ value: 0, decided: [{ policy: treaty, verdict: 'NOT_ELIGIBLE', evidence: ['law'] }] });
    expect(policyComponent('x', new Map([['x', decided]]))).toMatchObject({
      status: 'RECORDED',
      value: 0,
      evidence: ['law'],
    });
    expect(policyReasonsAgainst(decided)).toMatchObject([{ code: 'POLICY_NOT', textEn: 'does not meet “policy t”' }]);
  });

  it('names a treaty first among what a firm may be eligible for', () => {
    const open = fit({
      undecided: [
        { policy: policy('a', []), likely: true },
        { policy: policy('b', []), likely: false },
        { policy: own, likely: true },
      ],
    });
    expect(policyReasonsFor(open).map(({ textEn }) => textEn)).toEqual([
      'may be eligible for “Treaty” and “policy a”, conditions to be asked',
    ]);
  });

  it('orders two like firms, and leaves one of which nothing is decided between them', () => {
    const firms = ['worse', 'open', 'better'].map((code) => firmRow(code, [work('castings')]));
    const decided = (value: number) =>
      fit({
        value,
        decided: [{ policy: treaty, verdict: value === 1 ? 'ELIGIBLE' : 'NOT_ELIGIBLE', evidence: ['law'] }],
      });
    const policies = new Map([
      ['worse', decided(0)],
      ['better', decided(1)],
      ['open', fit({ undecided: [{ policy: treaty, likely: false }] })],
    ]);
    const ranked = rankTargets(carPark(firms, { policies }), {
      weights: RANKING.weights,
      required: [],
      redLines: true,
    });
    expect(ranked.map(({ firm }) => firm.code)).toEqual(['better', 'open', 'worse']);
  });
});
