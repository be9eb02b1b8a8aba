import { describe, expect, it } from 'vitest';
import type { NeedRow } from './facing.query.ts';
import { isNear, isNeed, makersOf } from './makers.ts';

const met = (
  country: string | null,
  makersCount: number,
  kind: 'COUNTRY_MAKERS' | 'CLUSTER_CAPABILITY' = 'COUNTRY_MAKERS',
) =>
  ({
    partner: { id: 'p', country: country === null ? null : { id: country, code: country } },
    ways: [{ kind, makersCount }],
  }) satisfies NeedRow['partners'][number];
const computed = { kind: 'COMPUTED', code: 'NEEDED', text: 't', textEn: 't' } as const;

describe('needs for bodies of a country', () => {
  it('count makers once, however many bodies could name them', () => {
    const partners = [met('at', 3), met('at', 3), met('sg', 5), met(null, 9), met('at', 0, 'CLUSTER_CAPABILITY')];
    expect(makersOf({ partners }, 'at')).toBe(3);
    expect(makersOf({ partners }, 'de')).toBe(0);
  });

  it('are what is to be filled or strengthened, not what is missing and needed by nobody', () => {
    expect(isNeed({ actions: ['FILL'] })).toBe(true);
    expect(isNeed({ actions: ['EXTEND', 'STRENGTHEN'] })).toBe(true);
    expect(isNeed({ actions: [] })).toBe(false);
    expect(isNeed({ actions: ['VERIFY'] })).toBe(false);
  });

  it('come first where makers of the country are known or a source states the wish', () => {
    expect(isNear({ partners: [met('at', 1)], reasons: [computed] }, 'at')).toBe(true);
    expect(isNear({ partners: [met('at', 1)], reasons: [computed] }, undefined)).toBe(false);
    expect(isNear({ partners: [], reasons: [{ ...computed, kind: 'STATED' }] }, undefined)).toBe(true);
  });
});
