import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a reader may take for the least amount, in milliseconds. */
const WINDOW_MS = 8_000;
/** What a reader must take in that time, in bytes: 2 KiB/s, a tenth of a poor mobile link. */
const LEAST_BYTES = 16_384;
const CHECK_MS = 1_000;

/** How far a socket was when bytes began to wait for its reader, or at the last full window. */
export interface Mark {
  /** Milliseconds. */
  at: number;
  /** Bytes the system had taken by then. */
  sent: number;
}

/**
 * Judges one socket by what it has taken since the mark.
 *
 * @param waiting bytes that wait in this process for the reader
 * @param sent bytes the system has taken so far
 * @returns the mark to keep, null where nothing waits, 'SLOW' where the reader took too little in a whole window
 */
export function judgeReader(mark: Mark | undefined, waiting: number, sent: number, now: number): Mark | null | 'SLOW' {
  if (waiting === 0) return null;
  if (mark === undefined) return { at: now, sent };
  if (now - mark.at < WINDOW_MS) return mark;
  return sent - mark.sent < LEAST_BYTES ? 'SLOW' : { at: now, sent };
}

/**
 * Ends the sockets of those who ask for much and then hardly read it. Node has no limit of its own for that: its
 * idle time begins anew with every byte. An event stream that has nothing to send is not waiting for anybody.
 */
export function watchReaders(server: Server): void {
  const open = new Map<Socket, Mark | undefined>();
  server.on('connection', (socket) => {
    open.set(socket, undefined);
    socket.once('close', () => open.delete(socket));
  });
  const timer = setInterval(() => {
    const now = performance.now();
    for (const [socket, mark] of open) {
      const judged = judgeReader(mark, socket.writableLength, socket.bytesWritten - socket.writableLength, now);
      // A reset: what the system holds for the reader goes too.
      if (judged === 'SLOW') socket.resetAndDestroy();
      else if (judged !== mark) open.set(socket, judged ?? undefined);
    }
  }, CHECK_MS);
  timer.unref();
  server.once('close', () => clearInterval(timer));
}
