/**
 * Who is let in while more is asked than can be answered: pure bookkeeping with the time as an argument.
 *
 * So many requests are worked on at once (`limit`); the others wait in the order they came. A page that asks twenty
 * things at once is a burst and waits. Where more have waited than are worked on, all through `intervalMs`, it is
 * overload: waiting longer helps nobody. From then on, until nobody has waited for `calmMs`, no more may wait than are
 * worked on, so that whoever is let in waits about as long as the work takes, on a slow machine as on a quick one, and
 * all others are refused at once. The rule is CoDel's idea (Nichols and Jacobson, 2012: judge a queue by how long it stands, not
 * by how long it is) for requests in place of packets.
 *
 * The limit follows the pressure the caller reports: a fifth less where there is pressure, two more where there is
 * none and the limit was reached.
 */
export interface AdmissionOptions {
  /** Worked on at once, at the least: enough for one to be worked out while another waits for the database. */
  least: number;
  /** Worked on at once, at the most, those that stepped aside included. */
  most: number;
  /** Waiting at once, at the most. */
  queue: number;
  /** Longest wait, in milliseconds. */
  longestMs: number;
  /** After so long with more waiting than are worked on it is overload, in milliseconds. */
  intervalMs: number;
  /** After so long without anybody waiting it is over, in milliseconds. */
  calmMs: number;
}

const ADMISSION: AdmissionOptions = {
  least: 2,
  most: 128,
  queue: 128,
  longestMs: 5_000,
  intervalMs: 3_000,
  calmMs: 1_000,
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
  overloaded: boolean;
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
  /** Since when more wait than are worked on; null while they do not. */
  private crowdedSince: number | null = null;
  /** Since when nobody waits; null while somebody does. */
  private emptySince: number | null = 0;
  private overloaded = false;
  private admitted = 0;
  private refused = 0;

  constructor(private readonly options: AdmissionOptions = ADMISSION) {
    this.limit = Math.min(options.most, Math.max(options.least, 16));
  }

  /** Whether one who came now would be refused without waiting; counts it as refused. */
  refusesNow(): boolean {
    if (this.queue.length < this.longestQueue()) return false;
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
    if (this.queue.length >= this.longestQueue()) {
      this.refused++;
      waiting.refuse();
      return;
    }
    this.queue.push({ since: nowMs, waiting });
    this.judge(nowMs);
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
    let next = this.queue[0];
    while (next !== undefined) {
      if (nowMs - next.since > this.options.longestMs) this.refuseFirst();
      else if (this.free()) {
        this.queue.shift();
        this.admit(next.waiting);
      } else break;
      next = this.queue[0];
    }
    this.judge(nowMs);
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
    const { working, aside, limit, overloaded, admitted, refused } = this;
    return { working, aside, waiting: this.queue.length, limit, overloaded, admitted, refused };
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

  private refuseFirst(): void {
    this.refused++;
    this.queue.shift()?.waiting.refuse();
  }

  private judge(nowMs: number): void {
    const { length } = this.queue;
    if (length > 0) this.emptySince = null;
    else this.emptySince ??= nowMs;
    if (this.emptySince !== null && nowMs - this.emptySince >= this.options.calmMs) this.overloaded = false;
    if (length <= this.limit) this.crowdedSince = null;
    else this.crowdedSince ??= nowMs;
    if (this.crowdedSince === null || nowMs - this.crowdedSince < this.options.intervalMs) return;
    this.overloaded = true;
    // Those who came first have waited longest already and are the likeliest to have given up.
    while (this.queue.length > this.limit) this.refuseFirst();
    this.crowdedSince = null;
  }

  private longestQueue(): number {
    return this.overloaded ? this.limit : this.options.queue;
  }
}
