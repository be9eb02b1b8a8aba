import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import { isRefusal, UNREACHED } from './errors.ts';
import type { Graph, GraphLoad, GraphRequest, WriteTransaction } from './graph.ts';
import type { Query } from './query.ts';

/** Time between two looks for a database that is away, in milliseconds. */
const LOOK_MS = 500;
/** The same where it refuses us: it locks an account out that tries too often. */
const REFUSED_MS = 10_000;

/**
 * Whether the database answers now.
 *
 * @throws AppError where it answers and will not take us: then waiting for it does not help
 */
export async function isThere(graph: Graph): Promise<boolean> {
  try {
    await graph.verify();
    return true;
  } catch (error) {
    if (isRefusal(error) || !(error instanceof AppError)) throw error;
    return false;
  }
}

/**
 * Waits until the database answers, however long that takes.
 *
 * @param onRefusal told each time it answers and will not take us
 * @throws the signal's reason where it is raised
 */
export async function untilThere(
  graph: Graph,
  signal: AbortSignal,
  onRefusal: (error: unknown) => void,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const wait = await isThere(graph).then(
      (there) => (there ? null : LOOK_MS),
      (error: unknown) => {
        onRefusal(error);
        return REFUSED_MS;
      },
    );
    if (wait === null) return;
    await sleep(wait, undefined, { signal });
  }
}

/** A graph that refuses everything until it is released, for requests that come before schema and data do. */
export function holdGraph(graph: Graph): { graph: Graph; release(): void } {
  const gate = { open: false };
  return { graph: new HeldGraph(graph, gate), release: () => void (gate.open = true) };
}

class HeldGraph implements Graph {
  constructor(
    private readonly inner: Graph,
    private readonly gate: { readonly open: boolean },
  ) {}

  async read<Params extends object, Row extends object>(query: Query<Params, Row>, params: Params): Promise<Row[]> {
    return this.admitted().read(query, params);
  }

  async write<Result>(work: (tx: WriteTransaction) => Promise<Result>): Promise<Result> {
    return this.admitted().write(work);
  }

  async define(name: string, text: string): Promise<void> {
    await this.admitted().define(name, text);
  }

  async verify(): Promise<void> {
    await this.admitted().verify();
  }

  forRequest(request: GraphRequest): Graph {
    return new HeldGraph(this.inner.forRequest(request), this.gate);
  }

  lastBookmarks(): readonly string[] {
    return this.inner.lastBookmarks();
  }

  load(): GraphLoad {
    return this.inner.load();
  }

  async close(): Promise<void> {
    await this.inner.close();
  }

  private admitted(): Graph {
    if (this.gate.open) return this.inner;
    throw new AppError('SERVICE_UNAVAILABLE', UNREACHED, { retryAfterS: 2 });
  }
}
