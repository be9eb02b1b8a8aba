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
  enterprises: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: { code: string }[];
  };
}

const variables = JSON.parse(read('variables.json')) as { country: string };
const codes: string[] = [];
let pages = 0;
let after: string | null = null;
for (;;) {
  const { data, error } = await client
    .query<Page>(read('query.graphql'), { ...variables, first: 50, after })
    .toPromise();
  if (error) throw error;
  if (!data) throw new Error('an answer without data and without errors');
  const { nodes, pageInfo, totalCount } = data.enterprises;
  codes.push(...nodes.map(({ code }) => code));
  pages++;
  if (!pageInfo.hasNextPage) {
    console.log(JSON.stringify({ pages, enterprises: new Set(codes).size, totalCount }, null, 2));
    break;
  }
  after = pageInfo.endCursor;
}
