import type { Graph } from '../graph/graph.ts';
import type { Metrics } from './metrics.ts';

/** Told of every statement: name of the query, seconds with the wait for its turn, and whether it failed. */
type OnStatement = Metrics['statement'];

/** Reads and writes of a watched graph that have begun and not ended. */
export interface Running {
  count: number;
}

/** The same graph, each of whose statements is timed. What it has beside statements is that of the graph itself. */
export function watchGraph(graph: Graph, onStatement: OnStatement, running: Running): Graph {
  const timed = async <Result>(name: string, run: () => Promise<Result>): Promise<Result> => {
    const began = performance.now();
    let failed = true;
    running.count++;
    try {
      const result = await run();
      failed = false;
      return result;
    } finally {
      running.count--;
      onStatement(name, (performance.now() - began) / 1_000, failed);
    }
  };
  const watched: Pick<Graph, 'read' | 'write' | 'forRequest'> = {
    read: (query, params) => timed(query.name, () => graph.read(query, params)),
    write: (work) =>
      graph.write((tx) => work({ ...tx, run: (query, params) => timed(query.name, () => tx.run(query, params)) })),
    forRequest: (request) => watchGraph(graph.forRequest(request), onStatement, running),
  };
  // A graph has a class of its own: what is not timed is reached through the prototype.
  return Object.assign(Object.create(graph) as Graph, watched);
}
