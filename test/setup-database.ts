import { afterAll, inject } from 'vitest';
import { openGraph } from '../api/graph/graph.ts';
import { forgetUsers } from './forget.ts';

// One database is shared: each file leaves it as it was loaded. Its own hooks run before this one.
afterAll(async () => {
  const graph = openGraph(inject('database'));
  await forgetUsers(graph);
  await graph.close();
});
