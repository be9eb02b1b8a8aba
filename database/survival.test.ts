import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { homeArguments } from './config.ts';
import { endLeftover } from './home.ts';
import { provideJars } from './jars.ts';
import { localJars, startManagedDatabase } from './managed.ts';
import { ask, isRunning, startElsewhere, temporaryFolder, untilGone } from './testing.ts';

beforeAll(async () => void (await provideJars(localJars)), 120_000);

/** The processes of a database beside its JVM: the supervisor and its watcher. */
function helpersOf(jvm: number): number[] {
  const of = (...args: string[]) => execFileSync('ps', args, { encoding: 'utf8' }).trim().split(/\s+/).map(Number);
  const [group = 0] = of('-o', 'pgid=', '-p', String(jvm));
  return of('-e', '-o', 'pid=,pgid=')
    .flatMap((pid, i, all) => (i % 2 === 0 && all[i + 1] === group ? [pid] : []))
    .filter((pid) => pid !== jvm);
}

describe('a database', { timeout: 60_000 }, () => {
  test('outlives Ctrl-C in the terminal and ends, in order, with a starter that was killed', async () => {
    const home = join(temporaryFolder(), 'home');
    const other = await startElsewhere(home, 'stay');
    const helpers = helpersOf(other.pid);
    expect(helpers).toHaveLength(2);

    process.kill(-(other.child.pid ?? 0), 'SIGINT');
    await ask(other, 'CREATE (:Kept {n: 1})');
    await expect(startManagedDatabase({ home })).rejects.toMatchObject({
      code: 'HOME_IN_USE',
      message: expect.stringContaining(`process ${other.child.pid}`),
    });

    other.child.kill('SIGKILL');
    await untilGone(other.pid);
    for (const helper of helpers) await untilGone(helper, 2_000);
  });

  test('does not keep a program that forgets to stop it from ending, and ends with it', async () => {
    const other = await startElsewhere(join(temporaryFolder(), 'home'), 'forget');
    if (other.child.exitCode === null) await once(other.child, 'exit');
    expect(other.child.exitCode).toBe(0);
    await untilGone(other.pid);
  });

  test('that nobody watches any more is ended by the next start, and one killed itself recovers', async () => {
    const home = join(temporaryFolder(), 'home');
    const other = await startElsewhere(home, 'stay');
    await ask(other, 'UNWIND range(1, 100) AS n CREATE (:Kept {n: n})');
    for (const pid of [...helpersOf(other.pid), other.child.pid ?? 0]) process.kill(pid, 'SIGKILL');
    expect(isRunning(other.pid)).toBe(true);

    const said: string[] = [];
    const second = await startManagedDatabase({ home, onProgress: (message) => said.push(message) });
    onTestFinished(() => second.stop());
    expect(said[0]).toMatch(new RegExp(`killed start left behind \\(process ${other.pid}\\)`));
    expect(isRunning(other.pid)).toBe(false);
    expect(second.password).toBe(other.password);

    await ask(second, 'UNWIND range(101, 200) AS n CREATE (:Kept {n: n})');
    process.kill(second.pid, 'SIGKILL');
    await untilGone(second.pid);

    const third = await startManagedDatabase({ home });
    onTestFinished(() => third.stop());
    expect(await ask(third, 'MATCH (k:Kept) RETURN count(k)')).toEqual([200]);
  });
});

test('a process that was given the number of an ended database is left alone', async () => {
  const home = temporaryFolder();
  const stranger = spawn('sleep', ['30']);
  const neighbour = spawn(process.execPath, ['-e', 'setInterval(()=>{},1e3)', '--', ...homeArguments(`${home}2`)]);
  onTestFinished(() => [stranger, neighbour].forEach((child) => child.kill('SIGKILL')));
  for (const { pid } of [stranger, neighbour]) {
    writeFileSync(join(home, 'neo4j.pid'), `${pid}\n`);
    await endLeftover(home, {});
    expect(isRunning(pid ?? 0)).toBe(true);
  }
});
