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

const { data, error } = await client.mutation(read('query.graphql'), JSON.parse(read('variables.json'))).toPromise();
if (error) throw error;
console.log(JSON.stringify(data, null, 2));
