// npm install @urql/core graphql tsx; then: npx tsx typescript.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, fetchExchange } from '@urql/core';

const { CHAINATLAS_URL: url = 'http://127.0.0.1:4000', CHAINATLAS_KEY: key } = process.env;
const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

const client = new Client({
  url: `${url}/graphql`,
  preferGetMethod: false,
  exchanges: [fetchExchange],
  fetchOptions: key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } },
});

interface Page {
  complete: boolean;
  upTo: string | null;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: { kind: string; code: string; park: { code: string } | null; chain: { code: string } | null }[];
}

async function pageAfter(since: string, after: string | null): Promise<Page> {
  const { data, error } = await client
    .query<{ changes: Page }>(read('query.graphql'), { since, first: 50, after })
    .toPromise();
  if (error) throw error;
  if (!data) throw new Error('an answer without data and without errors');
  return data.changes;
}

/** Every change since a version, page by page, and the version to ask from the next time. */
async function changesSince(since: string) {
  let page = await pageAfter(since, null);
  const nodes = [...page.nodes];
  while (page.pageInfo.hasNextPage) {
    page = await pageAfter(since, page.pageInfo.endCursor);
    nodes.push(...page.nodes);
  }
  return { nodes, complete: page.complete, upTo: page.upTo };
}

const { since } = JSON.parse(read('variables.json')) as { since: string };
const { nodes, complete, upTo } = await changesSince(since);
// Not complete: read everything anew. Complete: read anew only what was computed for these parks and chains.
const places = nodes.map(({ park, chain }) => `${park?.code ?? ''} ${chain?.code ?? ''}`);
const readAnew = complete ? [...new Set(places)] : ['everything'];
// Keep upTo; the next time only what came after it is told.
const changesSinceThen = upTo === null ? null : (await changesSince(upTo)).nodes.length;
console.log(JSON.stringify({ complete, readAnew, changesSinceThen }, null, 2));
