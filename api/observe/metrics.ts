import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { AdmissionState } from './admission.ts';
import type { EventLoop } from './event-loop.ts';

/** Where a request went, as far as the metrics tell it apart. */
export const ROUTES = ['graphql', 'events', 'limits', 'metrics', 'health', 'client'] as const;
export type Route = (typeof ROUTES)[number];

/** What the graph tells about itself when the metrics are fetched. */
interface GraphGauges {
  /** Sessions that hold a connection or wait for one. */
  inUse: number;
  /** Statements that wait for their turn. */
  waiting: number;
  breaker: 'CLOSED' | 'OPEN' | 'HALF_OPEN';
}

/** Counts and times of one server. Nothing in it names a person, a key or a value somebody asked for. */
export interface Metrics {
  /** One answer by HTTP, its time in seconds. */
  http(route: Route, status: number, seconds: number): void;
  /** One GraphQL operation: its name where it is one of the known, its time in seconds, the code of its first error. */
  operation(name: string | null | undefined, seconds: number, code: string | null): void;
  /** One error of an answer, by its code. */
  error(code: string): void;
  /** One statement in the database, its time in seconds with the wait for its turn left out. */
  statement(query: string, seconds: number, failed: boolean): void;
  /** A request that was refused because a budget was used up. */
  budgetRefusal(): void;
  /** Whether budgets are kept by this process alone because the shared store is away. */
  budgetsLocal(local: boolean): void;
  /** The text of all of them in the Prometheus form. */
  text(): Promise<{ contentType: string; body: string }>;
}

/** What the metrics are read from when they are fetched. */
export interface MetricSources {
  /** Names of operations that may stand in a label; every other name counts as `other`. */
  operations: ReadonlySet<string>;
  /** Names of database queries that may stand in a label; every other name counts as `other`. */
  queries: ReadonlySet<string>;
  graph: () => GraphGauges;
  admission: () => AdmissionState;
  eventLoop: Pick<EventLoop, 'delay'>;
}

/**
 * Most names a label holds. With 5 series a name of an operation, 3 a name of a query and about 200 others, all
 * stays under 1,000 series.
 */
const MAX_OPERATIONS = 90;
const MAX_QUERIES = 110;
const OTHER = 'other';

/** An error code of ours, or one of Apollo's. */
const CODE = /^[A-Z][A-Z_]{2,40}$/;
/** More distinct codes than there are: a slip that puts something else there must not grow the series. */
const MAX_CODES = 40;

/** A label's values: those allowed in the order they are met, as many as there is room for, and one for the rest. */
function bounded(allowed: (name: string) => boolean, most: number): (name: string | null | undefined) => string {
  const met = new Set<string>();
  return (name) => {
    if (name === null || name === undefined) return OTHER;
    if (met.has(name)) return name;
    if (met.size >= most || !allowed(name)) return OTHER;
    met.add(name);
    return name;
  };
}

