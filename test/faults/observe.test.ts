import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startTwoServers, type TwoServers } from '../../bench/layer/two-servers.ts';
import { claim } from '../suites/claims.ts';
import { load } from './load.ts';
import { quantile } from './program.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 15);
const SECONDS = 2;
const ASKED = [
  { name: 'the least', query: '{ __typename }' },
  {
    name: 'gaps',
    query: '{ chainGaps(park: "gx", chain: "auto-parts", first: 20) { nodes { state segment { code } } } }',
  },
];

let servers: TwoServers;
beforeAll(async () => {
  servers = await startTwoServers('OBSERVATION', inject('database'));
});
afterAll(() => servers.end());

async function dataOf(address: string, body: string): Promise<string> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { data } = (await response.json()) as { data: object };
  return JSON.stringify(data);
}

for (const { name, query } of ASKED)
  it(`R13: log, counts and admission cost at most 5 % of the throughput: ${name}`, async (test) => {
    const body = JSON.stringify({ query });
    const data = await dataOf(servers.whole, body);
    expect(await dataOf(servers.without, body)).toBe(data);
    const answered = { whole: 0, without: 0 };
    const ratios: number[] = [];
    for (let round = -1; round < ROUNDS; round++) {
      const counts = { whole: 0, without: 0 };
      // Turn about, so that what the machine does meanwhile meets both.
      for (const arm of round % 2 === 0 ? (['whole', 'without'] as const) : (['without', 'whole'] as const)) {
        const seen = await load({
          address: servers[arm],
          body,
          expected: `{"data":${data}`,
          connections: 6,
          seconds: SECONDS,
        });
        expect(seen.examples).toEqual([]);
        counts[arm] = seen.good.length;
      }
      // The first round warms up.
      if (round < 0) continue;
      answered.whole += counts.whole;
      answered.without += counts.without;
      ratios.push(counts.whole / counts.without);
    }
    const cost = 1 - answered.whole / answered.without;
    claim(test, {
      id: 'R13',
      goal: `all of it on costs at most 5 % throughput: ${name}`,
      reached: Math.round(cost * 1_000) / 10,
      unit: `% of ${Math.round(answered.without / (ROUNDS * SECONDS))} a second; middle half of the rounds ${quantile(ratios, 0.25).toFixed(3)}–${quantile(ratios, 0.75).toFixed(3)}`,
      ok: cost <= 0.05,
    });
  });

it('R13: the metrics are at most 1,000 series and fetched within 50 ms', async (test) => {
  const times: number[] = [];
  let series = 0;
  for (let i = 0; i < 30; i++) {
    const began = performance.now();
    const text = await (await fetch(`${servers.whole}/metrics`)).text();
    times.push(performance.now() - began);
    series = text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
  }
  claim(test, { id: 'R13', goal: 'at most 1,000 series', reached: series, unit: 'series', ok: series <= 1_000 });
  const middle = quantile(times, 0.5);
  claim(test, {
    id: 'R13',
    goal: 'the metrics are fetched within 50 ms, middle of 30',
    reached: Math.round(middle * 10) / 10,
    unit: 'ms',
    ok: middle <= 50,
  });
});
