import { Agent, request } from 'node:http';

/** An honest asker beside an attack: how long each of its answers took, in milliseconds. */
export interface Victim {
  stop(): Promise<Latencies>;
}

/** Times in milliseconds, and how many answers were not what was asked for. */
export interface Latencies {
  count: number;
  wrong: number;
  p50: number;
  p99: number;
  max: number;
}

/** The p-th of sorted times, by the nearest rank. */
const percentile = (sorted: readonly number[], p: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)] ?? Number.NaN;

/** Sorts times and tells the usual figures of them. */
export function latencies(times: readonly number[], wrong = 0): Latencies {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    count: sorted.length,
    wrong,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    max: sorted.at(-1) ?? Number.NaN,
  };
}

/** Asks `{ __typename }` over and over, a fixed time after each answer, until it is stopped. */
export function startVictim(port: number, authorization: string, pauseMs = 20): Victim {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  let wrong = 0;
  const ending = new AbortController();
  const run = (async () => {
    while (!ending.signal.aborted) {
      const begin = performance.now();
      const right = await ask(agent, port, authorization).catch(() => false);
      times.push(performance.now() - begin);
      if (!right) wrong++;
      await new Promise((done) => setTimeout(done, pauseMs));
    }
    agent.destroy();
  })();
  return {
    async stop() {
      ending.abort();
      await run;
      return latencies(times, wrong);
    },
  };
}

function ask(agent: Agent, port: number, authorization: string): Promise<boolean> {
  return new Promise((done, failed) => {
    const headers = { 'content-type': 'application/json', authorization };
    const asked = request({ agent, port, host: '127.0.0.1', method: 'POST', path: '/graphql', headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (body += chunk));
      answer.on('end', () => done(body.includes('"data":{"__typename":"Query"}')));
      answer.on('error', failed);
    });
    asked.on('error', failed);
    asked.end('{"query":"{ __typename }"}');
  });
}
