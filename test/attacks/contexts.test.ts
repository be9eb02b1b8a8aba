import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, inject, it } from 'vitest';
import type { Viewer } from '../../api/access/access.ts';
import { openGraph } from '../../api/graph/graph.ts';
import { createSchema } from '../../api/schema.ts';
import { ask } from '../suites/ask.ts';
import { claim } from '../suites/claims.ts';
import { numbers, pick } from '../suites/probe.ts';
import { scaled } from '../suites/scale.ts';
import { serve, tokens, viewer, type Served } from '../suites/serve.ts';

const IDENTITIES = 50;
const REQUESTS = scaled(10_000);
/** Requests under way at once. */
const AT_ONCE = 40;
/** Longest wait of a resolver, in milliseconds. */
const MOST_DELAY_MS = 8;
/** Fields that wait: of the asker, of what is the asker’s own, and of what is read for all. */
const SLOW = [
  'Query.viewer',
  'Viewer.rights',
  'Query.lead',
  'Lead.history',
  'Lead.park',
  'Lead.lateness',
  'Query.leads',
];

const ROLES = ['OFFICER', 'PLANNER', 'ADMIN'] as const;
const next = numbers(9);
const graph = openGraph(inject('database'));
const people: { token: string; viewer: Viewer; lead: string }[] = Array.from({ length: IDENTITIES }, (_, index) => ({
  token: `person-${index}`,
  viewer: viewer(`key:person-${index}`, {
    role: pick(ROLES, index),
    mayWrite: true,
    author: `名字-${index}-号`,
    organisation: `organisation-${index}`,
  }),
  lead: '',
}));

let served: Served;
beforeAll(async () => {
  const access = tokens(Object.fromEntries(people.map(({ token, viewer }) => [token, viewer])));
  served = await serve(graph, { access, schema: slowed(await createSchema()) });
  for (const person of people) {
    const note = person.viewer.author;
    const input = `park: "gx", segment: "auto-parts/die-casting", enterprise: "magna-steyr", note: "${note}", key: "contexts-test"`;
    const { data } = await answerTo<{ leadCreate: { lead: { code: string } } }>(
      person.token,
      `mutation { leadCreate(input: { ${input} }) { lead { code } } }`,
      'contexts-test-begin',
    );
    person.lead = data.leadCreate.lead.code;
  }
});
afterAll(async () => {
  await served.close();
  await graph.close();
});

/** A schema some of whose resolvers wait, so that requests overtake each other everywhere. */
function slowed(schema: GraphQLSchema): GraphQLSchema {
  for (const coordinate of SLOW) {
    const [type = '', name = ''] = coordinate.split('.');
    const object = schema.getType(type);
    const field = isObjectType(object) ? object.getFields()[name] : undefined;
    if (!field) throw new Error(`there is no ${coordinate}`);
    const { resolve = defaultFieldResolver } = field;
    field.resolve = async (...given) => {
      await new Promise((done) => setTimeout(done, next() % (MOST_DELAY_MS + 1)));
      const result: unknown = await resolve(...given);
      await new Promise((done) => setTimeout(done, next() % (MOST_DELAY_MS + 1)));
      return result;
    };
  }
  return schema;
}

async function answerTo<Data>(token: string, query: string, requestId: string) {
  const asked = await ask(served.url, token, { query }, { 'x-request-id': requestId });
  return { ...(JSON.parse(asked.text) as { data: Data }), ...asked };
}

interface Answer {
  viewer: { author: string; role: string; rights: string[] };
  lead: { note: string; createdBy: string; history: { author: string }[]; park: { code: string } };
  foreign: null;
  leads: { totalCount: number; nodes: { code: string; note: string }[] };
}

it('keeps 50 people apart whose requests overtake each other', async (context) => {
  const crossings: string[] = [];
  let sent = 0;
  let answered = 0;
  const worker = async (): Promise<void> => {
    while (sent < REQUESTS) {
      const number = ++sent;
      const person = pick(people, next());
      const other = pick(
        people.filter((one) => one !== person),
        next(),
      );
      const { viewer: asker, lead, token } = person;
      const requestId = `contexts-${number}`;
      const answer = await answerTo<Answer>(
        token,
        `{ viewer { author role rights } lead(code: "${lead}") { note createdBy history { author } lateness { level } park { code } }
           foreign: lead(code: "${other.lead}") { note } leads(park: "gx") { totalCount nodes { code note } } }`,
        requestId,
      );
      answered++;
      const { author, role } = asker;
      const fits =
        answer.requestId === requestId &&
        answer.data.viewer.author === author &&
        answer.data.viewer.role === role &&
        answer.data.viewer.rights.includes('audit:read') === (role !== 'OFFICER') &&
        answer.data.lead.note === author &&
        answer.data.lead.createdBy === author &&
        answer.data.lead.history.every((event) => event.author === author) &&
        answer.data.foreign === null &&
        answer.data.leads.totalCount === 1 &&
        answer.data.leads.nodes[0]?.code === lead &&
        answer.text.replaceAll(author, '').match(/名字-\d+-号/) === null;
      if (!fits) crossings.push(`${token}: ${answer.text.slice(0, 400)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const crossing of crossings.slice(0, 5)) console.error(crossing);
  claim(context, {
    id: 'S9',
    goal: `${IDENTITIES} identities, ${REQUESTS} interleaved requests: 0 crossings`,
    reached: `${answered} requests, ${crossings.length} crossings`,
    unit: '',
    ok: answered === REQUESTS && crossings.length === 0,
  });
});
