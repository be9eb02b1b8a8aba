import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claim } from '../suites/claims.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const npm = (script: string) => run('npm', ['run', '--silent', script], { cwd: root });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chainatlas-supply-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the supply chain', () => {
  it('holds every floor, integrity and pin, and has no deprecated package, secret or unsupported runtime', async (test) => {
    const { stdout } = await npm('supply:check');
    const [, packages = '0', violations = '?'] = /(\d+) packages, (\d+) violations/.exec(stdout) ?? [];
    expect(Number(packages)).toBeGreaterThan(100);
    expect(stdout).toContain('no secret found');
    claim(test, {
      id: 'S17',
      goal: 'floors, integrity, secrets, end of life: 0 violations',
      reached: Number(violations),
      unit: `of ${packages} packages`,
      ok: violations === '0',
    });
  });

  it('installs from the lockfile without running any package’s scripts', async (test) => {
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(root, file), join(folder, file));
    const begin = performance.now();
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, maxBuffer: 2 ** 24 });
    claim(test, {
      id: 'S17',
      goal: 'npm ci --ignore-scripts works',
      reached: Math.round((performance.now() - begin) / 1_000),
      unit: 's',
      ok: existsSync(join(folder, 'node_modules/@apollo/server/package.json')),
    });
  });

  it('can be listed as CycloneDX, each package with its version and licence', async (test) => {
    await npm('sbom');
    const { bomFormat, components } = JSON.parse(readFileSync(join(root, 'dist/sbom.json'), 'utf8')) as {
      bomFormat: string;
      components: { name: string; version?: string; licenses?: unknown[] }[];
    };
    expect(bomFormat).toBe('CycloneDX');
    expect(components.filter(({ version }) => version === undefined)).toEqual([]);
    claim(test, {
      id: 'S17',
      goal: 'a CycloneDX file with every package that runs',
      reached: components.length,
      unit: 'packages',
      ok: components.some(({ name }) => name === 'neo4j-driver'),
    });
  });
});
