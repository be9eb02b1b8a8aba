import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { HealthBoard, NOT_READY } from './health-board.ts';
import { STALE_MS } from './health.ts';
import type { HealthThreadData, HealthThreadStart } from './health-port.ts';

/** A thread that answers requests and has not got on for so long hangs, in milliseconds. */
const HUNG_MS = 10_000;

const { memory, host, port } = workerData as HealthThreadData;
const board = new HealthBoard(memory);

function tell(response: ServerResponse, wrong: string | null): void {
  response.writeHead(wrong === null ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ status: wrong ?? 'ok' }));
}

const server = createServer(
  { headersTimeout: 5_000, requestTimeout: 5_000, maxHeaderSize: 4_096 },
  (request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (path === '/livez') tell(response, board.sinceBeatMs() > HUNG_MS ? 'the program does not get on' : null);
    else if (path === '/readyz') {
      const reason = board.notReady(STALE_MS);
      tell(response, reason && NOT_READY[reason]);
    } else response.writeHead(404).end();
  },
);
const started = (message: HealthThreadStart): void => parentPort?.postMessage(message);
server.once('error', (error: NodeJS.ErrnoException) => started({ code: error.code ?? error.message }));
server.listen(port, host, () => started({ port: (server.address() as AddressInfo).port }));