/** The metrics of one server, in a registry of its own. */
export function createMetrics({ operations, queries, graph, admission, eventLoop }: MetricSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });

  const answers = counter('chainatlas_http_answers_total', 'Answers by route and status', ['route', 'status']);
  const answerTime = new Histogram({
    name: 'chainatlas_http_answer_seconds',
    help: 'Time from the head of a request to the end of its answer',
    labelNames: ['route'] as const,
    buckets: [0.005, 0.025, 0.1, 0.25, 1, 2.5, 5],
    registers,
  });
  const operationTime = counter('chainatlas_operation_seconds_total', 'Time spent on an operation, summed', [
    'operation',
  ]);
  const operationCount = counter('chainatlas_operations_total', 'Operations answered', ['operation']);
  const operationErrors = counter('chainatlas_operation_errors_total', 'Operations answered with an error', [
    'operation',
  ]);
  const operationSlow = counter('chainatlas_operations_slow_total', 'Operations that took longer than a second', [
    'operation',
  ]);
  const errors = counter('chainatlas_errors_total', 'Errors in answers by code', ['code']);
  const statementTime = counter('chainatlas_statement_seconds_total', 'Time of a database query, summed', ['query']);
  const statementCount = counter('chainatlas_statements_total', 'Statements sent to the database', ['query']);
  const statementErrors = counter('chainatlas_statement_errors_total', 'Statements that failed', ['query']);
  const budgetRefusals = counter('chainatlas_budget_refusals_total', 'Requests refused because a budget was used up');
  const budgetsLocal = new Gauge({
    name: 'chainatlas_budgets_local',
    help: '1 while budgets are kept by this process alone because the shared store is away',
    registers,
  });

  gauge('chainatlas_graph_in_use', 'Sessions that hold a connection or wait for one', () => graph().inUse);
  gauge('chainatlas_graph_waiting', 'Statements that wait for their turn', () => graph().waiting);
  registry.registerMetric(
    new Gauge({
      name: 'chainatlas_graph_breaker',
      help: '1 for the state the breaker in front of the database is in',
      labelNames: ['state'] as const,
      registers: [],
      collect() {
        const now = graph().breaker;
        for (const state of ['CLOSED', 'OPEN', 'HALF_OPEN'] as const) this.set({ state }, now === state ? 1 : 0);
      },
    }),
  );
  gauge('chainatlas_requests_working', 'Requests worked on', () => admission().working + admission().aside);
  gauge('chainatlas_requests_waiting', 'Requests that wait to be worked on', () => admission().waiting);
  gauge('chainatlas_requests_limit', 'Requests that may hold a place at once', () => admission().limit);
  gauge('chainatlas_overloaded', '1 while more is asked than can be answered', () => (admission().overloaded ? 1 : 0));
  registry.registerMetric(
    new Counter({
      name: 'chainatlas_overload_refusals_total',
      help: 'Requests refused because more was asked than can be answered',
      registers: [],
      collect() {
        this.reset();
        this.inc(admission().refused);
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      name: 'chainatlas_event_loop_delay_seconds',
      help: 'How late the event loop was since the metrics were last fetched',
      labelNames: ['quantile'] as const,
      registers: [],
      collect() {
        const { p50, p99, max } = eventLoop.delay();
        this.set({ quantile: '0.5' }, p50);
        this.set({ quantile: '0.99' }, p99);
        this.set({ quantile: '1' }, max);
      },
    }),
  );
  gauge('process_resident_memory_bytes', 'Memory of the process', () => process.memoryUsage.rss());
  gauge('nodejs_heap_used_bytes', 'Memory in use on the heap', () => process.memoryUsage().heapUsed);
  gauge('process_start_time_seconds', 'When the process began', () =>
    Math.round(Date.now() / 1_000 - process.uptime()),
  );
  registry.registerMetric(
    new Counter({
      name: 'process_cpu_seconds_total',
      help: 'Processor time of the process',
      registers: [],
      collect() {
        const { user, system } = process.cpuUsage();
        this.reset();
        this.inc((user + system) / 1e6);
      },
    }),
  );

  const operationLabel = bounded((name) => operations.has(name), MAX_OPERATIONS);
  const queryLabel = bounded((name) => queries.has(name), MAX_QUERIES);
  const codeLabel = bounded((code) => CODE.test(code), MAX_CODES);
  const statusLabel = bounded((status) => /^[2345]\d\d$/.test(status), 20);
  return {
    http(route, status, seconds) {
      answers.inc({ route, status: statusLabel(String(status)) });
      answerTime.observe({ route }, seconds);
    },
    operation(name, seconds, code) {
      const label = { operation: operationLabel(name) };
      operationCount.inc(label);
      operationTime.inc(label, seconds);
      if (code !== null) operationErrors.inc(label);
      if (seconds > 1) operationSlow.inc(label);
    },
    error: (code) => errors.inc({ code: codeLabel(code) }),
    statement(query, seconds, failed) {
      const label = { query: queryLabel(query) };
      statementCount.inc(label);
      statementTime.inc(label, seconds);
      if (failed) statementErrors.inc(label);
    },
    budgetRefusal: () => budgetRefusals.inc(),
    budgetsLocal: (local) => budgetsLocal.set(local ? 1 : 0),
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
