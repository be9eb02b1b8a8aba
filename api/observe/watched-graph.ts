import type { Graph, GraphLoad, GraphRequest, WriteTransaction } from '../graph/graph.ts';
import type { Query } from '../graph/query.ts';
import type { Metrics } from './metrics.ts';

/** Told of every statement: name of the query, seconds with the wait for its turn, and whether it failed. */
type OnStatement = Metrics['statement'];

/** Reads and writes of a watched graph that have begun and not ended. */
export interface Running {
  count: number;
}

/** The same graph, each of whose statements is timed. One is made for each request, so making one costs next to nothing. */
export class WatchedGraph implements Graph {
  constructor(
    private readonly inner: Graph,
    private readonly onStatement: OnStatement,
    private readonly running: Running,
  ) {}

  read<Params extends object, Row extends object>(query: Query<Params, Row>, params: Params): Promise<Row[]> {
    return this.timed(query.name, () => this.inner.read(query, params));
  }

  write<Result>(work: (tx: WriteTransaction) => Promise<Result>): Promise<Result> {
    return this.inner.write((tx) =>
      work({ run: (query, params) => this.timed(query.name, () => tx.run(query, params)) }),
    );
  }

  forRequest(request: GraphRequest): Graph {
    return new WatchedGraph(this.inner.forRequest(request), this.onStatement, this.running);
  }

  define(name: string, text: string): Promise<void> {
    return this.inner.define(name, text);
  }

  verify(): Promise<void> {
    return this.inner.verify();
  }

  lastBookmarks(): readonly string[] {
    return this.inner.lastBookmarks();
  }

  load(): GraphLoad {
    return this.inner.load();
  }

  close(): Promise<void> {
    return this.inner.close();
  }

  private async timed<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    let failed = true;
    this.running.count++;
    try {
      const result = await run();
      failed = false;
      return result;
    } finally {
      this.running.count--;
      this.onStatement(name, (performance.now() - began) / 1_000, failed);
    }
  }
}
