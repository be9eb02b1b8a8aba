import { Agent, request } from 'node:http';
import autocannon from 'autocannon';

/** What came back under a load. Times in milliseconds. */
export interface Seen {
  seconds: number;
  /** Times of answers that are what they should be. */
  good: number[];
  /** Times of refusals with 503, a code and Retry-After. */
  refused: number[];
  /** Anything else, the first few as text. */
  bad: number;
  examples: string[];
}

export interface Load {
  address: string;
  body: string;
  /** The beginning of every right answer: an answer that is quick because it is an error is not useful. */
  expected: string;
  connections: number;
  seconds: number;
  /** Seconds at the beginning that are not counted. */
  warmUp?: number;
}

/** Counts one answer. */
function count(seen: Seen, expected: string, status: number, text: string, ms: number): void {
  if (status === 200 && text.startsWith(expected)) seen.good.push(ms);
  else if (status === 503 && text.includes('"code":"OVERLOADED"')) seen.refused.push(ms);
  else {
    seen.bad++;
    if (seen.examples.length < 5) seen.examples.push(`${status} ${text.slice(0, 200)}`);
  }
}

/** Each connection sends when it has its answer. By autocannon, which looks at every body. */
export async function load({ address, body, expected, connections, seconds }: Load): Promise<Seen> {
  const seen: Seen = { seconds, good: [], refused: [], bad: 0, examples: [] };
  const result = await new Promise<{ errors: number; timeouts: number }>((done, failed) => {
    const run = autocannon(
      {
        url: `${address}/graphql`,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        connections,
        duration: seconds,
        timeout: 30,
        setupClient: (client) => {
          // The body comes before the event that has the time.
          let text = '';
          client.on('body', (part: Buffer) => (text = part.toString()));
          client.on('response', (status: number, _bytes: number, ms: number) => {
            count(seen, expected, status, text, ms);
            text = '';
          });
        },
      },
      (error, answer) => (error ? failed(error) : done(answer)),
    );
    run.on('error', failed);
  });
  seen.bad += result.errors + result.timeouts;
  if (result.errors + result.timeouts > 0)
    seen.examples.push(`${result.errors} connection errors, ${result.timeouts} without an answer`);
  return seen;
}

/**
 * So many requests a second, evenly spread, whether or not the answers keep up. Not by `autocannon -R`: that sends
 * the requests of each second as fast as it can at its beginning and is then silent.
 */
export async function flood(plan: Load & { rate: number }): Promise<Seen> {
  const { address, body, expected, connections, seconds, rate, warmUp = 0 } = plan;
  const seen: Seen = { seconds, good: [], refused: [], bad: 0, examples: [] };
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begin = performance.now();
  const countFrom = begin + warmUp * 1_000;
  const end = countFrom + seconds * 1_000;
  const send = (): Promise<void> => {
    const began = performance.now();
    return new Promise((done) => {
      const finish = (status: number, text: string): void => {
        if (began >= countFrom) count(seen, expected, status, text, performance.now() - began);
        done();
      };
      const sent = request(
        `${address}/graphql`,
        { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => (text += part));
          response.on('end', () => finish(response.statusCode ?? 0, text));
        },
      );
      sent.on('error', (error) => finish(0, String(error)));
      sent.end(body);
    });
  };
  const sent: Promise<void>[] = [];
  await new Promise<void>((done) => {
    const timer = setInterval(() => {
      const now = performance.now();
      const due = Math.floor(((Math.min(now, end) - begin) / 1_000) * rate);
      while (sent.length < due) sent.push(send());
      if (now < end) return;
      clearInterval(timer);
      done();
    }, 2);
  });
  await Promise.all(sent);
  agent.destroy();
  return seen;
}
