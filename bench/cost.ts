/**
 * Sets the cost of every operation of the client beside the time it takes a running server, which should be quiet.
 *
 *     node --import tsx bench/cost.ts http://127.0.0.1:4000/graphql [tries]
 */
import { print } from 'graphql';
import { clientDocuments, variablesOf } from '../test/client-documents.ts';

const url = process.argv[2] ?? 'http://127.0.0.1:4000/graphql';
const tries = Number(process.argv[3] ?? 5);

interface Answer {
  data?: unknown;
  errors?: { message: string }[];
  extensions?: { cost?: { requested: number; actual: number } };
}

interface Row {
  operation: string;
  requested: number;
  actual: number;
  ms: number;
  msPerPoint: number;
  error: string;
}

const rows: Row[] = [];
for (const one of clientDocuments()) {
  const query = print(one.document);
  // What writes is left out.
  if (/^mutation/m.test(query)) continue;
  const body = JSON.stringify({ query, variables: variablesOf(one) });
  const times: number[] = [];
  let answer: Answer = {};
  for (let i = 0; i < tries; i++) {
    const from = performance.now();
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    answer = (await response.json()) as Answer;
    times.push(performance.now() - from);
  }
  const ms = times.sort((a, b) => a - b)[Math.floor(tries / 2)] ?? 0;
  const { requested = 0, actual = 0 } = answer.extensions?.cost ?? {};
  rows.push({
    operation: one.name,
    requested,
    actual,
    ms: Number(ms.toFixed(1)),
    msPerPoint: Number((ms / Math.max(1, actual)).toFixed(2)),
    error: answer.errors?.[0]?.message.slice(0, 60) ?? '',
  });
}
console.table(rows.toSorted((a, b) => b.ms - a.ms));
const sum = (of: 'ms' | 'actual'): number => rows.reduce((total, row) => total + row[of], 0);
console.log(
  `${rows.length} operations, ${sum('actual')} points, ${Math.round(sum('ms'))} ms, by the median of ${tries}`,
);
