/**
 * Writes the features of the dev products of E2 for `train-text.py`. The code that scores computes them.
 *
 *   node --import tsx bench/training/export-text.ts DATA OUT
 *
 * OUT/rows.f32: single-precision rows of all candidates, one query after the other. OUT/queries.json: the names of
 * the features and, a query, its stratum, the number of its candidates and which of them are makers.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { candidatesOf, FEATURES } from '../../api/target/text/candidates.ts';
import { textModel } from '../../api/target/text/text.ts';
import { readEdges, splitOf } from '../e2/protocol.ts';

/** Parts of dev whose edges are kept out of a fit together, about as many as in a test fold. */
const PARTS = 3;

const [data, out] = process.argv.slice(2);
if (data === undefined || out === undefined) {
  console.error('Usage: node --import tsx bench/training/export-text.ts DATA OUT');
  process.exit(2);
}
mkdirSync(out, { recursive: true });
const edges = await readEdges(data);
const { dev } = splitOf(edges);
const file = openSync(join(out, 'rows.f32'), 'w');
const queries: {
  name: string;
  stratum: string;
  part: number;
  candidates: number;
  makers: number[];
}[] = [];
for (let part = 0; part < PARTS; part++) {
  const own = dev.filter((_, i) => i % PARTS === part);
  const model = textModel(edges.firms, { unseen: own.map(({ name }) => name) });
  const { codes } = model.catalogue;
  for (const { name, stratum, truth } of own) {
    const { firms, rows } = candidatesOf(model.evidence(name, name));
    const makers = new Set(edges.makers.get(name));
    // Makers with no other product can be found by nobody: they are neither right nor wrong.
    const kept = firms.flatMap((firm, i) => {
      const code = codes[firm] ?? '';
      return makers.has(code) && !truth.includes(code) ? [] : [{ code, row: rows[i] ?? new Float32Array() }];
    });
    for (const { row } of kept) writeSync(file, Buffer.from(row.buffer, row.byteOffset, row.byteLength));
    const positions = kept.flatMap(({ code }, i) => (makers.has(code) ? [i] : []));
    queries.push({
      name,
      stratum,
      part,
      candidates: kept.length,
      makers: positions,
    });
  }
  console.error(`part ${part + 1} of ${PARTS}: ${own.length} products`);
}
closeSync(file);
writeFileSync(join(out, 'queries.json'), JSON.stringify({ features: FEATURES, queries }));
