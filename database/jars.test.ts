import { mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { provideJars } from './jars.ts';
import { programs, temporaryFolder } from './testing.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('with Maven', () => {
  test(
    'fetches once for two starts at once, and again when a jar is cut short or missing',
    { timeout: 120_000 },
    async () => {
      const folder = join(temporaryFolder(), 'jars');
      // What a fetch that was killed leaves behind.
      mkdirSync(`${folder}.fresh`);
      writeFileSync(join(`${folder}.fresh`, 'neo4j-5.26.30.jar'), 'half');
      writeFileSync(`${folder}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, started: '1' }));
      const said: string[] = [];
      const provide = () => provideJars(folder, { onProgress: (message) => said.push(message.split(' ')[0] ?? '') });

      expect(await Promise.all([provide(), provide()])).toEqual([join(folder, '*'), join(folder, '*')]);
      expect(said.toSorted()).toEqual(['Fetching', 'Waiting']);
      const jar = join(folder, readdirSync(folder).find((name) => name.startsWith('neo4j-kernel-5')) ?? '');
      const { size } = statSync(jar);

      await provide();
      expect(said).toHaveLength(2);

      truncateSync(jar, size >> 1);
      await provide();
      expect(said.slice(2)).toEqual(['Fetching']);
      expect(statSync(jar).size).toBe(size);
      expect(readdirSync(join(folder, '..'))).toEqual(['jars']);
    },
  );
});

describe('with a Maven that fails', () => {
  const withMaven = (script: string) => vi.stubEnv('PATH', `${programs({ mvn: script })}:/usr/bin:/bin`);
  let folder: string;
  beforeEach(() => {
    folder = join(temporaryFolder(), 'jars');
  });

  test('says that Maven is missing, and the ways out', async () => {
    vi.stubEnv('PATH', programs({}));
    const refused = provideJars(folder);
    await expect(refused).rejects.toMatchObject({ code: 'MAVEN_MISSING' });
    await expect(refused).rejects.toThrow(/install Maven.*docker compose up.*NEO4J_URI/);
  });

  test('quotes what Maven said', async () => {
    withMaven('echo "[ERROR] Could not transfer artifact org.neo4j:neo4j: Connection refused"; exit 1');
    const refused = provideJars(folder);
    await expect(refused).rejects.toMatchObject({ code: 'JARS_FAILED' });
    await expect(refused).rejects.toThrow(/\(Could not transfer artifact org.neo4j:neo4j: Connection refused\)/);
    expect(readdirSync(join(folder, '..'))).toEqual([]);
  });

  test('refuses a jar of the right name with other bytes, and keeps nothing of it', async () => {
    withMaven(
      `for a; do case $a in -DoutputDirectory=*) d=\${a#*=};; esac; done; mkdir -p "$d"; echo x >"$d/FastInfoset-1.2.16.jar"`,
    );
    const refused = provideJars(folder);
    await expect(refused).rejects.toMatchObject({ code: 'JARS_FAILED' });
    await expect(refused).rejects.toThrow(/FastInfoset-1.2.16.jar damaged/);
    expect(readdirSync(join(folder, '..'))).not.toContain('jars');
  });

  test('is stopped by the signal', async () => {
    withMaven('exec sleep 30');
    const reason = new Error('enough');
    await expect(provideJars(folder, { signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout/);
    await expect(provideJars(folder, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('says where the jars cannot be kept', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(provideJars(join(file, 'jars'))).rejects.toMatchObject({ code: 'JARS_FAILED' });
  });
});
