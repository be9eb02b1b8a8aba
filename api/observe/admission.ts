/**
 * Who is let in while more is asked than can be answered: pure bookkeeping with the time as an argument.
 *
 * So many requests are worked on at once (`limit`); the others wait in the order they came. A queue that has been
 * empty lately is a burst: all of it may wait. A queue that has not been empty for `intervalMs` stands: more is asked
 * than can be answered, and waiting longer helps nobody. Then a wait ends after `standingMs` with a refusal, and
 * nobody joins a queue that is longer than what is worked on. The rule is CoDel's idea (Nichols and Jacobson, 2012:
 * judge a queue by how long it stands, not by how long it is) for requests in place of packets.
 *
 * The limit follows the pressure the caller reports: a fifth less where there is pressure, two more where there is
 * none and the limit was reached.
 */
export interface AdmissionOptions {
  /** Worked on at once, at the least: enough to keep two cores busy. */
  least: number;
  /** Worked on at once, at the most, those that stepped aside included. */
  most: number;
  /** Waiting at once, at the most. */
  queue: number;
  /** Longest wait while the queue stands, in milliseconds. */
  standingMs: number;
  /** After so long without a moment when nobody waited, the queue stands; in milliseconds. So nobody waits longer. */
  intervalMs: number;
}

export const ADMISSION: AdmissionOptions = {
  least: 6,
  most: 128,
  queue: 256,
  standingMs: 20,
  intervalMs: 500,
};

/** One who waits: told once, by exactly one of the two. */
export interface Waiting {
  go(): void;
  refuse(): void;
}

export interface AdmissionState {
  /** Holds a place. */
  working: number;
  /** Still worked on, without holding a place: see {@link Admission.stepAside}. */
  aside: number;
  waiting: number;
  limit: number;
  admitted: number;
  refused: number;
}

export class Admission {
  private working = 0;
  private aside = 0;
  private limit: number;
  /** The limit was reached since the last adjustment. */
  private reached = false;
  private readonly queue: { since: number; waiting: Waiting }[] = [];
  /** When somebody began to wait after nobody had; null while nobody waits. */
  private waitingSince: number | null = null;
  private admitted = 0;
  private refused = 0;

  constructor(private readonly options: AdmissionOptions = ADMISSION) {
    this.limit = Math.min(options.most, Math.max(options.least, 16));
  }

  /** Whether one who came now would be refused without waiting; counts it as refused. */
  refusesNow(nowMs: number): boolean {
    if (this.queue.length < this.longestQueue(nowMs)) return false;
    this.refused++;
    return true;
  }

  /** Lets in at once, or lets wait, or refuses; at least one of the two callbacks is called, now or later. */
  ask(waiting: Waiting, nowMs: number): void {
    if (this.free() && this.queue.length === 0) {
      this.admit(waiting);
      return;
    }
    this.reached = true;
    if (this.queue.length >= this.longestQueue(nowMs)) {
      this.refused++;
      waiting.refuse();
      return;
    }
    this.waitingSince ??= nowMs;
    this.queue.push({ since: nowMs, waiting });
  }

  /** Somebody who waited went away. */
  forget(waiting: Waiting, nowMs: number): void {
    const at = this.queue.findIndex((entry) => entry.waiting === waiting);
    if (at >= 0) this.queue.splice(at, 1);
    this.serve(nowMs);
  }

  /** One that held a place is done. */
  leave(nowMs: number): void {
    this.working--;
    this.serve(nowMs);
  }

  /** One that holds a place gives it up and goes on: it waits for something slow, and quick ones need not wait for it. */
  stepAside(nowMs: number): boolean {
    if (this.working + this.aside >= this.options.most) return false;
    this.working--;
    this.aside++;
    this.serve(nowMs);
    return true;
  }

  /** One that had stepped aside is done. */
  leaveAside(nowMs: number): void {
    this.aside--;
    this.serve(nowMs);
  }

  /** Lets in whom there is a place for and refuses who has waited too long. To be called now and then while some wait. */
  serve(nowMs: number): void {
    const longest = this.stands(nowMs) ? this.options.standingMs : Infinity;
    let next = this.queue[0];
    while (next !== undefined) {
      if (nowMs - next.since > longest) {
        this.refused++;
        this.queue.shift();
        next.waiting.refuse();
      } else if (this.free()) {
        this.queue.shift();
        this.admit(next.waiting);
      } else break;
      next = this.queue[0];
    }
    if (this.queue.length === 0) this.waitingSince = null;
  }

  /** To be called every tenth of a second or so. */
  adjust(pressed: boolean, nowMs: number): void {
    const { least, most } = this.options;
    if (pressed) this.limit = Math.max(least, Math.floor(this.limit * 0.8));
    else if (this.reached) this.limit = Math.min(most, this.limit + 2);
    this.reached = false;
    this.serve(nowMs);
  }

  state(): AdmissionState {
    const { working, aside, limit, admitted, refused } = this;
    return { working, aside, waiting: this.queue.length, limit, admitted, refused };
  }

  private free(): boolean {
    return this.working < this.limit && this.working + this.aside < this.options.most;
  }

  private admit(waiting: Waiting): void {
    this.working++;
    this.admitted++;
    if (this.working >= this.limit) this.reached = true;
    waiting.go();
  }

  private stands(nowMs: number): boolean {
    return this.waitingSince !== null && nowMs - this.waitingSince >= this.options.intervalMs;
  }

  private longestQueue(nowMs: number): number {
    return this.stands(nowMs) ? this.limit : this.options.queue;
  }
}
