import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '../../api/target/network/features.ts';
import { linkGraph } from '../../api/target/network/links.ts';
import { scorer } from '../../api/target/network/network.ts';
import { taskOf } from '../e1/protocol.ts';
import { readHalfYears } from '../e1/read-links.ts';

/** Links known up to here, asked for in the two half-years after it. The test asks from 2019-12 on: nothing later is read. */
const SPLITS = { '2016-06': 4032, '2016-12': 4033, '2017-06': 4034, '2017-12': 4035, '2018-06': 4036 } as const;

/**
 * Writes the ranker’s features as the scorer computes them, with labels: 1 a new link, 2 one that reverses a known link.
 * Usage: tsx bench/training/export-network.ts DATA OUT, where DATA holds links/.
 */
const [data, out] = process.argv.slice(2);
if (data === undefined || out === undefined) throw new Error('usage: export-network.ts DATA OUT');
const links = readHalfYears(join(data, 'links'));
for (const [name, last] of Object.entries(SPLITS)) {
  const train = links.filter(({ period }) => period <= last);
  const task = taskOf(
    train,
    links.filter(({ period }) => period > last && period <= last + 2),
  );
  const graph = linkGraph(train);
  const score = scorer(graph, false);
  const file = openSync(join(out, `${name}.bin`), 'w');
  const groups: number[] = [];
  const answers: number[] = [];
  const turned: number[] = [];
  const customers = [...new Set([...task.truth.keys(), ...task.reversed.keys()])].sort();
  for (const customer of customers) {
    const { view } = score(graph.numberOf.get(customer) ?? -1);
    const rows = view.rows();
    const truth = task.truth.get(customer);
    const reversed = task.reversed.get(customer);
    const cells = rows.flatMap((row, i) => {
      const firm = graph.firms[view.candidates[i] ?? -1] ?? '';
      return [truth?.has(firm) === true ? 1 : reversed?.has(firm) === true ? 2 : 0, ...row];
    });
    writeSync(file, new Uint8Array(Float64Array.from(cells).buffer));
    groups.push(rows.length);
    answers.push(truth?.size ?? 0);
    turned.push(reversed?.size ?? 0);
  }
  closeSync(file);
  writeFileSync(join(out, `${name}.json`), JSON.stringify({ features: FEATURES, groups, answers, reversed: turned }));
  console.log(
    name,
    customers.length,
    groups.reduce((sum, size) => sum + size, 0),
  );
}
