import { AppError } from '../errors.ts';
import { createBreaker, type BreakerState } from './breaker.ts';
import { meaningOf, UNREACHED } from './errors.ts';

/** How often waiting statements are looked at, in milliseconds. */
const TICK_MS = 100;

/** When the way to the database is given up and looked for again; see breaker.ts. */
export interface ReachOptions {
  /** Time a probe may take, in milliseconds. */
  silentAfterMs: number;
  /** Asks the database for the least it can answer; rejects with the driver's error. */
  probe(): Promise<unknown>;
  /** Ends a probe that is not waited for any longer. */
  dropProbe(): void;
  /** Told when the way is lost and when it is there again. */
  onState(state: 'OPEN' | 'CLOSED'): void;
}

/** One piece of work at the database. */
export interface Piece<Result> {
  work(): Promise<Result>;
  /** Ends the work in the database and gives the connection back; called once, whatever became of it. */
  leave(): Promise<void>;
  /** Longest time the work may take here, in milliseconds: somewhat more than the database allows it. */
  limitMs: number;
  signal: AbortSignal | undefined;
}

interface Waiting {
  since: number;
  until: number;
  fail(error: Error): void;
}

/**
 * Stands between the statements and the driver, which waits without end for an answer on a connection that is open.
 * Refuses work at once while the database is known to be away, ends what waits when that turns out, and looks by
 * itself whether it is back.
 */
export class Reach {
  // Counts the time in which this process could read what came in: when it is held up itself for a second, that is
  // no silence of the database. So one tick never counts for more than two.
  private awake = 0;
  private lastTick = 0;
  private timer: NodeJS.Timeout | undefined;
  private told: 'OPEN' | 'CLOSED' = 'CLOSED';
  private probing: { done: Promise<void>; settle(error: unknown): void } | undefined;
  private readonly waiting = new Set<Waiting>();
  private readonly breaker;

  constructor(private readonly options: ReachOptions) {
    const { silentAfterMs } = options;
    this.breaker = createBreaker(
      { failures: 3, suspectAfterMs: 300, silentAfterMs, patientMs: Math.max(4_000, silentAfterMs), probeEveryMs: 500 },
      () => this.awake,
    );
  }

  state(): BreakerState {
    return this.breaker.state();
  }

  /**
   * Runs a piece of work.
   *
   * @throws AppError SERVICE_UNAVAILABLE where the database is away, TIMEOUT where it took too long; the reason of the
   *   signal; else what the work threw
   */
  async run<Result>({ work, leave, limitMs, signal }: Piece<Result>): Promise<Result> {
    this.assertClosed();
    signal?.throwIfAborted();
    // Raised early, the answer is not awaited: it may never come. A rejection that comes later has its handler here.
    const answer = new Promise<Result>((done, failed) => {
      const one: Waiting = { since: this.awake, until: this.awake + limitMs, fail: failed };
      const gone = (): void => one.fail(signal?.reason as Error);
      const end = (): void => {
        this.waiting.delete(one);
        signal?.removeEventListener('abort', gone);
      };
      one.fail = (error) => {
        end();
        failed(error);
      };
      this.waiting.add(one);
      signal?.addEventListener('abort', gone, { once: true });
      this.watch();
      work()
        .then(
          (value) => {
            this.breaker.heard();
            done(value);
          },
          (error: unknown) => {
            this.judge(error);
            failed(error);
          },
        )
        .finally(end);
    });
    // What came is the answer, whatever becomes of the connection.
    const left = answer.then(leave, leave).catch(() => {});
    const result = await answer;
    await left;
    return result;
  }

  /** Looks at once whether the database is there, and says nothing. */
  suspect(): void {
    if (this.breaker.state() === 'CLOSED') this.probe().catch(() => {});
  }

  /** After how many whole seconds another try makes sense. */
  retryAfterS(): number {
    return this.breaker.retryAfterS();
  }

  /** @throws AppError SERVICE_UNAVAILABLE where the database does not answer a probe */
  async verify(): Promise<void> {
    this.assertClosed();
    await this.probe();
  }

  close(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.failAll();
  }

  /** @throws AppError SERVICE_UNAVAILABLE while the database is known to be away */
  assertClosed(): void {
    if (this.breaker.state() !== 'CLOSED') throw this.away();
  }

  private away(cause?: unknown): AppError {
    return new AppError('SERVICE_UNAVAILABLE', UNREACHED, {
      cause,
      retryAfterS: this.breaker.retryAfterS(),
    });
  }

  private judge(error: unknown): void {
    const meaning = meaningOf(error);
    if (meaning === 'ANSWERED') this.breaker.heard();
    if (meaning !== 'UNREACHABLE') return;
    this.breaker.unreachable();
    // Rather than wait for two more to fail.
    this.suspect();
    this.tell();
  }

  private probe(): Promise<void> {
    if (this.probing) return this.probing.done;
    this.breaker.probeSent();
    let settle: (error: unknown) => void = () => {};
    const done = new Promise<void>((came, failed) => {
      settle = (error) => {
        if (this.probing?.settle !== settle) return;
        this.probing = undefined;
        this.breaker.probed(error === null || meaningOf(error) === 'ANSWERED');
        this.tell();
        if (error === null) came();
        else failed(error);
      };
    });
    this.probing = { done, settle };
    this.watch();
    this.tell();
    this.options.probe().then(() => settle(null), settle);
    return done;
  }

  private watch(): void {
    if (this.timer !== undefined) return;
    this.lastTick = performance.now();
    this.timer = setInterval(() => this.tick(), TICK_MS);
    this.timer.unref();
  }

  private tick(): void {
    const now = performance.now();
    this.awake += Math.min(now - this.lastTick, 2 * TICK_MS);
    this.lastTick = now;
    const [oldest] = this.waiting;
    if (this.breaker.probeOverdue()) {
      this.options.dropProbe();
      this.probing?.settle(this.away(new Error('the probe stayed without an answer')));
    }
    if (this.breaker.probeDue(oldest?.since ?? null)) this.probe().catch(() => {});
    for (const one of this.waiting) {
      if (this.awake >= one.until)
        one.fail(new AppError('TIMEOUT', 'the graph database took too long; narrow the request'));
    }
    if (this.waiting.size === 0 && !this.probing && this.breaker.state() === 'CLOSED') {
      clearInterval(this.timer);
      this.timer = undefined;
    }
  }

  private tell(): void {
    const state = this.breaker.state() === 'CLOSED' ? 'CLOSED' : 'OPEN';
    if (state === this.told) return;
    this.told = state;
    if (state === 'OPEN') {
      this.failAll();
      this.watch();
    }
    this.options.onState(state);
  }

  private failAll(): void {
    for (const one of this.waiting) one.fail(this.away());
  }
}
