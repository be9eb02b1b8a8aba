import { afterAll, beforeAll, expect, it } from 'vitest';
import { claim } from '../suites/claims.ts';
import { flood, load, type Load, type Seen } from './load.ts';
import { quantile, startProgram, type Program } from './program.ts';
import { watch } from './watcher.ts';

/** Seconds of each part. The goal is stated for 60. */
const SECONDS = Number(process.env['SECONDS'] ?? 60);
/** The crowd has to stand for three seconds before it counts as overload. */
const WARM_UP = 6;
const SETTLE_S = 30;
const ROUNDS = 3;
const DOCUMENT =
  '{ chainGaps(park: "gx", chain: "auto-parts", first: 20) { totalCount nodes { state need { low high } segment { code name } } } }';
const BODY = JSON.stringify({ query: DOCUMENT });

let program: Program;
/** Where a thread of its own answers for health. */
let health: string;
let plan: Omit<Load, 'connections' | 'seconds'>;
beforeAll(async () => {
  program = await startProgram({ HEALTH_PORT: '0' });
  const { address } = program;
  health = /Health\s+(http:\/\/[^/]+)/.exec(program.output())?.[1] ?? '';
  expect(health).not.toBe('');
  const ask = async (): Promise<string> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: BODY,
    });
    return response.text();
  };
  await ask();
  const text = await ask();
  expect(JSON.parse(text)).toMatchObject({ data: { chainGaps: { totalCount: expect.any(Number) as number } } });
  // All of the data; what follows may differ from answer to answer.
  plan = { address, body: BODY, expected: `{"data":${JSON.stringify((JSON.parse(text) as { data: object }).data)}` };
});
afterAll(async () => {
  program.child.kill('SIGTERM');
  await program.exit;
});

const nothing = (): Seen => ({ seconds: 0, good: [], refused: [], bad: 0, examples: [] });

/** Counts what one round saw to what the others did. */
function add(sum: Seen, { seconds, good, refused, bad, examples }: Seen): void {
  sum.seconds += seconds;
  for (const ms of good) sum.good.push(ms);
  for (const ms of refused) sum.refused.push(ms);
  sum.bad += bad;
  sum.examples.push(...examples);
}

/** A figure of the metrics. */
async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${plan.address}/metrics`)).text();
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1));
}

const round = (value: number): number => Math.round(value * 10) / 10;

it('R11, R14: answers as much under three times its capacity as at its best, and says of the rest at once that it is too much', async (test) => {
  // What the program does by itself after its start is over, and the code that answers is compiled.
  await load({ ...plan, connections: 4, seconds: SETTLE_S });
  const alone = await load({ ...plan, connections: 1, seconds: Math.max(5, SECONDS / 4) });
  const rateOf = (seen: Seen): number => seen.good.length / seen.seconds;
  // Enough at once to use the machine, and not more than are let wait.
  let best: Seen | null = null;
  let connections = 3;
  for (const candidate of [3, 4, 6, 8]) {
    const seen = await load({ ...plan, connections: candidate, seconds: 5 });
    expect(seen.examples).toEqual([]);
    if (best !== null && rateOf(seen) <= rateOf(best)) continue;
    [best, connections] = [seen, candidate];
  }
  await metric('chainatlas_event_loop_delay_seconds{quantile="1"}');
  const watched = [
    { path: '/livez on a port of its own', goal: true, by: watch(`${health}/livez`) },
    { path: '/readyz on a port of its own', goal: true, by: watch(`${health}/readyz`) },
    { path: '/livez on the port of the answers', goal: false, by: watch(`${plan.address}/livez`) },
  ];
  // Turn about, because the machine is not as quick in one minute as in the next.
  const [full, over]: [Seen, Seen] = [nothing(), nothing()];
  for (let round = 0; round < ROUNDS; round++) {
    const seconds = SECONDS / ROUNDS;
    const most = await load({ ...plan, connections, seconds });
    add(full, most);
    add(over, await flood({ ...plan, connections: 200, rate: Math.ceil(3 * rateOf(most)), seconds, warmUp: WARM_UP }));
  }
  const healths = await Promise.all(watched.map(async ({ by, ...rest }) => ({ ...rest, ...(await by.stop()) })));
  const lag = (await metric('chainatlas_event_loop_delay_seconds{quantile="0.99"}')) * 1_000;
  const capacity = rateOf(full);

  expect(over.examples).toEqual([]);
  expect(over.refused.length).toBeGreaterThan(0);
  const useful = rateOf(over) / capacity;
  const unloaded = quantile(alone.good, 0.99);
  const accepted = quantile(over.good, 0.99);
  const refused = quantile(over.refused, 0.99);
  const state = (id: string, goal: string, reached: number | string, unit: string, ok: boolean) => ({
    id,
    goal,
    reached,
    unit,
    ok,
  });
  const rows = [
    state(
      'R11',
      'useful throughput at three times the capacity ≥ 90 % of the most',
      round(useful * 100),
      `% of ${round(capacity)} a second, ${ROUNDS} rounds turn about`,
      useful >= 0.9,
    ),
    state('R11', 'refused within 50 ms, p99', round(refused), `ms, ${over.refused.length} refused`, refused <= 50),
    state(
      'R11',
      'accepted p99 ≤ 3 times the unloaded p99',
      round(accepted),
      `ms, unloaded ${round(unloaded)}`,
      accepted <= 3 * unloaded,
    ),
    state('R11', 'event loop late by at most 100 ms, p99', round(lag), 'ms', lag <= 100),
    ...healths.map(({ path, goal, times, statuses }) => {
      const late = quantile(times, 0.99);
      const always = statuses.length === 1 && statuses[0] === 200;
      // What shares its thread with the answers is told beside, and has no goal but to answer.
      return state(
        'R14',
        goal ? `${path} within 10 ms at full load, p99` : `${path} at full load, for comparison, p99`,
        round(late),
        `ms of ${times.length}, ${always ? 'always 200' : `statuses ${statuses.join(', ')}`}`,
        always && times.length > SECONDS && (!goal || late <= 10),
      );
    }),
  ];
  // Every figure is kept, also where an earlier one misses its goal.
  const failures: unknown[] = [];
  for (const row of rows) {
    try {
      claim(test, row);
    } catch (error) {
      failures.push(error);
    }
  }
  expect(failures.map(String)).toEqual([]);
});
