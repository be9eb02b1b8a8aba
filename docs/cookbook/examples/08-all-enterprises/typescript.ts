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
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: { code: string }[];
}

const variables = JSON.parse(read('variables.json')) as { country: string };

async function pageAfter(after: string | null): Promise<Page> {
  const { data, error } = await client
    .query<{ enterprises: Page }>(read('query.graphql'), { ...variables, first: 50, after })
    .toPromise();
  if (error) throw error;
  if (!data) throw new Error('an answer without data and without errors');
  return data.enterprises;
}

const codes = new Set<string>();
let page = await pageAfter(null);
let pages = 1;
for (;;) {
  for (const { code } of page.nodes) codes.add(code);
  if (!page.pageInfo.hasNextPage) break;
  page = await pageAfter(page.pageInfo.endCursor);
  pages++;
}
console.log(JSON.stringify({ pages, enterprises: codes.size, totalCount: page.totalCount }, null, 2));
