import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { claim } from '../suites/claims.ts';
import { startProgram, type Program } from './program.ts';
import { openProxy, type ToxicProxy, type Toxics } from './toxic-proxy.ts';

let proxy: ToxicProxy;
let program: Program;
beforeAll(async () => {
  const { hostname, port } = new URL(inject('database').uri.replace('bolt:', 'http:'));
  proxy = await openProxy({ host: hostname, port: Number(port) });
  program = await startProgram({ NEO4J_URI: `bolt://127.0.0.1:${proxy.port}` });
});
afterAll(async () => {
  program.child.kill('SIGTERM');
  await program.exit;
  await proxy.close();
});

const status = async (path: string): Promise<number> => (await fetch(`${program.address}${path}`)).status;

/** Milliseconds until readiness has a status; the program must be alive all the while. */
async function until(wanted: number): Promise<number> {
  const began = performance.now();
  while ((await status('/readyz')) !== wanted) {
    expect(await status('/livez')).toBe(200);
    expect(performance.now() - began).toBeLessThan(60_000);
    await wait(20);
  }
  return performance.now() - began;
}

const FAULTS: readonly (readonly [string, Toxics])[] = [
  ['gone', { down: true }],
  ['silent', { stall: true }],
];
for (const [name, toxics] of FAULTS)
  it(`R14: is not ready soon after its database is ${name}, ready soon after its return, and alive throughout`, async (test) => {
    await until(200);
    // The fault comes at no special moment of the pause between two looks.
    await wait(1_234);
    proxy.set(toxics);
    const noticed = await until(503);
    proxy.set({});
    const back = await until(200);
    claim(test, {
      id: 'R14',
      goal: `not ready within 2 s of a database that is ${name}`,
      reached: Math.round(noticed),
      unit: 'ms',
      ok: noticed <= 2_000,
    });
    claim(test, {
      id: 'R14',
      goal: `ready within 5 s of the return of a database that was ${name}`,
      reached: Math.round(back),
      unit: 'ms',
      ok: back <= 5_000,
    });
  });
