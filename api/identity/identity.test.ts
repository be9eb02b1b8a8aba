import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identitiesOf, isValidIdentity, normaliseIdentity } from './identity.ts';

describe('the unified social credit code', () => {
  // The example of the standard. Symbols: 9 1 3 5 0 1 0 0 M=21 0 0 0 1 0 0 Y=30 4, weights 1 3 9 27 19 26 16 17 20 29
  // 25 13 8 24 10 30 28: 9+3+27+135+0+26+0+0+420+0+0+0+8+0+0+900+112 = 1640 = 52·31 + 28, so the check is 31−28 = 3.
  it('fits its check digit', () => {
    expect(isValidIdentity('CREDIT_CODE', '91350100M000100Y43')).toBe(true);
    expect(isValidIdentity('CREDIT_CODE', '91350100 m0001 00y43')).toBe(true);
  });

  it.each(['91350100M000100Y44', '91350100M000100Y4', '91350100M000100Y433', '9135010IM000100Y43', ''])(
    'is not %s',
    (code) => expect(isValidIdentity('CREDIT_CODE', code)).toBe(false),
  );

  it('shows any one wrong symbol', () => {
    const right = '91350100M000100Y43';
    const place = fc.integer({ min: 0, max: 17 });
    fc.assert(
      fc.property(place, fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (at, symbol) => {
        fc.pre(right[at] !== symbol);
        expect(isValidIdentity('CREDIT_CODE', right.slice(0, at) + symbol + right.slice(at + 1))).toBe(false);
      }),
    );
  });
});

describe('the legal entity identifier', () => {
  // Eighteen zeros leave the check digits alone: 98 leaves 1. 01 would too, but is never given out.
  it('leaves 1 over 97', () => {
    expect(isValidIdentity('LEI', '00000000000000000098')).toBe(true);
    // One A before the check digits: 10·100 = 1000 = 10·97 + 30, so they must be 98 − 30 = 68.
    expect(isValidIdentity('LEI', '00000000000000000A68')).toBe(true);
  });

  it.each([
    '00000000000000000001',
    '00000000000000000002',
    '00000000000000000A67',
    '0000000000000000000A',
    '1',
    '0000000000000000000001',
  ])('is not %s', (code) => expect(isValidIdentity('LEI', code)).toBe(false));
});

describe('numbers whose form alone can be checked', () => {
  it.each([
    ['UEN', '12345678A', true],
    ['UEN', '201912345K', true],
    ['UEN', 'T08GB0061D', true],
    ['UEN', '171912345K', false],
    ['UEN', 'X08GB0061D', false],
    ['UEN', '12345678', false],
    ['FIRMENBUCH', 'FN 123456a', true],
    ['FIRMENBUCH', '1z', true],
    ['FIRMENBUCH', 'FN 1234567a', false],
    ['FIRMENBUCH', 'FN 123456', false],
    ['STOCK_CODE', '600019.SH', true],
    ['STOCK_CODE', '300337.SZ', true],
    ['STOCK_CODE', '600019.SZ', false],
    ['STOCK_CODE', '000959.SH', false],
    ['STOCK_CODE', '600019', false],
  ] as const)('%s %s: %s', (scheme, value, valid) => {
    expect(isValidIdentity(scheme, value)).toBe(valid);
  });
});

describe('identifiers of a node', () => {
  const node = {
    key: 'enterprise:x',
    code: 'x',
    evidence: ['000-001-a', 'dataset.x.a.b'],
    stockCode: '600019.SH',
    lei: null,
  };

  it('are those it has, each with what it may rest on', () => {
    expect(identitiesOf(node)).toEqual([
      { scheme: 'STOCK_CODE', value: '600019.SH', valid: true, check: 'FORM', evidence: ['dataset.x.a.b', 'firm.x'] },
    ]);
    expect(identitiesOf({ ...node, stockCode: '', uen: '201912345K' })).toEqual([
      { scheme: 'UEN', value: '201912345K', valid: true, check: 'FORM', evidence: ['identifier.enterprise.x.uen'] },
    ]);
  });

  it('are written in one way', () => {
    expect(normaliseIdentity('FIRMENBUCH', 'FN 123456 A')).toBe('123456a');
    expect(normaliseIdentity('LEI', ' 0000-0000 0000 0000 0a68')).toBe('00000000000000000A68');
    expect(normaliseIdentity('STOCK_CODE', '６０００１９.sh')).toBe('600019.SH');
  });
});
