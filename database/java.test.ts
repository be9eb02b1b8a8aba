import { symlinkSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findJava } from './java.ts';
import { programs, temporaryFolder, which } from './testing.ts';

const saying = (line: string) => `echo '${line}' >&2`;

test('takes the java of the PATH when JAVA_HOME is not set or holds none', async () => {
  const PATH = programs({ java: saying('openjdk version "21.0.2" 2024-01-16') });
  expect(await findJava({ PATH })).toBe('java');
  expect(await findJava({ PATH, JAVA_HOME: temporaryFolder() })).toBe('java');
});

test('prefers the java of JAVA_HOME', async () => {
  const JAVA_HOME = temporaryFolder();
  mkdirSync(join(JAVA_HOME, 'bin'));
  symlinkSync(which('java'), join(JAVA_HOME, 'bin', 'java'));
  const PATH = programs({ java: saying('openjdk version "11.0.2"') });
  expect(await findJava({ PATH, JAVA_HOME })).toBe(join(JAVA_HOME, 'bin', 'java'));
});

test.each([
  ['1.8.0_392', 8],
  ['11.0.22', 11],
  ['16', 16],
])('refuses Java %s by its number and names the ways out', async (version, number) => {
  const PATH = programs({ java: saying(`java version "${version}" 2021-01-19`) });
  const refused = findJava({ PATH });
  await expect(refused).rejects.toMatchObject({ code: 'JAVA_TOO_OLD' });
  await expect(refused).rejects.toThrow(new RegExp(`is Java ${number}: .*docker compose up.*NEO4J_URI`));
});

test('says that there is no Java, also where only the stub of macOS is', async () => {
  for (const PATH of [programs({}), programs({ java: `${saying('Unable to locate a Java Runtime.')}; exit 1` })]) {
    const refused = findJava({ PATH });
    await expect(refused).rejects.toMatchObject({ code: 'JAVA_MISSING' });
    await expect(refused).rejects.toThrow(/install Java and Maven.*docker compose up.*NEO4J_URI/);
  }
});
