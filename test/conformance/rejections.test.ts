import { Kind, print } from 'graphql';
import { afterAll, beforeAll, it } from 'vitest';
import { clientDocuments, variablesOf } from '../client-documents.ts';
import { openWritableApi, type WritableApi } from '../edits.ts';
import { claim } from '../suites/claims.ts';

let api: WritableApi;
beforeAll(async () => {
  api = await openWritableApi();
  await api.server.warm();
  await api.server.prepare();
});
afterAll(() => api.close());

/** Every how many-th of a long list is asked about. */
const every = <Item>(items: readonly Item[], at: number): Item[] => items.filter((_, index) => index % at === 0);

interface Codes {
  chains: { code: string; segments: { code: string }[] }[];
  enterprises: { nodes: { code: string }[] };
  policies: { nodes: { code: string }[] };
  partners: { nodes: { code: string }[] };
  projects: { nodes: { code: string }[] };
}

const REFUSED = new Set([
  'LIMIT_EXCEEDED',
  'BUDGET_EXHAUSTED',
  'TIMEOUT',
  'INTERNAL',
  'OVERLOADED',
  'SERVICE_UNAVAILABLE',
]);

it('answers every question the client asks, of every park, chain and kind of thing', async (context) => {
  const { chains, enterprises, policies, partners, projects } = await api.ask<Codes>(`{
    chains { code segments { code } }
    enterprises(first: 100) { nodes { code } }
    policies(first: 100) { nodes { code } }
    partners(first: 100) { nodes { code } }
    projects(first: 100) { nodes { code } }
  }`);
  const parks = ['sxt', 'gx'];
  const segments = every(
    chains.flatMap((chain) => chain.segments.map(({ code }) => ({ chain: chain.code, segment: code }))),
    5,
  );
  const firms = every(enterprises.nodes, 3);
  const things = [...firms, ...policies.nodes, ...partners.nodes, ...projects.nodes];
  const places = (names: ReadonlySet<string>): object[] => {
    if (names.has('park') && names.has('segment'))
      return segments.flatMap((place) => parks.map((park) => ({ park, ...place })));
    if (names.has('park') && names.has('chain'))
      return chains.flatMap(({ code }) => parks.map((park) => ({ park, chain: code })));
    if (names.has('enterprise')) return firms.map(({ code }) => ({ enterprise: code }));
    if (names.has('code')) return things.map(({ code }) => ({ code }));
    return names.has('park') ? parks.map((park) => ({ park })) : [{}];
  };
  const refused: string[] = [];
  let asked = 0;
  for (const document of clientDocuments()) {
    const operation = document.document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query') continue;
    const names = new Set((operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value));
    const text = print(document.document);
    for (const place of places(names)) {
      const given = Object.fromEntries(Object.entries(place).filter(([name]) => names.has(name)));
      const { errors = [] } = await api.send(text, { ...variablesOf(document), ...given });
      asked++;
      for (const { message, extensions } of errors)
        if (REFUSED.has(extensions.code)) refused.push(`${operation.name?.value} ${JSON.stringify(given)}: ${message}`);
    }
  }
  claim(context, {
    id: 'S3',
    goal: `0 of ${asked} questions of the client refused, over parks, chains, segments and things of the graph`,
    reached: refused.length === 0 ? 0 : `${refused.length}: ${refused.slice(0, 3).join('; ')}`,
    unit: 'refused',
    ok: refused.length === 0 && asked > 1_000,
  });
});
