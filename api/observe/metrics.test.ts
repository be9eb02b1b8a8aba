import { describe, expect, it } from 'vitest';
import { createMetrics, ROUTES, type MetricSources } from './metrics.ts';

const sources = (changes: Partial<MetricSources> = {}): MetricSources => ({
  operations: new Set(['Atlas']),
  queries: new Set(['allChains']),
  graph: () => ({ inUse: 3, waiting: 1, breaker: 'OPEN' }),
  admission: () => ({ working: 2, aside: 1, waiting: 4, limit: 16, overloaded: true, admitted: 9, refused: 5 }),
  eventLoop: { delay: () => ({ p50: 0.001, p99: 0.02, max: 0.05 }) },
  ...changes,
});

/** The samples of a text, by name with labels. */
async function samples(metrics: ReturnType<typeof createMetrics>): Promise<Map<string, number>> {
  const { body } = await metrics.text();
  return new Map(
    body
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const at = line.lastIndexOf(' ');
        return [line.slice(0, at), Number(line.slice(at + 1))];
      }),
  );
}

describe('metrics', () => {
  it('count answers, operations, errors and statements', async () => {
    const metrics = createMetrics(sources());
    metrics.http('graphql', 200, 0.02);
    metrics.http('graphql', 503, 0.001);
    metrics.operation('Atlas', 0.5, null);
    metrics.operation('Atlas', 1.5, 'TIMEOUT');
    metrics.error('TIMEOUT');
    metrics.statement('allChains', 0.25, false);
    metrics.statement('allChains', 0.25, true);
    metrics.budgetRefusal();
    metrics.budgetsLocal(true);
    const seen = await samples(metrics);
    expect(Object.fromEntries(seen)).toMatchObject({
      'chainatlas_http_answers_total{route="graphql",status="200"}': 1,
      'chainatlas_http_answers_total{route="graphql",status="503"}': 1,
      'chainatlas_http_answer_seconds_bucket{le="0.005",route="graphql"}': 1,
      'chainatlas_http_answer_seconds_bucket{le="0.025",route="graphql"}': 2,
      'chainatlas_operations_total{operation="Atlas"}': 2,
      'chainatlas_operation_seconds_total{operation="Atlas"}': 2,
      'chainatlas_operation_errors_total{operation="Atlas"}': 1,
      'chainatlas_operations_slow_total{operation="Atlas"}': 1,
      'chainatlas_errors_total{code="TIMEOUT"}': 1,
      'chainatlas_statements_total{query="allChains"}': 2,
      'chainatlas_statement_seconds_total{query="allChains"}': 0.5,
      'chainatlas_statement_errors_total{query="allChains"}': 1,
      chainatlas_budget_refusals_total: 1,
      chainatlas_budgets_local: 1,
      chainatlas_graph_waiting: 1,
      'chainatlas_graph_breaker{state="OPEN"}': 1,
      'chainatlas_graph_breaker{state="CLOSED"}': 0,
      chainatlas_requests_working: 3,
      chainatlas_overloaded: 1,
      chainatlas_overload_refusals_total: 5,
      'chainatlas_event_loop_delay_seconds{quantile="0.99"}': 0.02,
    });
    // Read again, a total is the same and not twice as much.
    expect((await samples(metrics)).get('chainatlas_overload_refusals_total')).toBe(5);
  });

  it('of two servers are apart', async () => {
    const [one, other] = [createMetrics(sources()), createMetrics(sources())];
    one.operation('Atlas', 0.1, null);
    expect((await samples(one)).get('chainatlas_operations_total{operation="Atlas"}')).toBe(1);
    expect((await samples(other)).get('chainatlas_operations_total{operation="Atlas"}')).toBeUndefined();
  });

  it('hold no name that somebody made up', async () => {
    const metrics = createMetrics(sources());
    metrics.operation('ca_live_secret', 0.1, 'password: hunter2');
    metrics.operation(null, 0.1, null);
    metrics.error('张三 said so');
    metrics.statement('notDeclared', 0.1, false);
    const { body } = await metrics.text();
    expect(body).not.toMatch(/secret|hunter2|张三|notDeclared/);
    expect((await samples(metrics)).get('chainatlas_operations_total{operation="other"}')).toBe(2);
  });

  it('stay under 1,000 series whatever is asked', async () => {
    const names = (prefix: string): string[] => Array.from({ length: 500 }, (_, i) => `${prefix}${i}`);
    const metrics = createMetrics(
      sources({ operations: new Set(names('Operation')), queries: new Set(names('query')) }),
    );
    for (const name of names('Operation')) metrics.operation(name, 2, 'INTERNAL');
    for (const name of names('query')) metrics.statement(name, 2, true);
    for (let i = 0; i < 500; i++) metrics.error(`CODE_${'A'.repeat(1 + (i % 30))}${'B'.repeat(Math.floor(i / 30))}`);
    for (const route of ROUTES) for (let status = 200; status < 600; status++) metrics.http(route, status, 1);
    const seen = await samples(metrics);
    expect(seen.size).toBeLessThanOrEqual(1_000);
    expect(seen.size).toBeGreaterThan(800);
  });
});
