// Runs in a thread of its own, where nothing but the answer can be late. Plain JavaScript: it needs no loader.
import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const PAUSE_MS = 50;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const times = [];
const statuses = new Set();
const ending = new AbortController();
parentPort.once('message', () => ending.abort());

const ask = () =>
  new Promise((done) => {
    const began = performance.now();
    get(workerData, { agent }, (response) => {
      response.resume();
      response.once('end', () => {
        times.push(performance.now() - began);
        statuses.add(response.statusCode ?? 0);
        done();
      });
    }).once('error', () => {
      statuses.add(0);
      done();
    });
  });

while (!ending.signal.aborted) {
  await ask();
  await wait(PAUSE_MS);
}
agent.destroy();
parentPort.postMessage({ times, statuses: [...statuses] });
