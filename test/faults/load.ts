import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
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

/** Ends the head of an answer. */
const HEAD_END = '\r\n\r\n';

/** One connection that is kept: sends a request as bytes and tells the answer to whoever sent it. */
class Line {
  private waiting: ((status: number, text: string) => void) | null = null;
  private chunks: Buffer[] = [];
  private length = 0;
  /** Bytes of the answer, once its head is known. */
  private whole = 0;
  private bodyAt = 0;
  private readonly socket: Socket;

  constructor(
    host: string,
    port: number,
    private readonly free: (line: Line) => void,
  ) {
    this.socket = connect({ host, port, noDelay: true });
    this.socket.on('data', (chunk) => this.read(chunk));
    this.socket.on('error', (error) => this.end(0, String(error)));
    this.socket.on('close', () => this.end(0, 'closed'));
  }

  get usable(): boolean {
    return !this.socket.destroyed;
  }

  send(bytes: Buffer, answered: (status: number, text: string) => void): void {
    this.waiting = answered;
    this.socket.write(bytes);
  }

  close(): void {
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
    if (this.whole === 0) {
      const head = Buffer.concat(this.chunks).toString('latin1');
      const end = head.indexOf(HEAD_END);
      if (end < 0) return;
      // Both kinds of answer are short and say how long they are.
      this.bodyAt = end + HEAD_END.length;
      this.whole = this.bodyAt + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
    }
    if (this.length < this.whole) return;
    const answer = Buffer.concat(this.chunks);
    this.chunks = [];
    [this.length, this.whole] = [0, 0];
    this.end(Number(answer.toString('latin1', 9, 12)), answer.toString('utf8', this.bodyAt));
    if (this.usable) this.free(this);
  }

  private end(status: number, text: string): void {
    const { waiting } = this;
    this.waiting = null;
    waiting?.(status, text);
  }
}

/**
 * So many requests a second, evenly spread, whether or not the answers keep up. Not by `autocannon -R`: that sends
 * the requests of each second as fast as it can at its beginning and is then silent. And by bytes on sockets, not by a
 * client of HTTP: whoever asks and whoever answers share two cores, and what the asker takes the other lacks.
 */
export async function flood(plan: Load & { rate: number }): Promise<Seen> {
  const { address, body, expected, connections, seconds, rate, warmUp = 0 } = plan;
  const { hostname, port } = new URL(address);
  const bytes = Buffer.from(
    `POST /graphql HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  const seen: Seen = { seconds, good: [], refused: [], bad: 0, examples: [] };
  const begin = performance.now();
  const countFrom = begin + warmUp * 1_000;
  const end = countFrom + seconds * 1_000;
  const lines = new Set<Line>();
  const idle: Line[] = [];
  /** Moments at which requests were due that found no connection free. */
  const due: number[] = [];
  let open = 0;
  const send = (line: Line, began: number): void => {
    open++;
    line.send(bytes, (status, text) => {
      open--;
      if (began >= countFrom) count(seen, expected, status, text, performance.now() - began);
    });
  };
  const free = (line: Line): void => {
    const began = due.shift();
    if (began === undefined) idle.push(line);
    else send(line, began);
  };
  const ask = (began: number): void => {
    // The one that has rested longest: none rests until the server closes it.
    let line = idle.shift();
    while (line !== undefined && !line.usable) {
      lines.delete(line);
      line = idle.shift();
    }
    if (line === undefined && lines.size < connections) {
      line = new Line(hostname, Number(port), free);
      lines.add(line);
    }
    if (line === undefined) due.push(began);
    else send(line, began);
  };
  let sent = 0;
  await new Promise<void>((done) => {
    const timer = setInterval(() => {
      const now = performance.now();
      const target = Math.floor(((Math.min(now, end) - begin) / 1_000) * rate);
      // The time of an answer counts from the moment its request was due.
      for (; sent < target; sent++) ask(begin + ((sent + 1) / rate) * 1_000);
      if (now < end) return;
      clearInterval(timer);
      done();
    }, 2);
  });
  const patience = performance.now() + 30_000;
  while (open + due.length > 0 && performance.now() < patience) await wait(10);
  for (const line of lines) line.close();
  return seen;
}
