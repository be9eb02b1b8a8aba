/**
 * What all that stands between HTTP and the resolvers costs: credentials, policies, limits, budgets, documents, log
 * and counts. The same questions go in pairs to a server with it and to one without.
 *
 *   npm run bench:layer [-- --pairs 2000] [--only atlas]
 *
 * Asks the database of NEO4J_URI, with the schema and the seeds loaded, or starts one of its own in a folder that is
 * deleted at the end. Writes bench/results/layer.json.
 */
import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../api/config.ts';
import { startLoadedDatabase } from '../seeds/loaded-database.ts';
import { compare, type Compared, type Pair } from './layer/compare.ts';
import { DOCUMENTS, type Asked } from './layer/documents.ts';
import { startTwoServers, type TwoServers } from './layer/two-servers.ts';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { pairs: { type: 'string', default: '2000' }, only: { type: 'string' } } });
const pairsAsked = Number(values.pairs);
/**
 * Questions in a row to one server before it is the turn of the other: a server in use answers many in a row. Turn
 * about one by one, each finds the caches of the processor full of the other.
 */
const BLOCK = 25;
/** Blocks of each document at the beginning that are not counted. */
const WARM_UP_BLOCKS = 2;
/**
 * Rounds of all documents before that. A server that has just started is compiled while it answers, and one that does
 * more has more to compile: after 300 questions the same document took 36 % longer, after 900 2 %.
 */
const WARM_UP_ROUNDS = 200;

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Asks one server; the time in milliseconds until the answer is read. */
function ask(address: string, body: string): Promise<{ ms: number; text: string }> {
  return new Promise((done, failed) => {
    const began = performance.now();
    const sent = request(
      `${address}/graphql`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => {
          const ms = performance.now() - began;
          if (response.statusCode === 200) done({ ms, text });
          else failed(new Error(`${response.statusCode} ${text.slice(0, 300)}`));
        });
      },
    );
    sent.on('error', failed);
    sent.setTimeout(60_000, () => sent.destroy(new Error('no answer within a minute')));
    sent.end(body);
  });
}

/** The data of an answer, which both servers must give alike; an answer with an error is none. */
function dataOf(text: string): string {
  const { data, errors } = JSON.parse(text) as { data?: object; errors?: unknown };
  if (errors !== undefined || !data) throw new Error(`an answer with an error: ${text.slice(0, 300)}`);
  return JSON.stringify(data);
}

async function measure({ name, body }: Asked, { whole, without }: TwoServers): Promise<Compared> {
  const pairs: Pair[] = [];
  /** A block of questions to one server, one after the other. */
  const block = async (address: string) => {
    const answers: { ms: number; text: string }[] = [];
    for (let i = 0; i < BLOCK; i++) answers.push(await ask(address, body));
    return answers;
  };
  for (let round = -WARM_UP_BLOCKS; round < Math.ceil(pairsAsked / BLOCK); round++) {
    // Who is asked second finds the caches of processor and database warm, so they take turns.
    const wholeFirst = round % 2 === 0;
    const first = await block(wholeFirst ? whole : without);
    const second = await block(wholeFirst ? without : whole);
    if (round < 0) continue;
    for (const [i, one] of first.entries()) {
      const other = second[i];
      if (other === undefined) continue;
      pairs.push(wholeFirst ? { whole: one.ms, without: other.ms } : { whole: other.ms, without: one.ms });
    }
    if (dataOf(first[0]?.text ?? '') !== dataOf(second[0]?.text ?? ''))
      throw new Error(`${name}: the two servers differ`);
  }
  return compare(pairs);
}

const format = (value: number): string => value.toFixed(2).padStart(8);

async function run(database: { uri: string; user: string; password: string }): Promise<void> {
  const servers = await startTwoServers('LAYER', database);
  try {
    const rows: Record<string, Compared> = {};
    for (let round = 0; round < WARM_UP_ROUNDS; round++)
      for (const { body } of DOCUMENTS)
        for (const address of [servers.whole, servers.without]) await ask(address, body).catch(() => null);
    process.stdout.write('                with p50     p99  without p50     p99   ratio  95 % interval\n');
    for (const asked of DOCUMENTS.filter(({ name }) => values.only === undefined || name === values.only)) {
      const row = await measure(asked, servers);
      rows[asked.name] = row;
      const { whole, without: bare, ratio } = row;
      process.stdout.write(
        `${asked.name.padEnd(14)}  ${format(whole.p50)}${format(whole.p99)}     ${format(bare.p50)}${format(bare.p99)}` +
          `  ${ratio.value.toFixed(3)}  ${ratio.low.toFixed(3)}–${ratio.high.toFixed(3)}\n`,
      );
    }
    // A part is looked at, not published.
    if (values.only !== undefined) return;
    const result = { at: new Date().toISOString(), node: process.version, cores: availableParallelism(), rows };
    writeFileSync(join(root, 'bench/results/layer.json'), `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    agent.destroy();
    await servers.end();
  }
}

const { database } = readConfig(process.env);
if (database !== null) await run(database);
else {
  const own = await startLoadedDatabase();
  try {
    await run(own.address);
  } finally {
    await own.end();
  }
}
