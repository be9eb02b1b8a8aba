import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Query } from '../api/graph/query.ts';
import { buildGraph } from '../seeds/desired.ts';
import { loadGraph } from '../seeds/load.ts';
import { readSeeds } from '../seeds/read.ts';
import { openWritableApi, type WritableApi } from './edits.ts';
import { TODAY } from './support.ts';

let now = TODAY;
let api: WritableApi;
beforeAll(async () => {
  api = await openWritableApi(() => now);
  // A database just started is slow to plan; the first answers may take longer than a read may.
  await api.server.warm();
  await api.server.prepare();
  await api.send('{ recruitmentTargets(park: "gx", segment: "auto-parts/vehicle-assembly") { rankedCount } }');
});
beforeEach(() => {
  now = TODAY;
});
afterAll(() => api.close());

interface Lead {
  code: string;
  version: number;
  stage: string;
  step: string;
  status: string;
  closedReason: string | null;
  owner: string | null;
  nextStep: string | null;
  amount: { value: number; unit: string; currency: string; normalised: number } | null;
  rankAtCreation: number | null;
  gapNow: string | null;
  gapAfterProduction: string | null;
  lateness: { level: string; daysInStage: number; reasons: { text: string }[] };
  milestones: { milestone: string; actual: string | null; evidence: { note: string }[] }[];
  outcomes: { kind: string; author: string }[];
  history: { version: number; action: string; author: string; role: string; from: string | null; to: string | null }[];
  updatedBy: string;
}
interface Payload {
  lead: Lead | null;
  userErrors: { field: string; code: string; message: string }[];
  conflict: { version: number; changedBy: string; changedAt: string } | null;
  replayed: boolean;
}

const LEAD = /* GraphQL */ `
  fragment LeadParts on Lead {
    code
    version
    stage
    step
    status
    closedReason
    owner
    nextStep
    amount {
      value
      unit
      currency
      normalised
    }
    rankAtCreation
    gapNow
    gapAfterProduction
    lateness {
      level
      daysInStage
      reasons {
        text
      }
    }
    milestones {
      milestone
      actual
      evidence {
        note
      }
    }
    outcomes {
      kind
      author
    }
    history {
      version
      action
      author
      role
      from
      to
    }
    updatedBy
  }
`;

let counter = 0;
const newKey = (): string => `leads-test-${++counter}`;
const as = (author: string, role = 'OFFICER'): Record<string, string> => ({
  'x-chainatlas-author': encodeURIComponent(author),
  'x-chainatlas-role': role,
});

/** Runs a mutation on leads; a key is made where none is given. */
async function change(mutation: string, input: object, headers: Record<string, string> = {}): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
    .replace('LeadCloseInput', 'LeadReasonInput')
    .replace('LeadReopenInput', 'LeadReasonInput');
  const { data, errors } = await api.send<Record<string, Payload>>(
    `mutation ($input: ${type}!) {
       ${mutation}(input: $input) {
         lead { ...LeadParts } userErrors { field code message } conflict { version changedBy changedAt } replayed
       }
     } ${LEAD}`,
    { input: { key: newKey(), ...input } },
    headers,
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data[mutation] as Payload;
}
const faults = ({ userErrors }: Payload) => userErrors.map(({ field, code }) => `${field} ${code}`);

async function create(input: object = {}): Promise<Lead> {
  const { lead, userErrors } = await change('leadCreate', {
    park: 'gx',
    segment: 'auto-parts/die-casting',
    enterprise: 'magna-steyr',
    ...input,
  });
  expect(userErrors).toEqual([]);
  if (!lead) throw new Error('no lead');
  return lead;
}
const leadOf = async (code: string): Promise<Lead> =>
  (await api.ask<{ lead: Lead }>(`query ($code: String!) { lead(code: $code) { ...LeadParts } } ${LEAD}`, { code }))
    .lead;
const close = (lead: Lead, headers = {}) =>
  change('leadClose', { lead: lead.code, reason: 'test is over', expectedVersion: lead.version }, headers);
const revision = async (): Promise<number> =>
  (await api.ask<{ datasetVersion: { revision: number } }>('{ datasetVersion { revision } }')).datasetVersion.revision;
