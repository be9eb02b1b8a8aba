import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { degreeMatched, shareBelow } from './e1/auc.ts';
import { draw, taskOf } from './e1/protocol.ts';
import { readLinks } from './e1/read-links.ts';
import { runE1Files } from './e1.ts';

let directory: string;
beforeAll(() => (directory = mkdtempSync(join(tmpdir(), 'e1-'))));
afterAll(() => rmSync(directory, { recursive: true }));
const write = (name: string, content: string | Uint8Array): string => {
  const file = join(directory, name);
  writeFileSync(file, content);
  return file;
};

describe('the protocol', () => {
  const of = (text: string, period = 1) =>
    text.split(' ').map((link) => ({ supplier: link[0] ?? '', customer: link[1] ?? '', period }));

  it('asks for new links of known firms only and sets reversed ones, cold starts and known pairs apart', () => {
    const task = taskOf(of('ac bc ad de'), of('ac bd bd ed xc ay cc ae', 2));
    expect([...task.truth]).toEqual([
      ['d', new Set(['b'])],
      ['e', new Set(['a'])],
    ]);
    // e never supplied anyone, so even d ← e, which turns a known link round, is a cold start.
    expect(task).toMatchObject({ newLinks: 5, coldStart: 3, persisting: 1, reversed: new Map() });
    expect(taskOf(of('ac ca bc cb ad'), of('da')).coldStart).toBe(1);
    expect([...taskOf(of('ac cb bd ba'), of('ac ab')).reversed]).toEqual([['b', new Set(['a'])]]);
  });

  it('draws the same customers every time, none twice', () => {
    const items = Array.from({ length: 20 }, (_, i) => i);
    expect(draw(items, 5)).toEqual(draw(items, 5));
    expect(new Set(draw(items, 30))).toEqual(new Set(items));
  });

  it('holds a right supplier against those of nearest degree', () => {
    const degree = [5, 5, 1, 9];
    expect(degreeMatched(0, [1, 2, 3], degree)).toEqual([0, 1, 2]);
    const many = Array.from({ length: 120 }, (_, i) => i + 1);
    const degrees = [3, ...many.map((i) => (i <= 60 ? 3 : 90))];
    expect(degreeMatched(0, many, degrees)).toEqual(many.slice(0, 60).map((i) => i - 1));
    expect(shareBelow(2, [0, 1, 2, 3], [1, 2, 3, 0])).toBe(0.625);
    expect(shareBelow(2, [], [])).toBe(0.5);
  });
});

describe('link files', () => {
  it('may have dates, numbers or no period, and may be gzipped', () => {
    expect(readLinks(write('a.csv', 'supplier,customer,period\nA,B,2019-06-30\nA,C,2019-12-31\n'))).toEqual([
      { supplier: 'A', customer: 'B', period: 4038 },
      { supplier: 'A', customer: 'C', period: 4039 },
    ]);
    expect(readLinks(write('b.csv.gz', gzipSync('customer,supplier,period\r\nB,A,7\r\n')))).toEqual([
      { supplier: 'A', customer: 'B', period: 7 },
    ]);
    expect(readLinks(write('c.csv', '\uFEFFsupplier,customer\n"A, Ltd",B\n'))).toEqual([
      { supplier: 'A, Ltd', customer: 'B', period: 0 },
    ]);
  });

  it.each([
    ['supplier,buyer\nA,B\n', 'line 1: no column "customer"'],
    ['supplier,customer,period\nA,B,1\nA,,1\n', 'line 3: a firm is missing'],
    ['supplier,customer,period\nA,B,1\nA,C,soon\n', 'line 3: period "soon" is not a number'],
    ['supplier,customer,period\nA,B,2019-06\nA,C,2019-13\n', 'line 3: period "2019-13" is not a date'],
    ['supplier,customer\n', 'no links below the header'],
    ['supplier,customer\nA,B,C,D\n', 'line 2'],
  ])('that cannot be read are told with their line: %j', (content, message) => {
    expect(() => readLinks(write('bad.csv', content))).toThrow(message);
  });
});

describe('E1 on other files', () => {
  /** Ten customers in two trades; each buys from three of its trade’s five suppliers, later from a fourth. */
  const trades = (test: boolean): string =>
    Array.from({ length: 10 }, (_, c) => {
      const supplier = (k: number): string => `S${c % 2}${(Math.floor(c / 2) + k) % 5}`;
      return (test ? [3] : [0, 1, 2]).map((k) => `${supplier(k)},C${c},${test ? 9 : k}\n`).join('');
    }).join('');

  it.each(['supplier,customer,period\n', 'supplier,customer,when\n'])(
    'finds suppliers of the same trade (%j)',
    async (header) => {
      const result = await runE1Files({
        links: write('train.csv', header + trades(false)),
        test: write('test.csv', header + trades(true)),
        log: () => undefined,
      });
      // Of seven candidates two are of the same trade: one of them is right, so the place is 1 or 2.
      expect(result).toMatchObject({ test: 'E1', coldStartShare: 0, persistingShare: 0, firms: 20, trainLinks: 30 });
      expect(result.timed).toBe(header.includes('period'));
      expect(result.mrr).toBeGreaterThanOrEqual(0.5);
      expect(result.rows.map(({ method }) => method)).toContain('popularity');
      // Ten customers are fewer than a draw, so every draw holds them all.
      const drawn = result.rows.filter(({ method, links }) => method === 'model' && links === 'new');
      expect(drawn.map(({ sample }) => sample)).toEqual([
        'headline',
        'all customers',
        'seed 20210702',
        'seed 20210703',
      ]);
      for (const row of drawn) expect(row).toMatchObject({ customers: 10, asked: 10 });
    },
  );

  it('counts customers who have reversed links alone apart from the others', async () => {
    const head = 'supplier,customer\n';
    const result = await runE1Files({
      links: write('turned.csv', `${head}A,B\nB,A\nC,A\nD,B\nA,D\n`),
      // B ← C is new; A ← D turns D ← A round.
      test: write('turned-test.csv', `${head}C,B\nD,A\n`),
      log: () => undefined,
    });
    const counted = result.rows
      .filter(({ method, sample }) => method === 'model' && sample === 'all customers')
      .map(({ links, customers }) => [links, customers]);
    expect(counted).toEqual([
      ['new', 1],
      ['reversed', 1],
      ['new and reversed', 2],
    ]);
  });

  it('says what is wrong where no link can be asked for', async () => {
    const links = write('only.csv', 'supplier,customer\nA,B\n');
    await expect(runE1Files({ links, test: links, log: () => undefined })).rejects.toThrow('nothing to rank');
  });
});
