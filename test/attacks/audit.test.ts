import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { checkAudit } from '../../api/audit/audit-check.ts';
import { AppError } from '../../api/errors.ts';
import { openGraph, type Graph } from '../../api/graph/graph.ts';
import type { Query } from '../../api/graph/query.ts';
import { ask } from '../suites/ask.ts';
import { assertRecorded, countEffects } from '../suites/audit.ts';
import { claim } from '../suites/claims.ts';
import { randomOperations, type MutationAnswer } from '../suites/operations.ts';
import { numbers, pick } from '../suites/probe.ts';
import { scaled } from '../suites/scale.ts';
import { serve, tokens, viewer, type Served } from '../suites/serve.ts';

const OPERATIONS = scaled(10_000);
const AT_ONCE = 8;
const TAMPERINGS = scaled(300);
/** One of so many transactions fails at a random statement, or its acknowledgement is lost. */
const FAILS_ONE_OF = 12;

const next = numbers(12);
const graph = openGraph(inject('database'));
const people = Array.from({ length: 40 }, (_, index) => {
  const role = pick(['PARTNER', 'OFFICER', 'PLANNER', 'ADMIN'] as const, index);
  const organisation = pick([null, 'a', 'b'], Math.floor(index / 4));
  return viewer(`key:audit-${index}`, { role, mayWrite: true, author: `writer-${index % 5}`, organisation });
});

let served: Served;
beforeAll(async () => {
  const access = tokens(Object.fromEntries(people.map((one) => [one.id, one])));
  served = await serve(failing(graph), { access });
});
afterAll(() => graph.close());

/** A graph whose writes fail now and then: within the transaction, or after it was kept. */
function failing(inner: Graph): Graph {
  const away = (): AppError => new AppError('SERVICE_UNAVAILABLE', 'cut by the test');
  const write: Graph['write'] = async (work) => {
    const fails = next() % FAILS_ONE_OF === 0;
    const at = next() % 9;
    const result = await inner.write((tx) => {
      let statement = 0;
      return work({
        run: async (query, params) => {
          if (fails && statement++ === at) throw away();
          return tx.run(query, params);
        },
      });
    });
    // Fewer statements than that: what was written stands, and nobody is told.
    if (fails) throw away();
    return result;
  };
  return new Proxy(inner, {
    get(target, name) {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name);
      if (name === 'forRequest')
        return (...given: Parameters<Graph['forRequest']>) => failing(target.forRequest(...given));
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

const operations = randomOperations(next, 'audit-key');

async function send(who: string, query: string): Promise<MutationAnswer & { cut: number }> {
  const { text, cut } = await ask(served.url, who, { query });
  return { ...(JSON.parse(text) as MutationAnswer), cut };
}

it('leaves one record of each effect and of each refusal, and none of anything else', async (context) => {
  let sent = 0;
  let refused = 0;
  let failed = 0;
  /** Requests whose answer never came; they may have been refused, and recorded, before. */
  let cut = 0;
  const worker = async (): Promise<void> => {
    while (sent < OPERATIONS) {
      sent++;
      const answer = await send(pick(people, next()).id, operations.next());
      const { errors = [], cut: broken } = answer;
      const codes = errors.map(({ extensions }) => extensions.code);
      cut += broken;
      if (codes.includes('FORBIDDEN')) refused++;
      if (codes.includes('SERVICE_UNAVAILABLE')) failed++;
      operations.learn(answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  // Records of refusals are written behind the answers, and tried again where a write failed: at most 5 s each.
  const untoldNow = (): number => served.log.filter(({ msg }) => msg === 'a refusal was not recorded').length;
  await vi.waitUntil(async () => (await countEffects(graph)).refused + untoldNow() >= refused, 30_000);
  await served.close();
  const { effects, done, refused: kept } = await assertRecorded(graph);
  // One that failed at every try is told in the log.
  const untold = untoldNow();
  console.log(
    `${sent} sent: ${effects} effects, ${done} records, ${refused} refused, ${kept} of them recorded, ${untold} told as failed, ${failed} failed`,
  );
  expect(failed).toBeGreaterThan(OPERATIONS / 200);
  // One whose acknowledgement was lost is both kept and told as failed.
  expect(kept).toBeGreaterThanOrEqual(refused - untold);
  expect(kept).toBeLessThanOrEqual(refused + cut);
  claim(context, {
    id: 'S12',
    goal: `${OPERATIONS} random operations with random failures: records = effects`,
    reached: `${effects} effects, ${done} records; ${refused} refusals, ${kept} recorded, ${untold} failed to be`,
    unit: '',
    ok: effects === done && effects > OPERATIONS / 50,
  });
});

type Row = Record<string, unknown> & { sequence: number };
const ROWS: Query<Record<string, never>, { row: Row }> = {
  name: 'testAuditRows',
  text: 'MATCH (a:AuditRecord) RETURN a {.*} AS row ORDER BY row.sequence',
};
const REPLACE: Query<{ sequences: number[]; rows: object[] }, { written: number }> = {
  name: 'testReplaceAudit',
  text: `CALL () { MATCH (a:AuditRecord) WHERE a.sequence IN $sequences DETACH DELETE a }
         CALL () { UNWIND $rows AS row CREATE (a:AuditRecord) SET a = row }
         RETURN size($rows) AS written`,
};
const replace = (rows: readonly Row[], by: readonly Row[]) =>
  graph.write((tx) => tx.run(REPLACE, { sequences: [...rows, ...by].map(({ sequence }) => sequence), rows: [...by] }));

describe('the log in the database', () => {
  it('shows every single edit, deletion and exchange', async (context) => {
    const rows = (await graph.read(ROWS, {})).map(({ row }) => row);
    expect(rows.length).toBeGreaterThan(20);
    let found = 0;
    const missed: string[] = [];
    for (let i = 0; i < TAMPERINGS; i++) {
      const row = pick(rows, next());
      const other = pick(rows, rows.indexOf(row) + 1 + (next() % (rows.length - 1)));
      const name = pick(
        Object.keys(row).filter((one) => one !== 'sequence'),
        next(),
      );
      const [was, is] = pick<readonly [Row[], Row[]]>(
        [
          [
            [row],
            [{ ...row, [name]: typeof row[name] === 'number' ? row[name] + 1_000_000 : `${String(row[name])} ` }],
          ],
          [[row], []],
          [
            [row, other],
            [
              { ...row, sequence: other.sequence },
              { ...other, sequence: row.sequence },
            ],
          ],
        ],
        i,
      );
      await replace(was, is);
      const { intact } = await checkAudit(graph);
      if (intact) missed.push(`${i} ${name} of ${row.sequence}`);
      else found++;
      await replace(is, was);
    }
    expect(missed).toEqual([]);
    expect(await checkAudit(graph)).toMatchObject({ intact: true });
    claim(context, {
      id: 'S12',
      goal: '100 % of single edits, deletions and exchanges of records are found',
      reached: `${found} of ${TAMPERINGS}`,
      unit: '',
      ok: found === TAMPERINGS,
    });
  });
});
