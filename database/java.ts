import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseStartError, otherWays } from './errors.ts';

const run = promisify(execFile);

/** Neo4j 5.26 is built for Java 17 and runs on 21. */
const oldest = 17;

/**
 * Finds the Java that is to run the database: `JAVA_HOME/bin/java`, else `java` on the PATH.
 *
 * @returns the program's path or name
 * @throws DatabaseStartError JAVA_MISSING, JAVA_TOO_OLD
 */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const ofHome = env['JAVA_HOME'] ? join(env['JAVA_HOME'], 'bin', 'java') : undefined;
  const java = ofHome && existsSync(ofHome) ? ofHome : 'java';
  const version = await majorVersion(java, env);
  if (version === undefined) {
    throw new DatabaseStartError(
      'JAVA_MISSING',
      `The local database needs Java ${oldest} or newer and none was found (JAVA_HOME, PATH): install Java and Maven, ${otherWays}.`,
    );
  }
  if (version < oldest) {
    throw new DatabaseStartError(
      'JAVA_TOO_OLD',
      `The local database needs Java ${oldest} or newer and ${java} is Java ${version}: install a newer one or point JAVA_HOME at it, ${otherWays}.`,
    );
  }
  return java;
}

/** The feature release of a Java (8 for "1.8.0_392"), or undefined where it does not run. */
async function majorVersion(java: string, env: NodeJS.ProcessEnv): Promise<number | undefined> {
  try {
    const { stderr } = await run(java, ['-version'], { env, timeout: 20_000 });
    const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(stderr) ?? [];
    return first === undefined ? undefined : Number(first === '1' ? second : first);
  } catch {
    // Also the stub of macOS, which is there without a Java and says so with an exit code.
    return undefined;
  }
}
