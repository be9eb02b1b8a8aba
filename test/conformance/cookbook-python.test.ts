import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples, printedBy, settled } from '../cookbook.ts';
import { openWritableApi, type WritableApi } from '../edits.ts';

const run = promisify(execFile);

let api: WritableApi;
let home: string;
/** Null where there is no Python, or its packages cannot be fetched. */
let python: string | null = null;

beforeAll(async () => {
  api = await openWritableApi();
  await api.server.warm();
  await api.server.prepare();
  home = mkdtempSync(join(tmpdir(), 'chainatlas-python-'));
  const own = join(home, 'bin/python');
  try {
    await run('python3', ['-m', 'venv', home]);
    await run(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'gql[requests]==4.4.0']);
    python = own;
  } catch {
    python = null;
  }
});
afterAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await api.close();
});

describe('the Python of each example', () => {
  it.for(examples())('$name prints what its TypeScript prints', async (example, { skip }) => {
    if (python === null) return skip('no Python with the package gql');
    const { name, file, document, variables } = example;
    if (name.startsWith('10-')) {
      await api.ask(
        `mutation {
           gapVerify(input: { park: "gx", segment: "auto-parts/die-casting", outcome: CONFIRMED, evidence: "x", on: "2026-11-20" }) {
             userErrors { code }
           }
         }`,
      );
    }
    // Written once before, so that this try is the second.
    if (name.startsWith('11-')) await api.ask(document, variables);
    const { stdout } = await run(python, [file('python.py')], { env: { ...process.env, CHAINATLAS_URL: api.url } });
    expect(settled(JSON.parse(stdout))).toEqual(printedBy(example));
  });
});
