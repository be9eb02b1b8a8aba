import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';

/** What is wrong with the line; everything absent is well. Both directions suffer the same, but for `limit`. */
export interface Toxics {
  /** New connections are refused by a reset, standing ones are cut. */
  down?: boolean;
  /** Time each piece of data is held up, in milliseconds. */
  latency?: number;
  /** Up to so much more, at random, in milliseconds. */
  jitter?: number;
  /** Bytes a second. */
  bandwidth?: number;
  /** Nothing passes until this is taken away; connections stand. */
  stall?: boolean;
  /** The connection is reset so many milliseconds after it began, or after this was set. */
  resetAfter?: number;
  /** The connection is cut after so many bytes from the server, to the byte. */
  limit?: number;
  /** Data pass in pieces of so many bytes. */
  slice?: number;
  /** The end of a connection is passed on so many milliseconds late. */
  slowClose?: number;
}

/** A line to a server whose faults are made at will. */
export interface ToxicProxy {
  readonly port: number;
  /** Sets the faults; they hold for standing connections too. */
  set(toxics: Toxics): void;
  /** Sets the faults the moment something passes: so many bytes from the server, or certain bytes to it. */
  setWhen(moment: { received: number } | { sent: Buffer }, toxics: Toxics): void;
  /** How many connections stand now. */
  standing(): number;
  /** Bytes that came from the server since the faults were last set. */
  received(): number;
  close(): Promise<void>;
}

/** @param random from 0 to 1, for jitter; given, so that a run can be had again by its seed */
export async function openProxy(
  target: { host: string; port: number },
  random: () => number = Math.random,
): Promise<ToxicProxy> {
  let toxics: Toxics = {};
  let received = 0;
  let armed: { moment: { received: number } | { sent: Buffer }; toxics: Toxics } | null = null;
  let changed = signalled();
  const pairs = new Set<Pair>();

  const set = (next: Toxics): void => {
    toxics = next;
    armed = null;
    received = 0;
    changed.resolve();
    changed = signalled();
    for (const pair of pairs) pair.arm();
  };

  /** One connection and its other half. */
  class Pair {
    private timer: NodeJS.Timeout | undefined;
    private ends = 0;
    private passed = 0;
    readonly server: Socket;

    constructor(readonly client: Socket) {
      this.server = connect({ ...target, allowHalfOpen: true });
      pairs.add(this);
      void this.carry(this.client, this.server, false);
      void this.carry(this.server, this.client, true);
      this.arm();
    }

    /** Starts the clock of `resetAfter`, and cuts where the line is down. */
    arm(): void {
      clearTimeout(this.timer);
      this.passed = 0;
      if (toxics.down) this.cut();
      else if (toxics.resetAfter !== undefined) this.timer = setTimeout(() => this.cut(), toxics.resetAfter);
    }

    cut(): void {
      clearTimeout(this.timer);
      pairs.delete(this);
      for (const socket of [this.client, this.server]) if (!socket.destroyed) socket.resetAndDestroy();
    }

    private async carry(from: Socket, to: Socket, fromServer: boolean): Promise<void> {
      try {
        // Not `of from`: that would close the other direction too when this one ends.
        for await (const data of from.iterator({ destroyOnReturn: false }))
          await this.pass(data as Buffer, to, fromServer);
        while (toxics.stall) await changed.promise;
        if (toxics.slowClose) await sleep(toxics.slowClose);
        to.end();
        if (++this.ends === 2) {
          clearTimeout(this.timer);
          pairs.delete(this);
        }
      } catch {
        // Either end was reset: so is the other.
        this.cut();
      }
    }

    private async pass(data: Buffer, to: Socket, fromServer: boolean): Promise<void> {
      if (!fromServer && armed && 'sent' in armed.moment && data.includes(armed.moment.sent)) set(armed.toxics);
      const size = toxics.slice ?? data.length;
      for (let at = 0; at < data.length; at += size) {
        let piece = data.subarray(at, at + size);
        // Looked at again after every wait: the fault may be another by then.
        while (toxics.stall) await changed.promise;
        const { latency = 0, jitter = 0, bandwidth, limit } = toxics;
        if (latency + jitter > 0) await sleep(latency + jitter * random());
        if (bandwidth !== undefined) await sleep((piece.length / bandwidth) * 1_000);
        const left = fromServer && limit !== undefined ? limit - this.passed : piece.length;
        const cut = left < piece.length;
        if (cut) piece = piece.subarray(0, Math.max(0, left));
        if (fromServer) {
          this.passed += piece.length;
          received += piece.length;
          if (armed && 'received' in armed.moment && received >= armed.moment.received) set(armed.toxics);
        }
        await write(to, piece);
        // Or the system would put the slices together again.
        if (toxics.slice !== undefined) await immediate();
        if (cut) {
          this.cut();
          return;
        }
      }
    }
  }

  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    client.on('error', () => {});
    if (toxics.down) client.resetAndDestroy();
    else new Pair(client).server.on('error', () => {});
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    set,
    setWhen(moment, next) {
      received = 0;
      armed = { moment, toxics: next };
    },
    standing: () => pairs.size,
    received: () => received,
    async close() {
      toxics = {};
      changed.resolve();
      for (const pair of pairs) pair.cut();
      await new Promise((done) => server.close(done));
    },
  };
}

const write = (to: Socket, data: Buffer): Promise<void> =>
  new Promise((done, failed) => {
    to.write(data, (error) => (error ? failed(error) : done()));
  });

function signalled(): { promise: Promise<void>; resolve(): void } {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
