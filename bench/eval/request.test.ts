import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRequest, UsageError } from './request.ts';

let root: string;
let data: string;
let file: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'eval-'));
  data = join(root, 'data');
  for (const folder of ['chainkg', 'links']) mkdirSync(join(data, folder), { recursive: true });
  file = join(root, 'pairs.csv');
  writeFileSync(file, 'enterprise,segment,label\n');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('without data', () => {
  it('runs what needs none and says once what is missing', () => {
    const { tests, missing } = readRequest([], {});
    expect(tests).toEqual(['E3', 'E4', 'E6', 'E7']);
    expect(missing).toHaveLength(1);
    expect(missing[0]).toContain('E1 and E2 cannot run');
  });

  it('refuses a test that cannot run at all', () => {
    expect(() => readRequest(['--only', 'E2'], {})).toThrow(/E2 cannot run: .*--data DIR/);
  });

  it('takes the folder from the environment', () => {
    expect(readRequest([], { CHAINATLAS_DATA: data })).toMatchObject({ data, missing: [] });
  });
});

describe('given files', () => {
  it('run their test alone, without data', () => {
    expect(readRequest(['--pairs', file], {}).tests).toEqual(['E4']);
    expect(readRequest(['--links', file, '--test', file], {}).tests).toEqual(['E1']);
  });

  it('leave no result beside the code', () => {
    expect([...readRequest(['--data', data, '--pairs', file], {}).keep]).toEqual([]);
  });
});

it('keeps results only of the whole data set', () => {
  expect([...readRequest(['--data', data], {}).keep]).toEqual([]);
  for (let i = 0; i < 11; i++) writeFileSync(join(data, 'links', `${i}.csv.gz`), '');
  for (let i = 0; i < 7; i++) writeFileSync(join(data, 'chainkg', `${i}.json.gz`), '');
  expect([...readRequest(['--data', data, '--only', 'e3,E1'], {}).keep]).toEqual(['E1', 'E3']);
});

describe('one clear error for', () => {
  it.each([
    ['an unknown option', ['--dat', 'x'], /--dat.*Usage: npm run eval/],
    ['an unknown test', ['--only', 'E9'], /unknown test "E9"; there are E1, E2, E3, E4, E6, E7/],
    ['a folder that is not the data', ['--data', tmpdir()], /no folder "chainkg" in it/],
    ['a missing file', ['--pairs', '/nowhere.csv'], /--pairs \/nowhere\.csv: there is no such file/],
    ['links without a test', ['--links', '/x.csv'], /--links and --test belong together/],
  ])('%s', (_case, args, message) => {
    expect(() => readRequest(args, {})).toThrow(UsageError);
    expect(() => readRequest(args, {})).toThrow(message);
  });

  it('files for a test that is left out', () => {
    expect(() => readRequest(['--pairs', file, '--only', 'E3'], {})).toThrow('--only leaves out E4');
  });
});