interface Audit {
  code: string;
  author: string;
  role: string;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
  key: string | null;
}
const audits = async (subject: string): Promise<Audit[]> =>
  (
    await api.ask<{ auditRecords: { nodes: Audit[] } }>(
      `query ($subject: String!) { auditRecords(subject: $subject) { nodes { code author role action subject before after key } } }`,
      { subject },
    )
  ).auditRecords.nodes;

describe('a lead', () => {
  it('begins in reserve with its rank, its gap and what its production would make of it', async () => {
    const { recruitmentTargets } = await api.ask<{
      recruitmentTargets: { nodes: { rank: number; enterprise: { code: string } }[]; gap: { state: string } };
    }>(
      `{ recruitmentTargets(park: "gx", segment: "auto-parts/vehicle-assembly", first: 2) {
           nodes { rank enterprise { code } } gap { state } } }`,
    );
    const [, second] = recruitmentTargets.nodes;
    const lead = await create({
      segment: 'auto-parts/vehicle-assembly',
      enterprise: second?.enterprise.code,
      amount: { value: 2.5, unit: 'CNY_100M' },
    });
    expect(lead).toMatchObject({
      version: 1,
      stage: 'RESERVE',
      step: 'RESERVE',
      status: 'OPEN',
      rankAtCreation: 2,
      gapNow: 'MISSING',
      gapAfterProduction: 'SINGLE_SOURCE',
      amount: { value: 2.5, unit: 'CNY_100M', currency: 'CNY', normalised: 250_000_000 },
      lateness: { level: 'NONE', daysInStage: 0 },
      history: [{ version: 1, action: 'CREATED', author: 'local', role: 'ADMIN' }],
    });
    await close(lead);
  });

  it('is refused for what there is not, in one answer, and nothing is written', async () => {
    const before = await revision();
    const refused = await change('leadCreate', {
      park: 'nowhere',
      segment: 'auto-parts/nothing',
      enterprise: 'nobody',
      team: 'no-team',
      nextStepDue: '2020-01-01',
      amount: { value: 0, unit: 'CNY' },
    });
    expect(faults(refused)).toEqual([
      'nextStepDue IN_PAST',
      'amount.value OUT_OF_RANGE',
      'park UNKNOWN',
      'segment UNKNOWN',
      'enterprise UNKNOWN',
      'team UNKNOWN',
    ]);
    expect(refused.lead).toBeNull();
    expect(await revision()).toBe(before);
  });

  it('is open once for a firm and a gap; the other one is named', async () => {
    const lead = await create();
    const second = await change('leadCreate', {
      park: 'gx',
      segment: 'auto-parts/die-casting',
      enterprise: 'magna-steyr',
    });
    expect(faults(second)).toEqual(['enterprise CONFLICT']);
    expect(second.userErrors[0]?.message).toContain(lead.code);
    const closed = await close(lead);
    const again = await create();
    const reopened = await change('leadReopen', {
      lead: lead.code,
      reason: 'x',
      expectedVersion: closed.lead?.version,
    });
    expect(faults(reopened)).toEqual(['enterprise CONFLICT']);
    await close(again);
  });

  it('moves by the rules of entry and keeps what was done', async () => {
    let lead = await create();
    const move = (stage: string, note: string | null = null) =>
      change('leadMove', { lead: lead.code, stage, note, expectedVersion: lead.version }, as('王芳'));
    expect(faults(await move('INTENT'))).toEqual(['note REQUIRED']);
    const outcome = await change(
      'leadRecordOutcome',
      { lead: lead.code, kind: 'VISITED', on: '2026-11-20', note: '走访工厂', expectedVersion: 1 },
      as('王芳'),
    );
    lead = outcome.lead as Lead;
    lead = (await move('INTENT')).lead as Lead;
    expect(faults(await move('KEY'))).toEqual(['stage NOT_APPLICABLE']);
    const edit = { lead: lead.code, owner: '王芳', nextStep: '寄资料', expectedVersion: lead.version };
    lead = (await change('leadEdit', edit, as('王芳'))).lead as Lead;
    lead = (await move('KEY')).lead as Lead;
    expect(lead).toMatchObject({ stage: 'KEY', version: 5, updatedBy: '王芳' });
    expect(lead.history.map(({ version, action, from, to }) => [version, action, from, to])).toEqual([
      [5, 'MOVED', 'INTENT', 'KEY'],
      [4, 'EDITED', null, 'owner, nextStep'],
      [3, 'MOVED', 'RESERVE', 'INTENT'],
      [2, 'OUTCOME', null, 'VISITED'],
      [1, 'CREATED', null, 'RESERVE'],
    ]);
    const records = await audits(`lead:${lead.code}`);
    expect(records.map(({ action, author, role }) => [action, author, role])).toEqual([
      ['leadMove', '王芳', 'OFFICER'],
      ['leadEdit', '王芳', 'OFFICER'],
      ['leadMove', '王芳', 'OFFICER'],
      ['leadRecordOutcome', '王芳', 'OFFICER'],
      ['leadCreate', 'local', 'ADMIN'],
    ]);
    expect(JSON.parse(records[0]?.before ?? '')).toMatchObject({ stage: 'INTENT', version: 4 });
    expect(JSON.parse(records[0]?.after ?? '')).toMatchObject({ stage: 'KEY', version: 5 });
    await close(lead);
  });

  it('keeps absent as it was and takes null for unknown', async () => {
    let lead = await create({ owner: 'A', nextStep: 'call', amount: { value: 3, unit: 'USD_10K' } });
    const edit = (input: object) => change('leadEdit', { lead: lead.code, expectedVersion: lead.version, ...input });
    lead = (await edit({ owner: null })).lead as Lead;
    expect(lead).toMatchObject({ owner: null, nextStep: 'call', amount: { currency: 'USD', normalised: 30_000 } });
    expect(faults(await edit({ owner: null }))).toEqual(['lead NOT_APPLICABLE']);
    lead = (await edit({ amount: null })).lead as Lead;
    expect(lead.amount).toBeNull();
    await close(lead);
  });

  it('is late by the limits of its park, which a planner may set', async () => {
    const lead = await create();
    now = new Date('2027-05-21T00:00:00Z');
    // 2026-11-21 to 2027-05-21 are 181 days.
    expect((await leadOf(lead.code)).lateness).toMatchObject({ level: 'YELLOW', daysInStage: 181 });
    const set = (input: object, role: string) =>
      api.send<{
        leadThresholdsSet: {
          thresholds: { step: string; yellowDays: number; isDefault: boolean; author: string | null }[];
          userErrors: { field: string }[];
        };
      }>(
        `mutation ($input: LeadThresholdsSetInput!) { leadThresholdsSet(input: $input) {
           thresholds { step yellowDays redDays isDefault author } userErrors { field code } } }`,
        { input: { park: 'gx', step: 'RESERVE', reason: '今年专项', key: newKey(), ...input } },
        as('规划', role),
      );
    expect((await set({ yellowDays: 10, redDays: 20 }, 'OFFICER')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await set({ yellowDays: 10, redDays: 10 }, 'PLANNER')).data.leadThresholdsSet.userErrors).toMatchObject([
      { field: 'redDays' },
    ]);
    const { thresholds } = (await set({ yellowDays: 100, redDays: 150 }, 'PLANNER')).data.leadThresholdsSet;
    expect(thresholds.slice(0, 2)).toMatchObject([
      { step: 'RESERVE', yellowDays: 100, isDefault: false, author: '规划' },
      { step: 'INTENT', yellowDays: 90, isDefault: true, author: null },
    ]);
    const late = await leadOf(lead.code);
    expect(late.lateness).toMatchObject({ level: 'RED', daysInStage: 181 });
    const closed = await close(late);
    expect(closed.lead?.lateness).toMatchObject({ level: 'NONE', reasons: [] });
  });

  it('is listed with totals and funnel of its park', async () => {
    const lead = await create({
      park: 'sxt',
      segment: 'integrated-circuits/eda',
      amount: { value: 10, unit: 'CNY_10K' },
    });
    const { leads } = await api.ask<{
      leads: {
        nodes: { code: string }[];
        totalCount: number;
        totals: { stage: string; count: number; amountCNY: number | null; unknownAmounts: number }[];
        funnel: { step: string; count: number; reached: number }[];
      };
    }>(
      `{ leads(park: "sxt", stage: RESERVE, status: OPEN) { nodes { code } totalCount
           totals { stage count amountCNY unknownAmounts meanDaysInStage late } funnel { step count reached } } }`,
    );
    expect(leads.nodes).toEqual([{ code: lead.code }]);
    expect(leads.totals[0]).toMatchObject({ stage: 'RESERVE', count: 1, amountCNY: 100_000, unknownAmounts: 0 });
    expect(leads.funnel[0]).toEqual({ step: 'RESERVE', count: 1, reached: 1 });
    const { data } = await api.send<object>('{ leads(park: "sxt", stage: KEY) { totalCount totals { count } } }');
    expect(data).toEqual({ leads: { totalCount: 0, totals: [{ count: 1 }, { count: 0 }, { count: 0 }] } });
    await close(lead);
  });
});

