/** Why a server is not ready, each once. */
export const NOT_READY = {
  UNSEEN: 'the graph database has not been looked at yet',
  UNREACHABLE: 'the graph database cannot be reached',
  SLOW: 'the graph database does not answer in time',
  OLD_SCHEMA: 'the schema of the graph database is older than this program',
  CONSTRAINT_MISSING: 'the graph database lacks a constraint of the schema',
  OVERDUE: 'the look at the graph database is overdue',
  STOPPING: 'the server is about to stop',
} as const;

type Reason = keyof typeof NOT_READY;
const REASONS = Object.keys(NOT_READY) as Reason[];

/** Null where it is ready. */
export type NotReady = Reason | null;

/** Cells of the board. */
const [SEEN, SEEN_AT, BEAT_AT, DRAINING] = [0, 1, 2, 3];
const CELLS = 4;
/** In the cell of what was seen: nothing wrong. */
const NOTHING = -1n;

/**
 * What is known of the health of this program, in memory that all its threads read: a thread that does nothing else can
 * tell it however much the others have to do. Times are of the monotonic clock, which threads share.
 */
export class HealthBoard {
  private readonly cells: BigInt64Array;

  /** @param memory of another board to read; a new one without it */
  constructor(readonly memory = new SharedArrayBuffer(CELLS * BigInt64Array.BYTES_PER_ELEMENT)) {
    this.cells = new BigInt64Array(memory);
  }

  /** Begins: nothing has been seen, and the program runs. */
  begin(): void {
    this.see('UNSEEN');
    this.beat();
  }

  /** The result of a look at the database. */
  see(reason: NotReady): void {
    this.put(SEEN, reason === null ? NOTHING : BigInt(REASONS.indexOf(reason)));
    this.put(SEEN_AT, process.hrtime.bigint());
  }

  /** The thread that answers requests gets on. */
  beat(): void {
    this.put(BEAT_AT, process.hrtime.bigint());
  }

  /** From now on not ready. */
  drain(): void {
    this.put(DRAINING, 1n);
  }

  /** @param staleMs after how long without a look the server is not ready, in milliseconds */
  notReady(staleMs: number): NotReady {
    if (this.get(DRAINING) === 1n) return 'STOPPING';
    const seen = this.get(SEEN);
    if (seen !== NOTHING) return REASONS[Number(seen)] ?? 'UNSEEN';
    return this.ageMs(SEEN_AT) > staleMs ? 'OVERDUE' : null;
  }

  /** Milliseconds since the thread that answers requests last got on. */
  sinceBeatMs(): number {
    return this.ageMs(BEAT_AT);
  }

  private ageMs(cell: number): number {
    return Number(process.hrtime.bigint() - this.get(cell)) / 1e6;
  }

  private get(cell: number): bigint {
    return Atomics.load(this.cells, cell);
  }

  private put(cell: number, value: bigint): void {
    Atomics.store(this.cells, cell, value);
  }
}
