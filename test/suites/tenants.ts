import type { Viewer } from '../../api/access/access.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { encodeCursor } from '../../api/relay/page.ts';
import { toId } from '../../api/relay/node-id.ts';
import { ask } from './ask.ts';
import { serve, tokens, viewer, type Served } from './serve.ts';

/** The day these tests take for today. */
const NOW = new Date('2026-11-21T00:00:00Z');

/** Whose things there are: two organisations, and the one who runs the server. */
export const OWNERS = ['a', 'b', 'operator'] as const;
export type Owner = (typeof OWNERS)[number];

const of = (owner: Owner, role: Viewer['role']): Viewer =>
  viewer(`key:${owner}-${role.toLowerCase()}`, {
    role,
    mayWrite: true,
    author: `${mark(owner)}-${role}`,
    organisation: owner === 'operator' ? null : owner,
  });

/** Stands in every text an owner writes, so that it is found wherever it should not be. */
const mark = (owner: Owner): string => `秘密之${owner}`;

/** Credentials of these tests, by the word that stands for them. */
const VIEWERS: Readonly<Record<string, Viewer>> = Object.fromEntries(
  OWNERS.flatMap((owner) =>
    (['PARTNER', 'OFFICER', 'PLANNER', 'ADMIN'] as const).map((role) => [`${owner}-${role}`, of(owner, role)]),
  ),
);

/** An answer as the network has it, without what is new in each. */
interface Reply {
  status: number;
  text: string;
}

/** Codes of what each owner has made. */
interface Made {
  leads: string[];
  drafts: string[];
  corrections: string[];
  audits: string[];
}

/** A server where each owner has some of everything. */
export interface World {
  served: Served;
  made: Record<Owner, Made>;
  ask(who: string, query: string, variables?: object): Promise<Reply>;
  data<Data>(who: string, query: string, variables?: object): Promise<Data>;
  close(): Promise<void>;
}

/** What differs between two equal askings: ids of requests, and what is left of a budget. */
const plain = (text: string): string =>
  text.replaceAll(/"requestId":"[^"]*"/g, '"requestId":""').replaceAll(/"remaining":[\d.]+/g, '"remaining":0');

export async function openWorld(graph: Graph): Promise<World> {
  const served = await serve(graph, { access: tokens(VIEWERS), now: () => NOW });
  const put: World['ask'] = async (who, query, variables = {}) => {
    const { status, text } = await ask(served.url, who, { query, variables });
    return { status, text: plain(text) };
  };
  const data: World['data'] = async <Data>(who: string, query: string, variables?: object) => {
    const { text } = await put(who, query, variables);
    const answer = JSON.parse(text) as { data: Data; errors?: unknown[] };
    if (answer.errors) throw new Error(text.slice(0, 500));
    return answer.data;
  };
  const made = { a: nothing(), b: nothing(), operator: nothing() };
  const world = { served, made, ask: put, data, close: () => served.close() };
  for (const owner of OWNERS) await fill(world, owner);
  return world;
}

const nothing = (): Made => ({ leads: [], drafts: [], corrections: [], audits: [] });

const FIRMS = ['magna-steyr', 'infineon', 'ams-osram'] as const;
const SEGMENT = 'auto-parts/die-casting';

interface Payload {
  x: { code: { code: string } | null; userErrors: { code: string; message: string }[] };
}

/** Sends a mutation whose payload holds what was made under `code`. */
export async function make(world: Pick<World, 'data'>, who: string, field: string, call: string): Promise<string> {
  const document = `mutation { x: ${call} { code: ${field} { code } userErrors { code message } } }`;
  const { x } = await world.data<Payload>(who, document);
  if (x.code === null) throw new Error(`${who} ${call}: ${JSON.stringify(x.userErrors)}`);
  return x.code.code;
}

/** The same firms for the same gap, and the same keys, for every owner: nobody may notice the others. */
async function fill(world: World, owner: Owner): Promise<void> {
  const made = world.made[owner];
  const officer = `${owner}-OFFICER`;
  for (const [index, enterprise] of FIRMS.entries()) {
    const input = `park: "gx", segment: "${SEGMENT}", enterprise: "${enterprise}", note: "${mark(owner)}", owner: "${mark(owner)}"`;
    made.leads.push(
      await make(world, officer, 'lead', `leadCreate(input: { ${input}, key: "tenants-lead-${index}" })`),
    );
  }
  const [closed = ''] = made.leads;
  await make(
    world,
    officer,
    'lead',
    `leadClose(input: { lead: "${closed}", reason: "${mark(owner)}", expectedVersion: 1, key: "tenants-close" })`,
  );
  const draft = `park: "gx", chain: "auto-parts", name: "一稿", add: [{ enterprise: "magna-steyr", segments: ["${SEGMENT}"] }]`;
  made.drafts.push(await make(world, officer, 'simulation', `simulationSave(input: { ${draft} })`));
  const correction = `evidence: "003-041-a", problem: "${mark(owner)}", source: "${mark(owner)}", key: "tenants-correction"`;
  made.corrections.push(
    await make(world, `${owner}-PARTNER`, 'correction', `correctionSuggest(input: { ${correction} })`),
  );
  const limits = `park: "gx", step: KEY, yellowDays: ${10 + owner.length}, redDays: 90, reason: "${mark(owner)}", key: "tenants-limits"`;
  await world.data(`${owner}-PLANNER`, `mutation { leadThresholdsSet(input: { ${limits} }) { userErrors { code } } }`);
  const { auditRecords } = await world.data<{ auditRecords: { nodes: { code: string }[] } }>(
    `${owner}-PLANNER`,
    `{ auditRecords(subject: "lead:${closed}") { nodes { code } } }`,
  );
  made.audits.push(...auditRecords.nodes.map(({ code }) => code));
}

