import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import { READER, type Viewer } from '../../api/access/access.ts';
import { createContext } from '../../api/context.ts';
import { AppError } from '../../api/errors.ts';
import type { Graph } from '../../api/graph/graph.ts';
import type { Query } from '../../api/graph/query.ts';
import { judgeOf } from '../../api/limits/guard.ts';
import { listSizes } from '../../api/limits/list-sizes.ts';
import { startMeter, watchLists } from '../../api/limits/meter.ts';
import { createModels } from '../../api/models.ts';
import { randomQueries, type Codes } from './random-queries.ts';

/** What came of a run of random queries. */
export interface DeclaredNodes {
  /** Queries that were let through and run. */
  run: number;
  /** Queries refused for a limit: they are never run. */
  refused: number;
  /** Queries the database was too slow for; they do not count as run. */
  unanswered: number;
  /** Queries whose answer held more things in lists than were declared. */
  underestimated: string[];
  /** Lists longer than declared, with their length. */
  longer: Map<string, number>;
  /** Most things one answer held. */
  most: number;
  /** Things held over things declared, of all together. */
  share: number;
}

/** Sees everything, so that every list is asked. */
const ADMIN: Viewer = { ...READER, kind: 'LOCAL', id: 'local', role: 'ADMIN', mayWrite: true };

// Not declared: the product's queries are a closed set.
const CODES: Query<{ label: string }, { code: string; key: string }> = {
  name: 'testCodesOfLabel',
  text: 'MATCH (n) WHERE $label IN labels(n) AND n.code IS NOT NULL RETURN n.code AS code, n.key AS key ORDER BY code LIMIT 300',
};

/** Kinds of things whose ids are asked by `node` and `nodes`. */
const KINDS = ['Enterprise', 'Park', 'Segment', 'Project', 'Policy', 'Carrier', 'Partner', 'Source', 'Role', 'Scheme'];

/** Times the codes are asked for: a database that has just started may be slow to plan. */
const TRIES = 30;

async function codesOf(graph: Graph): Promise<Codes> {
  const rows = async (label: string, left = TRIES): Promise<{ code: string; key: string }[]> => {
    try {
      return await graph.read(CODES, { label });
    } catch (error) {
      if (left === 0 || !isAway(error)) throw error;
      await sleep(1_000);
      return rows(label, left - 1);
    }
  };
  const codes = async (label: string) => (await rows(label)).map(({ code }) => code);
  const id: string[] = [];
  for (const kind of KINDS)
    id.push(...(await rows(kind)).slice(0, 20).map(({ key }) => Buffer.from(key, 'utf8').toString('base64url')));
  return {
    park: await codes('Park'),
    chain: await codes('Chain'),
    segment: await codes('Segment'),
    enterprise: await codes('Enterprise'),
    policy: await codes('Policy'),
    id,
  };
}

/** The database did not answer, or not in time: what such an answer holds proves nothing. */
const isAway = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'TIMEOUT' || error.code === 'SERVICE_UNAVAILABLE');

/**
 * Runs so many random queries that are let through, and compares what their answers hold, counted in the answers
 * themselves, with what was declared. The guard at run time is off: nothing may depend on it.
 */
export async function runDeclaredNodes(
  graph: Graph,
  schema: GraphQLSchema,
  count: number,
  seed: number,
): Promise<DeclaredNodes> {
  const judge = judgeOf(schema, listSizes());
  watchLists(schema);
  const models = createModels(graph);
  const arbitrary = randomQueries(schema, await codesOf(graph));
  const result: DeclaredNodes = {
    run: 0,
    refused: 0,
    unanswered: 0,
    underestimated: [],
    longer: new Map(),
    most: 0,
    share: 0,
  };
  let held = 0;
  let declared = 0;
  for (let batch = 0; result.run < count; batch++) {
    for (const source of fc.sample(arbitrary, { numRuns: 200, seed: seed + batch })) {
      if (result.run === count) break;
      const document = parse(source);
      const [fault] = validate(schema, document);
      if (fault) throw new Error(`${fault.message}: ${source}`);
      let nodes: number;
      try {
        nodes = judge({ document })?.nodes ?? 0;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        result.refused++;
        continue;
      }
      const contextValue = createContext(graph, models, { now: new Date(), requestId: 'random', viewer: ADMIN });
      const meter = startMeter(contextValue, { nodes: Infinity, sizes: listSizes() });
      const { data, errors = [] } = await execute({ schema, document, contextValue });
      if (errors.some(({ originalError }) => isAway(originalError))) {
        result.unanswered++;
        if (result.unanswered > count) throw new Error('the database is too slow for this');
        continue;
      }
      const things = thingsIn(data);
      if (things > nodes) result.underestimated.push(`${things} > ${nodes}: ${source}`);
      for (const [place, length] of meter.longer)
        result.longer.set(place, Math.max(length, result.longer.get(place) ?? 0));
      result.run++;
      result.most = Math.max(result.most, things);
      held += things;
      declared += nodes;
    }
  }
  return { ...result, share: held / Math.max(1, declared) };
}

/** Things in the lists of an answer; items that are plain values are part of the thing that has them. */
function thingsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (!Array.isArray(value)) return Object.values(value).reduce<number>((sum, inner) => sum + thingsIn(inner), 0);
  const things = value.filter((item) => typeof item === 'object');
  return things.reduce<number>((sum, item) => sum + 1 + thingsIn(item), 0);
}
