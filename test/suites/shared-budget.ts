import type { ApiProcess } from './processes.ts';

/** The budget of whoever asks in these tests; little comes back while one runs. */
export const PLAN = { capacity: 1_000, restorePerSecond: 1 } as const;
export const BUDGETS = `LOCAL=${PLAN.capacity}/${PLAN.restorePerSecond}`;
/** Requests after which a budget must be used up; a safety stop. */
const MOST = 4_000;

/** What the processes let one asker do. */
export interface Spent {
  /** Points of what was answered, as the answers tell them. */
  points: number;
  answered: number;
  seconds: number;
  /** Seconds the first refusal told to wait, by each process; null where it refused nothing. */
  retryAfter: (number | null)[];
  /** Answers that were neither data nor a refusal for the budget. */
  odd: string[];
}

interface Body {
  errors?: readonly { message: string; extensions: { code: string } }[];
  extensions?: { cost?: { actual: number } };
}

/** Asks the processes in turn until each has refused, or so many points are spent. */
export async function spend(processes: readonly ApiProcess[], query: string, points = Infinity): Promise<Spent> {
  const spent: Spent = { points: 0, answered: 0, seconds: 0, retryAfter: processes.map(() => null), odd: [] };
  const began = Date.now();
  for (let asked = 0; asked < MOST && spent.points < points; asked++) {
    if (!spent.retryAfter.includes(null) || spent.odd.length > 0) break;
    const turn = asked % processes.length;
    if (spent.retryAfter[turn] !== null) continue;
    const response = await processes[turn]?.post(query);
    const body = ((await response?.json()) ?? {}) as Body;
    const code = body.errors?.[0]?.extensions.code;
    if (response?.status === 429 && code === 'BUDGET_EXHAUSTED')
      spent.retryAfter[turn] = Number(response.headers.get('retry-after'));
    else if (response?.status !== 200 || body.errors)
      spent.odd.push(`${response?.status} ${JSON.stringify(body).slice(0, 200)}`);
    else {
      spent.answered++;
      spent.points += body.extensions?.cost?.actual ?? Number.NaN;
    }
  }
  spent.seconds = Math.ceil((Date.now() - began) / 1_000);
  return spent;
}

/** Waits until each process says that it keeps budgets alone, or shares them again. */
export async function untilLocal(processes: readonly ApiProcess[], local: boolean, query: string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    // Somebody must ask for it to be noticed.
    for (const one of processes) await (await one.post(query)).text();
    const told = await Promise.all(processes.map((one) => one.metric('chainatlas_budgets_local')));
    if (told.every((one) => one === Number(local))) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`the processes do not say that budgets are ${local ? 'their own' : 'shared'}`);
}