/** Texts of others that stand in an answer; the one who runs the server is addressed by corrections of all. */
export const foreignMarks = (owner: Owner, text: string): Owner[] =>
  OWNERS.filter((other) => other !== owner && text.includes(mark(other)));

/** A way to ask for one thing by its code. */
export interface Path {
  name: string;
  kind: keyof Made;
  /** The least role that gets past the policy of the field; others are refused all the same. */
  role: 'OFFICER' | 'PLANNER';
  /** The one who runs the server sees these of all. */
  addressed?: boolean;
  query: string;
  variables(code: string, random: number): object;
}

const LEAD_MUTATIONS: readonly [string, string, string][] = [
  ['leadMove', 'LeadMoveInput', 'stage: INTENT, note: "x"'],
  ['leadEdit', 'LeadEditInput', 'note: "x"'],
  ['leadClose', 'LeadReasonInput', 'reason: "x"'],
  ['leadReopen', 'LeadReasonInput', 'reason: "x"'],
  ['leadUndo', 'LeadUndoInput', ''],
  ['leadSetMilestone', 'LeadSetMilestoneInput', 'milestone: SIGNED, planned: "2027-01-01"'],
  ['leadRecordOutcome', 'LeadRecordOutcomeInput', 'kind: VISITED, on: "2026-01-01", note: "x"'],
];

const byCode = (code: string): object => ({ code });
const LEAD_PARTS =
  'code version note owner createdBy history { author note before: from } lateness { level } park { code } outcomes { note }';

/** Every way to a thing that names it. */
export const PATHS: readonly Path[] = [
  {
    name: 'lead',
    kind: 'leads',
    role: 'OFFICER',
    query: `query ($code: String!) { lead(code: $code) { ${LEAD_PARTS} } }`,
    variables: byCode,
  },
  {
    name: 'lead by aliases and fragments',
    kind: 'leads',
    role: 'OFFICER',
    query: `query ($code: String!) { ...q b: lead(code: $code) { ...l ... on Node { id } } }
      fragment q on Query { a: lead(code: $code) { ...l } }
      fragment l on Lead { ... @include(if: true) { ${LEAD_PARTS} } }`,
    variables: byCode,
  },
  {
    name: 'leads after one',
    kind: 'leads',
    role: 'OFFICER',
    query: `query ($after: String!) { leads(park: "gx", after: $after) { totalCount totals { count } nodes { note } } }`,
    variables: (code) => ({ after: encodeCursor(code) }),
  },
  {
    name: 'audit of a lead',
    kind: 'leads',
    role: 'PLANNER',
    addressed: true,
    query: `query ($subject: String!) { auditRecords(subject: $subject) { totalCount nodes { code before after author } } }`,
    variables: (code) => ({ subject: `lead:${code}` }),
  },
  ...LEAD_MUTATIONS.map(([name, , given]): Path => ({
    name,
    kind: 'leads',
    role: 'OFFICER',
    query: `mutation ($code: String!, $version: Int!, $key: String!) {
      x: ${name}(input: { lead: $code, expectedVersion: $version, key: $key ${given === '' ? '' : `, ${given}`} }) {
        lead { code note } userErrors { code field message } conflict { version changedBy changedAt } replayed
      }
    }`,
    variables: (code, random) => ({ code, version: 1 + (random % 2), key: `probe-key-${random}` }),
  })),
  {
    name: 'simulation',
    kind: 'drafts',
    role: 'OFFICER',
    query: 'query ($code: String!) { simulation(code: $code) { name author createdAt } }',
    variables: byCode,
  },
  {
    name: 'corrections after one',
    kind: 'corrections',
    role: 'OFFICER',
    addressed: true,
    query: 'query ($after: String!) { corrections(after: $after) { totalCount nodes { problem } } }',
    variables: (code) => ({ after: encodeCursor(code) }),
  },
  {
    name: 'correctionReview',
    kind: 'corrections',
    role: 'PLANNER',
    addressed: true,
    query: `mutation ($code: String!, $key: String!) {
      x: correctionReview(input: { correction: $code, decision: REJECTED, reason: "x", expectedVersion: 2, key: $key }) {
        correction { code problem } userErrors { code message } conflict { changedBy }
      }
    }`,
    variables: (code, random) => ({ code, key: `probe-key-${random}` }),
  },
  {
    name: 'audit after one',
    kind: 'audits',
    role: 'PLANNER',
    addressed: true,
    query:
      'query ($after: String!) { auditRecords(after: $after, subject: "lead:none") { totalCount nodes { code } } }',
    variables: (code) => ({ after: encodeCursor(code) }),
  },
  ...(['leads', 'drafts', 'corrections', 'audits'] as const).map((kind): Path => ({
    name: `node of ${kind}`,
    kind,
    role: 'OFFICER',
    query: 'query ($id: ID!) { node(id: $id) { id __typename } nodes(ids: [$id]) { id ... on Lead { note } } }',
    variables: (code) => ({
      id: toId(`${{ leads: 'lead', drafts: 'draft', corrections: 'correction', audits: 'audit' }[kind]}:${code}`),
    }),
  })),
];

/** A code of the same form that nobody has. */
export const missing = (code: string, random: number): string =>
  code.replace(
    /[0-9a-f]+$/,
    (tail) => (random % 0xffffffff).toString(16).padStart(8, '0').slice(0, 4) + tail.length + 'f00',
  );
