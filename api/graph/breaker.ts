/**
 * What is known about the way to the database.
 * CLOSED: statements go through. OPEN: they are refused at once. HALF_OPEN: refused too, while a probe is under way.
 */
export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** When the breaker opens and how often it looks whether it may close, times in milliseconds. */
export interface BreakerOptions {
  /** Statements in a row that do not reach the database before it opens. */
  failures: number;
  /** Time without a word from the database, while a statement waits, after which a probe is sent. */
  suspectAfterMs: number;
  /** Time a probe may take while the breaker is closed; one without an answer opens it. */
  silentAfterMs: number;
  /**
   * Time a probe may take while it is open, when nobody waits for it. Longer: a server that is only slow to wake would
   * else be asked anew again and again and never get to answer.
   */
  patientMs: number;
  /** Time between two probes while it is open. */
  probeEveryMs: number;
}

/**
 * Decides whether the database can be reached. Only the way to it counts: an answer of any kind, a refused or
 * timed-out statement too, proves that it is there. So a slow statement never opens it, and a frozen server does,
 * because a probe beside the statement stays without an answer as well.
 */
export interface Breaker {
  state(): BreakerState;
  /** An answer came, whatever it says. */
  heard(): void;
  /** A statement could not reach the database. */
  unreachable(): void;
  /**
   * Whether a probe is to be sent now.
   *
   * @param waitingSince when the statement that waits longest began, on the breaker's clock; null where none waits
   */
  probeDue(waitingSince: number | null): boolean;
  probeSent(): void;
  /** Whether the probe under way has been without an answer for too long. */
  probeOverdue(): boolean;
  /** The probe came back, or was given up. */
  probed(answered: boolean): void;
  /** Whole seconds after which asking again makes sense; never below 1. */
  retryAfterS(): number;
}

/** @param clock milliseconds that only grow; where they begin does not matter */
export function createBreaker(options: BreakerOptions, clock: () => number): Breaker {
  const { failures, suspectAfterMs, silentAfterMs, patientMs, probeEveryMs } = options;
  let open = false;
  let inARow = 0;
  let lastHeard = clock();
  let lastProbe = Number.NEGATIVE_INFINITY;
  let probeSince: number | null = null;
  const shut = (): void => {
    open = true;
    // The first probe comes at once: an opening by mistake should not last.
    lastProbe = Number.NEGATIVE_INFINITY;
  };
  return {
    state() {
      if (!open) return 'CLOSED';
      return probeSince === null ? 'OPEN' : 'HALF_OPEN';
    },
    heard() {
      // While it is open only a probe closes it: a late answer on an old connection says nothing of new ones.
      if (open) return;
      inARow = 0;
      lastHeard = clock();
    },
    unreachable() {
      inARow++;
      if (!open && inARow >= failures) shut();
    },
    probeDue(waitingSince) {
      if (probeSince !== null) return false;
      if (open) return clock() - lastProbe >= probeEveryMs;
      return waitingSince !== null && clock() - Math.max(waitingSince, lastHeard) >= suspectAfterMs;
    },
    probeSent() {
      probeSince = lastProbe = clock();
    },
    probeOverdue: () => probeSince !== null && clock() - probeSince >= (open ? patientMs : silentAfterMs),
    probed(answered) {
      probeSince = null;
      if (answered) {
        open = false;
        inARow = 0;
        lastHeard = clock();
      } else if (!open) {
        shut();
        lastProbe = clock();
      }
    },
    retryAfterS: () => Math.max(1, Math.ceil((probeEveryMs + silentAfterMs) / 1_000)),
  };
}
