import { describe, expect, it } from 'vitest';
import { openQuestions } from './questions.ts';

const named = (name: string) => ({ name, nameEn: null });
const gap = { state: 'MISSING', segment: named('基板'), makers: [], coming: [] };
const nothing = { gap, target: null, policies: [], carriers: [] };

describe('open questions', () => {
  it('are none where everything is known', () => {
    const maker = { certainty: 'CONFIRMED', confidence: 1, count: 1, enterprise: named('甲') };
    expect(openQuestions({ ...nothing, gap: { ...gap, makers: [maker] } })).toEqual([]);
  });

  it('begin with the state where it cannot be told, then makers to be verified or named, then projects overdue', () => {
    const makers = [
      { certainty: 'PROBABLE', confidence: 0.6, count: 1, enterprise: named('甲') },
      { certainty: 'PROBABLE', confidence: 0.5, count: 3, enterprise: null },
    ];
    const coming = [
      { overdue: true, project: named('项目') },
      { overdue: false, project: named('另一项目') },
    ];
    expect(openQuestions({ ...nothing, gap: { ...gap, state: 'UNKNOWN', makers, coming } })).toEqual([
      { kind: 'STATE', of: named('基板') },
      { kind: 'PROBABLE', of: named('甲'), confidence: 0.6 },
      { kind: 'UNNAMED', count: 3 },
      { kind: 'OVERDUE', of: named('项目') },
    ]);
  });

  it('name what nobody has looked up of the firm, not what was looked up in vain', () => {
    const target = {
      enterprise: named('甲'),
      components: [
        { kind: 'SIGNALS' as const, status: 'NOT_SEARCHED' },
        { kind: 'NETWORK' as const, status: 'SEARCHED_NONE' },
        { kind: 'GAIN' as const, status: 'RECORDED' },
      ],
    };
    expect(openQuestions({ ...nothing, target })).toEqual([
      { kind: 'COMPONENT', of: named('甲'), component: 'SIGNALS' },
    ]);
  });

  it('ask each fact once, the one most policies wait for first, and none nobody can answer or that would not help', () => {
    const fact = (code: string) => ({ code, question: `${code}？`, questionEn: `${code}?` });
    const policies = [
      { verdict: 'UNKNOWN', questions: [fact('a'), fact('b'), fact('unpublished')] },
      { verdict: 'ONE_CONDITION_SHORT', questions: [fact('b')] },
      { verdict: 'NOT_ELIGIBLE', questions: [fact('c'), fact('a')] },
    ];
    const said = openQuestions({ ...nothing, policies });
    expect(said.map((one) => one.kind === 'SAID' && one.textEn)).toEqual(['b?', 'a?']);
  });

  it('end with what no source says of each carrier', () => {
    const carriers = [{ carrier: named('载体'), unknown: [{ text: '多大？', textEn: 'How large?' }] }];
    expect(openQuestions({ ...nothing, carriers })).toEqual([
      { kind: 'SAID', about: named('载体'), text: '多大？', textEn: 'How large?' },
    ]);
  });
});
