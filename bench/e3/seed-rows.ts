import type { EdgeRow, SegmentRow } from '../../api/chain/chain.ts';
import type { KnownRow, RegisterRow } from '../../api/gap/gap.queries.ts';
import type { SnapshotRows } from '../../api/gap/snapshot.ts';
import type { DesiredGraph, DesiredNode, DesiredRelationship } from '../../seeds/builder.ts';
import { buildGraph } from '../../seeds/desired.ts';
import { readSeeds } from '../../seeds/read.ts';

/** The seed files' graph, held in memory so that no database is needed to measure. */
export interface SeedGraph {
  parks: string[];
  chains: string[];
  /** What the formula is given about one chain in one park, within the park alone. */
  rows(park: string, chain: string): SnapshotRows;
}

/**
 * Reads the seed files and answers what `gap.queries.ts` asks the database: the same rows, except what only a wider
 * radius or the screen needs (regions, countries, carriers' focuses, expected dates).
 *
 * @throws SeedError naming every bad row
 */
export function readSeedGraph(root: string): SeedGraph {
  const graph = new Graph(buildGraph(readSeeds(root)));
  const codes = (label: string): string[] =>
    graph
      .labelled(label)
      .map((node) => codeOf(node))
      .sort();
  return { parks: codes('Park'), chains: codes('Chain'), rows: (park, chain) => rowsOf(graph, park, chain) };
}

class Graph {
  private readonly nodes: ReadonlyMap<string, DesiredNode>;
  private readonly starting: ReadonlyMap<string, DesiredRelationship[]>;
  private readonly ending: ReadonlyMap<string, DesiredRelationship[]>;
  private readonly typed: ReadonlyMap<string, DesiredRelationship[]>;

  constructor({ nodes, relationships }: DesiredGraph) {
    this.nodes = new Map(nodes.map((node) => [node.key, node]));
    this.starting = groupBy(relationships, ({ type, from }) => `${type} ${from}`);
    this.ending = groupBy(relationships, ({ type, to }) => `${type} ${to}`);
    this.typed = groupBy(relationships, ({ type }) => type);
  }

  labelled(label: string): DesiredNode[] {
    return [...this.nodes.values()].filter(({ labels }) => labels.includes(label));
  }

  node(key: string): DesiredNode | undefined {
    return this.nodes.get(key);
  }

  from(key: string, type: string): readonly DesiredRelationship[] {
    return this.starting.get(`${type} ${key}`) ?? [];
  }

  to(key: string, type: string): readonly DesiredRelationship[] {
    return this.ending.get(`${type} ${key}`) ?? [];
  }

  ofType(type: string): readonly DesiredRelationship[] {
    return this.typed.get(type) ?? [];
  }

  /** Periods of the evidence given that speaks of `key` as its subject or object; the source's date where it has none. */
  periods(evidence: readonly string[], role: 'HAS_SUBJECT' | 'HAS_OBJECT', key: string): string[] {
    return this.to(key, role)
      .map(({ from }) => this.nodes.get(from))
      .filter((node) => node !== undefined && evidence.includes(codeOf(node)))
      .flatMap((node) => this.periodOf(node) ?? []);
  }

  periodOf(evidence: DesiredNode | undefined): string | null {
    if (!evidence) return null;
    const source = this.nodes.get(this.from(evidence.key, 'FROM_SOURCE')[0]?.to ?? '');
    return text(evidence, 'period') ?? text(source, 'publishedOn') ?? text(source, 'period');
  }
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return groups;
}

function rowsOf(graph: Graph, park: string, chain: string): SnapshotRows {
  const place = `park:${park}`;
  const segments = graph.from(`chain:${chain}`, 'HAS_SEGMENT').map(({ to }) => to);
  const inChain = new Set(segments);
  const known = (relationship: DesiredRelationship, periods: string[]): KnownRow => ({
    segment: codeIn(graph, relationship.to),
    basis: String(relationship.props['basis']),
    confidence: Number(relationship.props['confidence']),
    evidence: listOf(relationship),
    periods,
  });
  const stated = (type: string): (KnownRow & { form: string })[] =>
    graph
      .from(place, type)
      .filter(({ to }) => inChain.has(to))
      .map((row) => ({
        ...known(row, graph.periods(listOf(row), 'HAS_OBJECT', row.to)),
        form: String(row.props['form'] ?? ''),
      }));
  const register = graph.from(place, 'HAS_REGISTER').find(({ to }) => to === `chain:${chain}`);
  return {
    place: { park, city: null, province: null },
    // A segment's row is its node's properties, in the database as here.
    segments: segments.flatMap((key) => (graph.node(key)?.props ?? []) as unknown as SegmentRow),
    edges: graph
      .ofType('FEEDS')
      .filter(({ from }) => inChain.has(from))
      .map(
        ({ from, to, props }) => ({ ...props, from: codeIn(graph, from), to: codeIn(graph, to) }) as unknown as EdgeRow,
      ),
    makers: graph
      .ofType('WORKS_IN')
      .filter(({ to }) => inChain.has(to))
      .map((row) => ({
        ...known(row, graph.periods(listOf(row), 'HAS_SUBJECT', row.from)),
        enterprise: codeIn(graph, row.from),
        form: String(row.props['form'] ?? ''),
        affiliates: [
          ...graph.from(row.from, 'AFFILIATED_WITH').map(({ to }) => to),
          ...graph.to(row.from, 'AFFILIATED_WITH').map(({ from }) => from),
        ].flatMap((key) => (key.startsWith('enterprise:') ? codeIn(graph, key) : [])),
        parks: graph
          .from(row.from, 'LOCATED_IN')
          .flatMap(({ to }) => (to.startsWith('park:') ? codeIn(graph, to) : [])),
        regions: [],
        countries: [],
      })),
    presences: stated('HAS_PRESENCE'),
    wants: stated('WANTS'),
    interests: [],
    projects: graph.to(place, 'IN').flatMap(({ from: project }) =>
      graph
        .from(project, 'TARGETS')
        .filter(({ to }) => inChain.has(to))
        .map((row) => ({
          ...known(row, reachedPeriods(graph, project)),
          project: codeIn(graph, project),
          investors: graph
            .to(project, 'INVESTS_IN')
            .flatMap(({ from }) => (from.startsWith('enterprise:') ? codeIn(graph, from) : [])),
          stages: graph.from(project, 'REACHED').map(({ to }) => text(graph.node(to), 'stage') ?? ''),
          expected: [],
        })),
    ),
    register: register ? (register.props as unknown as RegisterRow) : null,
    // Seed files hold nothing that a user has said, so no day matters either.
    restated: null,
    verifications: [],
    now: new Date(0),
  };
}

const reachedPeriods = (graph: Graph, project: string): string[] =>
  graph
    .to(project, 'HAS_SUBJECT')
    .map(({ from }) => graph.node(from))
    .filter((evidence) => text(evidence, 'relation') === 'reached')
    .flatMap((evidence) => graph.periodOf(evidence) ?? []);

const text = (node: DesiredNode | undefined, name: string): string | null => {
  const value = node?.props[name];
  return typeof value === 'string' ? value : null;
};
const codeOf = (node: DesiredNode): string => text(node, 'code') ?? '';
const codeIn = (graph: Graph, key: string): string => text(graph.node(key), 'code') ?? '';
const listOf = ({ props }: DesiredRelationship): string[] =>
  Array.isArray(props['evidence']) ? props['evidence'] : [];
