import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Query } from '../api/graph/query.ts';
import { examples, printedBy, settled } from './cookbook.ts';
import { openWritableApi, type WritableApi } from './edits.ts';

const run = promisify(execFile);
/** Set by `npm run cookbook:refresh`: the answers are written anew, for a person to look at the difference. */
const refresh = process.env['COOKBOOK'] === 'refresh';

// Not declared: the product's queries are a closed set.
const FORGET_OTHER_LOADS: Query<Record<string, never>, Record<string, never>> = {
  name: 'testForgetOtherLoads',
  text: "MATCH (d:Dataset {key: 'dataset'}) MATCH (b:ImportBatch) WHERE b.version <> d.version DETACH DELETE b",
};

let api: WritableApi;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  api = await openWritableApi();
  // Other files load other versions, of which whoever asks what changed is told.
  await api.graph.write((tx) => tx.run(FORGET_OTHER_LOADS, {}));
  // A database just started is slow to plan: the first example should not be the one that waits.
  await api.server.warm();
  await api.server.prepare();
  environment = { ...process.env, CHAINATLAS_URL: api.url };
  delete environment['CHAINATLAS_KEY'];
});
afterAll(() => api.close());

/**
 * Answers over HTTP, as a partner asks. A database just started may take longer to plan a question than it is given;
 * what is asked again then is answered, and so is everything after it.
 */
async function ask(query: string, variables: object, tries = 4): Promise<{ data?: unknown; errors?: unknown }> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  if (tries > 1 && errors?.some(({ extensions }) => extensions.code === 'TIMEOUT'))
    return ask(query, variables, tries - 1);
  return errors === undefined ? { data } : { data, errors };
}

/** Some example has something to tell only where somebody has written. */
async function somebodyWrites(): Promise<void> {
  const input = {
    park: 'gx',
    segment: 'auto-parts/die-casting',
    outcome: 'CONFIRMED',
    evidence: 'Seen on a visit',
    on: '2026-11-20',
  };
  await api.ask('mutation ($input: GapVerifyInput!) { gapVerify(input: $input) { userErrors { code } } }', { input });
}

describe.each(examples())('the example $name', (example) => {
  const { name, file, document, variables } = example;

  it('gets the answer that is printed', async () => {
    if (name.startsWith('10-')) await somebodyWrites();
    const answer = settled(await ask(document, variables));
    expect(answer).not.toHaveProperty('errors');
    if (refresh) {
      const options = { ...(await resolveConfig(file('answer.json'))), parser: 'json' };
      writeFileSync(file('answer.json'), await format(JSON.stringify(answer), options));
    }
    expect(answer).toEqual(JSON.parse(readFileSync(file('answer.json'), 'utf8')));
  });

  it('gets it by curl', async ({ skip }) => {
    await run('curl', ['--version']).catch(() => skip('curl is not on this machine'));
    const { stdout, stderr } = await run(file('curl.sh'), { env: environment });
    const { data } = JSON.parse(stdout) as { data: unknown };
    const printed = { ...example, file: (of: string) => file(of === 'output.json' ? 'none' : of) };
    expect(settled(data)).toEqual(printedBy(printed));
    if (name.startsWith('10-')) expect(stderr).toContain('asked again: 304');
  });

  it('gets it by TypeScript', async () => {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', file('typescript.ts')], { env: environment });
    expect(settled(JSON.parse(stdout))).toEqual(printedBy(example));
  });

  it('is written so that its document may stand in JSON as it is', () => {
    expect(document.replaceAll(/^ *#.*$/gm, '')).not.toMatch(/["\\\t]/);
  });
});