describe('two editors', () => {
  it('with the same version: one wins, the other is told by whom', async () => {
    const lead = await create();
    const edit = (author: string) =>
      change('leadEdit', { lead: lead.code, nextStep: `by ${author}`, expectedVersion: 1 }, as(author));
    const both = await Promise.all([edit('王芳'), edit('李强')]);
    const [won] = both.filter(({ userErrors }) => userErrors.length === 0);
    const [lost] = both.filter(({ userErrors }) => userErrors.length > 0);
    expect(won?.lead).toMatchObject({ version: 2 });
    expect(faults(lost as Payload)).toEqual(['expectedVersion CONFLICT']);
    expect(lost?.conflict).toEqual({ version: 2, changedBy: won?.lead?.updatedBy, changedAt: TODAY.toISOString() });
    // The loser sees the lead as it is now.
    expect(lost?.lead).toMatchObject({ version: 2, nextStep: `by ${won?.lead?.updatedBy}` });
    expect((await leadOf(lead.code)).history).toHaveLength(2);
    await close(won?.lead as Lead);
  });
});

describe('a key', () => {
  const input = { park: 'gx', segment: 'auto-parts/die-casting', enterprise: 'byd' };

  it('sent again gives the first result and writes nothing, also at the same time', async () => {
    const key = 'sent-twice-1';
    const before = await revision();
    const both = await Promise.all([change('leadCreate', { ...input, key }), change('leadCreate', { ...input, key })]);
    expect(both.map(({ userErrors }) => userErrors)).toEqual([[], []]);
    expect(both.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
    const third = await change('leadCreate', { ...input, key });
    expect(third).toMatchObject({ replayed: true, lead: { code: both[0]?.lead?.code, version: 1 } });
    expect(both[1]?.lead?.code).toBe(both[0]?.lead?.code);
    expect(await revision()).toBe(before + 1);
    expect(await audits(`lead:${third.lead?.code}`)).toHaveLength(1);
    await close(third.lead as Lead);
  });

  it('gives the first result of a change too, although the version has gone on', async () => {
    const lead = await create();
    const edit = { lead: lead.code, owner: 'A', expectedVersion: 1, key: 'edit-twice-1' };
    expect(await change('leadEdit', edit)).toMatchObject({ replayed: false, lead: { version: 2 } });
    expect(await change('leadEdit', edit)).toMatchObject({ replayed: true, userErrors: [], lead: { version: 2 } });
    const other = await change('leadEdit', { ...edit, owner: 'B' });
    expect(faults(other)).toEqual(['key KEY_REUSED']);
    expect((await leadOf(lead.code)).owner).toBe('A');
    // Another author’s key is another key.
    expect(faults(await change('leadEdit', { ...edit, owner: 'B' }, as('李强')))).toEqual(['expectedVersion CONFLICT']);
    await close(await leadOf(lead.code));
  });

  it.each(['short', 'x'.repeat(101), 'with\u0000control'])('is refused as %j', async (key) => {
    expect(faults(await change('leadCreate', { ...input, key }))).toEqual(['key OUT_OF_RANGE']);
  });

  it('is not used up by a refusal', async () => {
    const key = 'refused-first-1';
    expect(faults(await change('leadCreate', { ...input, team: 'no-team', key }))).toEqual(['team UNKNOWN']);
    const { lead, replayed } = await change('leadCreate', { ...input, key });
    expect(replayed).toBe(false);
    await close(lead as Lead);
  });

  it('works for verifications, which may go without', async () => {
    const verify = (evidence: string) =>
      api.ask<{ gapVerify: Payload }>(
        `mutation ($input: GapVerifyInput!) { gapVerify(input: $input) { userErrors { field code } replayed } }`,
        {
          input: {
            park: 'gx',
            segment: 'auto-parts/die-casting',
            outcome: 'WITHDRAWN',
            evidence,
            on: '2026-01-01',
            key: 'verify-twice-1',
          },
        },
      );
    const before = await revision();
    expect((await verify('x')).gapVerify).toMatchObject({ replayed: false, userErrors: [] });
    expect((await verify('x')).gapVerify).toMatchObject({ replayed: true, userErrors: [] });
    expect((await verify('y')).gapVerify.userErrors).toMatchObject([{ field: 'key', code: 'KEY_REUSED' }]);
    expect(await revision()).toBe(before + 1);
  });
});

describe('undoing', () => {
  it('takes the last change back, as a new change, by its author alone', async () => {
    const lead = await create({ owner: 'A' });
    const undo = (expectedVersion: number, headers = {}) =>
      change('leadUndo', { lead: lead.code, expectedVersion }, headers);
    expect(faults(await undo(1))).toEqual(['lead NOT_APPLICABLE']);
    await change('leadMove', { lead: lead.code, stage: 'INTENT', note: '谈过', expectedVersion: 1 }, as('王芳'));
    expect(faults(await undo(2, as('李强')))).toEqual(['lead NOT_ALLOWED']);
    const undone = await undo(2, as('王芳'));
    expect(undone.lead).toMatchObject({ stage: 'RESERVE', version: 3, owner: 'A' });
    expect(undone.lead?.history[0]).toMatchObject({ action: 'UNDONE', from: 'MOVED', version: 3 });
    expect(faults(await undo(3, as('王芳')))).toEqual(['lead NOT_APPLICABLE']);
    const closed = await close(undone.lead as Lead);
    const reopened = await undo(closed.lead?.version ?? 0);
    expect(reopened.lead).toMatchObject({ status: 'OPEN', closedReason: null });
    await close(reopened.lead as Lead);
  });
});

interface GapView {
  state: string;
  verifications: { outcome: string; author: string; enterprise: { code: string } | null; inForce: boolean }[];
}
async function gapOf(park: string, segment: string): Promise<GapView> {
  const { chainGaps } = await api.ask<{ chainGaps: { nodes: (GapView & { segment: { code: string } })[] } }>(
    `query ($park: String!, $chain: String!) { chainGaps(park: $park, chain: $chain, first: 100) {
       nodes { state segment { code } verifications { outcome author enterprise { code } inForce } } } }`,
    { park, chain: segment.split('/')[0] },
  );
  const gap = chainGaps.nodes.find((node) => node.segment.code === segment);
  if (!gap) throw new Error(`no gap ${segment}`);
  return gap;
}

describe('production', () => {
  const segment = 'auto-parts/vehicle-assembly';

  it('of a lead confirms the maker in the gap in the same write, and is not undone there', async () => {
    expect((await gapOf('gx', segment)).state).toBe('MISSING');
    const lead = await create({ segment });
    const outcome = (kind: string, on: string, expectedVersion: number) =>
      change('leadRecordOutcome', { lead: lead.code, kind, on, note: `${kind}：见公告`, expectedVersion }, as('王芳'));
    expect(faults(await outcome('PRODUCING', '2026-11-01', 1))).toEqual(['milestone NOT_APPLICABLE']);
    const signed = await outcome('SIGNED', '2026-06-01', 1);
    expect(signed.lead).toMatchObject({ step: 'SIGNED', gapNow: 'MISSING', gapAfterProduction: 'SINGLE_SOURCE' });
    const before = await revision();
    const produced = await outcome('PRODUCING', '2026-11-01', 2);
    expect(await revision()).toBe(before + 1);
    expect(produced.lead).toMatchObject({
      step: 'PRODUCING',
      gapNow: 'SINGLE_SOURCE',
      gapAfterProduction: 'SINGLE_SOURCE',
    });
    expect(await gapOf('gx', segment)).toMatchObject({
      state: 'SINGLE_SOURCE',
      verifications: [{ outcome: 'CONFIRMED', author: '王芳', enterprise: { code: 'magna-steyr' }, inForce: true }],
    });
    expect(faults(await change('leadUndo', { lead: lead.code, expectedVersion: 3 }, as('王芳')))).toEqual([
      'lead NOT_APPLICABLE',
    ]);
    const { leadCalibration } = await api.ask<{
      leadCalibration: { leads: number; bands: { outcomes: { kind: string; count: number }[] }[] };
    }>('{ leadCalibration(park: "gx") { leads bands { from to leads outcomes { kind count } } note { text } } }');
    const producing = leadCalibration.bands.flatMap(({ outcomes }) =>
      outcomes.filter(({ kind }) => kind === 'PRODUCING'),
    );
    expect(producing.map(({ count }) => count).reduce((a, b) => a + b)).toBe(1);
    await close(produced.lead as Lead);
    await api.ask(
      `mutation { gapVerify(input: { park: "gx", segment: "${segment}", outcome: WITHDRAWN, evidence: "x", on: "2026-11-20" }) { userErrors { field } } }`,
    );
  });

  it('that is told again after the gap was taken back confirms the maker again', async () => {
    const lead = await create({ segment });
    const outcome = (kind: string, on: string, expectedVersion: number) =>
      change('leadRecordOutcome', { lead: lead.code, kind, on, note: '见公告', expectedVersion });
    const withdraw = (on: string) =>
      api.ask(
        `mutation { gapVerify(input: { park: "gx", segment: "${segment}", outcome: WITHDRAWN, evidence: "x", on: "${on}" }) { userErrors { field } } }`,
      );
    await outcome('SIGNED', '2026-06-01', 1);
    await outcome('PRODUCING', '2026-11-01', 2);
    await withdraw('2026-11-20');
    expect((await gapOf('gx', segment)).state).toBe('MISSING');
    const again = await outcome('PRODUCING', '2026-11-20', 3);
    expect(again.lead?.gapNow).toBe('SINGLE_SOURCE');
    expect((await gapOf('gx', segment)).state).toBe('SINGLE_SOURCE');
    await close(again.lead as Lead);
    await withdraw('2026-11-21');
  });

  it('of a milestone does the same, once', async () => {
    const lead = await create({ segment });
    const set = (
      milestone: string,
      actual: string | null,
      expectedVersion: number,
      evidence: string | null = '许可证',
    ) => change('leadSetMilestone', { lead: lead.code, milestone, actual, evidence, expectedVersion });
    expect(faults(await set('PRODUCING', '2026-11', 1))).toEqual(['milestone NOT_APPLICABLE']);
    expect(faults(await set('SIGNED', '2026-12', 1))).toEqual(['actual IN_FUTURE']);
    expect(faults(await set('SIGNED', '2026-05', 1, null))).toEqual(['evidence REQUIRED']);
    await set('SIGNED', '2026-05', 1);
    const { lead: produced } = await set('PRODUCING', '2026-11', 2);
    expect(produced?.milestones.filter(({ actual }) => actual !== null)).toEqual([
      { milestone: 'SIGNED', actual: '2026-05', evidence: [{ note: '许可证' }] },
      { milestone: 'PRODUCING', actual: '2026-11', evidence: [{ note: '许可证' }] },
    ]);
    expect((await gapOf('gx', segment)).state).toBe('SINGLE_SOURCE');
    await set('PRODUCING', '2026-10', 3);
    const inForce = (await gapOf('gx', segment)).verifications.filter((one) => one.inForce);
    expect(inForce).toHaveLength(1);
    expect(faults(await set('PRODUCING', null, 4, null))).toEqual(['actual NOT_APPLICABLE']);
    await close(await leadOf(lead.code));
    await api.ask(
      `mutation { gapVerify(input: { park: "gx", segment: "${segment}", outcome: WITHDRAWN, evidence: "x", on: "2026-11-21" }) { userErrors { field } } }`,
    );
  });
});

describe('a project', () => {
  const RECORD = `mutation ($input: ProjectRecordStageInput!) { projectRecordStage(input: $input) {
    project { code version stage reached { stage on evidence { note basis } } }
    userErrors { field code } conflict { version changedBy } replayed } }`;
  interface ProjectPayload {
    projectRecordStage: {
      project: { version: number; stage: string; reached: { stage: string; on: string; evidence: unknown[] }[] } | null;
      userErrors: { field: string; code: string }[];
      conflict: { version: number; changedBy: string } | null;
    };
  }
  const record = async (input: object, headers = {}) =>
    (await api.send<ProjectPayload>(RECORD, { input: { key: newKey(), evidence: '现场看过', ...input } }, headers)).data
      .projectRecordStage;

  it('gets a stage with evidence beside what the sources say, by version', async () => {
    const input = { project: 'jiejie-phase3', stage: 'COMPLETED', on: '2026-10-01', expectedVersion: 0 };
    const { project } = await record(input, as('王芳'));
    expect(project).toMatchObject({ version: 1, stage: 'COMPLETED' });
    expect(project?.reached).toContainEqual({
      stage: 'COMPLETED',
      on: '2026-10-01',
      evidence: [{ note: '现场看过', basis: 'STATED' }],
    });
    expect(await record({ ...input, stage: 'TRIAL' })).toMatchObject({
      userErrors: [{ field: 'expectedVersion', code: 'CONFLICT' }],
      conflict: { version: 1, changedBy: '王芳' },
    });
    expect(await record({ ...input, project: 'none' })).toMatchObject({
      project: null,
      userErrors: [{ field: 'project', code: 'UNKNOWN' }],
    });
  });

  it('that produces confirms the maker in the gaps it aims at', async () => {
    const NEXT: Query<Record<string, never>, { project: string; park: string; segment: string; firm: string }> = {
      name: 'testProjectWithAim',
      text: `MATCH (park:Park)<-[:IN]-(p:Project)-[:TARGETS]->(s:Segment)
             WHERE COUNT { (p)<-[:INVESTS_IN]-() } = 1 AND COUNT { (p)-[:TARGETS]->() } = 1
               AND NOT EXISTS { (p)-[:REACHED]->(x:StageEvent) WHERE x.stage IN ['producing', 'operating'] }
             MATCH (p)<-[:INVESTS_IN]-(e:Enterprise)
             RETURN p.code AS project, park.code AS park, s.code AS segment, e.code AS firm ORDER BY project LIMIT 1`,
    };
    const [aim] = await api.graph.read(NEXT, {});
    if (!aim) throw new Error('no project aims at a segment');
    const { version } = (
      await api.ask<{ project: { version: number } }>(`query ($code: String!) { project(code: $code) { version } }`, {
        code: aim.project,
      })
    ).project;
    const { project, userErrors } = await record({
      project: aim.project,
      stage: 'PRODUCING',
      on: '2026-11-01',
      expectedVersion: version,
    });
    expect(userErrors).toEqual([]);
    expect(project).toMatchObject({ stage: 'PRODUCING', version: version + 1 });
    expect((await gapOf(aim.park, aim.segment)).verifications[0]).toMatchObject({
      outcome: 'CONFIRMED',
      enterprise: { code: aim.firm },
      inForce: true,
    });
  });
});

describe('a correction', () => {
  const suggest = (input: object, headers = {}) =>
    api.send<{
      correctionSuggest: { correction: { code: string; version: number; status: string } | null; userErrors: object[] };
    }>(
      `mutation ($input: CorrectionSuggestInput!) { correctionSuggest(input: $input) {
         correction { code version status author fact { code } } userErrors { field code } } }`,
      { input: { evidence: '003-041-a', problem: '日期有误', source: '官网公告', key: newKey(), ...input } },
      headers,
    );
  const review = (input: object, headers = {}) =>
    api.send<{
      correctionReview: {
        correction: { status: string; review: object } | null;
        userErrors: object[];
        conflict: object | null;
      };
    }>(
      `mutation ($input: CorrectionReviewInput!) { correctionReview(input: $input) {
         correction { status version review { decision reason author } } userErrors { field code } conflict { version changedBy } } }`,
      { input: { reason: '核对无误', key: newKey(), ...input } },
      headers,
    );

  it('is suggested by a partner, decided once by a planner, and shown with its fact', async () => {
    const { correction } = (await suggest({ proposal: '应为11月' }, as('Anna', 'PARTNER'))).data.correctionSuggest;
    expect(correction).toMatchObject({ version: 1, status: 'OPEN', author: 'Anna', fact: { code: '003-041-a' } });
    const of = async (headers = {}) =>
      (
        await api.send<{ evidence: { corrections: { code: string; status: string; proposal: string }[] } }>(
          '{ evidence(code: "003-041-a") { corrections { code status proposal } } }',
          {},
          headers,
        )
      ).data.evidence.corrections;
    expect(await of()).toMatchObject([{ code: correction?.code, status: 'OPEN', proposal: '应为11月' }]);
    expect(await of(as('x', 'PUBLIC'))).toEqual([]);
    const decide = { correction: correction?.code, decision: 'ACCEPTED', expectedVersion: 1 };
    expect((await review(decide, as('officer'))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await review({ ...decide, expectedVersion: 2 })).data.correctionReview).toMatchObject({
      conflict: { version: 1, changedBy: 'Anna' },
    });
    expect((await review(decide, as('规划', 'PLANNER'))).data.correctionReview.correction).toMatchObject({
      status: 'ACCEPTED',
      version: 2,
      review: { decision: 'ACCEPTED', reason: '核对无误', author: '规划' },
    });
    expect((await review({ ...decide, decision: 'REJECTED', expectedVersion: 2 })).data.correctionReview).toMatchObject(
      {
        userErrors: [{ field: 'correction', code: 'NOT_APPLICABLE' }],
      },
    );
    const { corrections } = await api.ask<{ corrections: { nodes: { code: string }[] } }>(
      '{ corrections(status: ACCEPTED) { nodes { code } } }',
    );
    expect(corrections.nodes).toEqual([{ code: correction?.code }]);
    expect((await suggest({ evidence: 'none' })).data.correctionSuggest).toMatchObject({
      correction: null,
      userErrors: [{ field: 'evidence', code: 'UNKNOWN' }],
    });
  });
});

describe('what users wrote', () => {
  it('stays over a load of the files', async () => {
    const lead = await create({ owner: '王芳' });
    const view = async () => ({
      lead: await leadOf(lead.code),
      ...(await api.ask<object>(
        `{ project(code: "jiejie-phase3") { version reached { stage on evidence { note } } }
           corrections { nodes { code status } } leadThresholds(park: "gx") { step yellowDays isDefault } }`,
      )),
    });
    const before = await view();
    const seeds = resolve(import.meta.dirname, '../seeds');
    const desired = buildGraph(readSeeds(seeds));
    await loadGraph(api.graph, { ...desired, version: `${desired.version.slice(0, -1)}x` });
    await loadGraph(api.graph, desired);
    expect(await view()).toEqual(before);
    await close(lead);
  });
});

it('has one audit record for each write of all the above, the latest first, by pages', async () => {
  const written = await revision();
  const page = async (after: string | null) =>
    (
      await api.ask<{
        auditRecords: {
          totalCount: number;
          nodes: { code: string; action: string; outcome: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      }>(
        `query ($after: String) {
           auditRecords(first: 20, after: $after) {
             totalCount nodes { code action outcome } pageInfo { hasNextPage endCursor }
           }
         }`,
        { after },
      )
    ).auditRecords;
  const pages = [await page(null)];
  for (let last = pages[0]; last?.pageInfo.hasNextPage; last = pages.at(-1))
    pages.push(await page(last.pageInfo.endCursor));
  const records = pages.flatMap(({ nodes }) => nodes);
  expect(written).toBeGreaterThan(20);
  expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([records.length]));
  // Beside them stand loads of the files, and requests that were refused.
  const writes = records.filter(({ outcome, action }) => outcome === 'DONE' && action !== 'seedsLoad');
  expect(writes.map(({ code }) => code)).toEqual(
    Array.from({ length: written }, (_, back) => `audit-${written - back}`),
  );
  const { auditCheck } = await api.ask<{ auditCheck: { records: number; intact: boolean } }>(
    '{ auditCheck { records intact } }',
  );
  expect(auditCheck).toEqual({ records: records.length, intact: true });
});
