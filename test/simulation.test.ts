import { READER } from '../api/access/access.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type Api } from './support.ts';

/** Somebody at this machine. */
const WRITER = { ...READER, mayWrite: true, author: 'test', role: 'OFFICER' } as const;

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const SIMULATE = `query ($add: [DraftFirmInput!]!) {
  simulateRecruitment(park: "gx", chain: "auto-parts", add: $add) {
    gain { low high }
    before { state count } after { state count }
    changes { segment { code } before { state } stateAfter added gain { low high } }
    opens { segment { code } }
    next { enterprise { code } gain { low high } }
    draft { enterprise { code } segments { code } capacityShare }
  }
}`;

interface Simulation {
  gain: { low: number; high: number };
  before: { state: string; count: number }[];
  after: { state: string; count: number }[];
  changes: { segment: { code: string }; before: { state: string }; stateAfter: string; added: number }[];
  opens: unknown[];
  next: { enterprise: { code: string }; gain: { low: number; high: number } }[];
  draft: { segments: { code: string }[] }[];
}

const simulate = async (add: unknown[]) =>
  (await api.ask<{ simulateRecruitment: Simulation }>(SIMULATE, { add })).simulateRecruitment;

describe('simulateRecruitment', () => {
  it('fills the link that the source says is missing', async () => {
    const { changes, gain } = await simulate([
      { enterprise: 'magna-steyr', segments: ['auto-parts/vehicle-assembly'] },
    ]);
    expect(changes.find(({ segment }) => segment.code === 'auto-parts/vehicle-assembly')).toMatchObject({
      before: { state: 'MISSING' },
      stateAfter: 'SINGLE_SOURCE',
      added: 1,
    });
    expect(gain.high).toBeGreaterThan(0);
  });

  it('leaves everything as it is for an empty draft', async () => {
    const { changes, gain, before, after, opens } = await simulate([]);
    expect({ changes, gain, opens }).toEqual({ changes: [], gain: { low: 0, high: 0 }, opens: [] });
    expect(after).toEqual(before);
  });

  it('proposes next firms that help less and less and are not in the draft', async () => {
    const { next } = await simulate([{ enterprise: 'byd' }]);
    expect(next).toHaveLength(3);
    expect(next.map(({ enterprise }) => enterprise.code)).not.toContain('byd');
    const gains = next.map(({ gain }) => gain.low + gain.high);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
  });

  it('answers within 300 ms once the firms are in memory', async () => {
    await simulate([]);
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      await simulate(
        [{ enterprise: 'byd' }, { enterprise: 'geely' }, { segments: ['auto-parts/bearings'] }].slice(0, 2),
      );
      times.push(performance.now() - start);
    }
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(300);
  });

  it.each([
    [[{ enterprise: 'nobody' }], 'add[0].enterprise: "nobody"'],
    [[{ enterprise: 'nobody', segments: ['auto-parts/die-casting'] }], 'add[0].enterprise: no such enterprise'],
    [[{ enterprise: 'byd' }, { enterprise: 'byd' }], 'add[1].enterprise: "byd" is in the draft already'],
    [
      Array.from({ length: 200 }, () => ({ segments: ['auto-parts/die-casting'] })),
      'add: 200 firms are more than the 50',
    ],
    [[{ segments: ['electronics/hdi-pcb'] }], 'add[0].segments: "electronics/hdi-pcb" is no segment of this chain'],
  ])('refuses %j whole', async (add, message) => {
    expect(await api.errors(SIMULATE, { add })).toEqual([expect.stringContaining(message)]);
  });
});

describe('simulationSave', () => {
  const SAVE = `mutation ($input: SimulationSaveInput!) {
    simulationSave(input: $input) {
      simulation { code name author result { gain { high } draft { enterprise { code } } } problem }
      userErrors { field code message }
    }
  }`;
  const input = { park: 'gx', chain: 'auto-parts', name: '整车方案', add: [{ enterprise: 'byd' }] };

  it('keeps a draft under a code that leads back to it, once', async () => {
    const save = () =>
      api.ask<{ simulationSave: { simulation: { code: string; result: unknown } | null; userErrors: unknown[] } }>(
        SAVE,
        { input },
        WRITER,
      );
    const first = (await save()).simulationSave;
    expect(first.userErrors).toEqual([]);
    expect((await save()).simulationSave.simulation?.code).toBe(first.simulation?.code);
    // Nulls make no other draft.
    const spelt = await api.ask<{ simulationSave: { simulation: { code: string } } }>(
      SAVE,
      { input: { ...input, add: [{ enterprise: 'byd', segments: null, capacityShare: null }] } },
      WRITER,
    );
    expect(spelt.simulationSave.simulation.code).toBe(first.simulation?.code);
    const { simulation } = await api.ask<{ simulation: { name: string; problem: string | null; result: unknown } }>(
      'query ($code: String!) { simulation(code: $code) { name problem result { gain { high } draft { enterprise { code } } } } }',
      { code: first.simulation?.code },
    );
    expect(simulation).toMatchObject({ name: '整车方案', problem: null, result: first.simulation?.result });
  });

  it('tells what is wrong with the name and keeps nothing', async () => {
    const { simulationSave } = await api.ask<{
      simulationSave: { simulation: unknown; userErrors: { field: string }[] };
    }>(SAVE, { input: { ...input, name: ' ', add: [] } }, WRITER);
    expect(simulationSave.simulation).toBeNull();
    expect(simulationSave.userErrors.map(({ field }) => field)).toEqual(['name', 'add']);
  });

  it('is refused to who may not write, and answers null for an unknown code', async () => {
    expect(await api.errors(SAVE, { input })).toEqual([expect.stringContaining('draft:write takes the role OFFICER')]);
    expect(await api.ask('{ simulation(code: "nothing") { code } }')).toEqual({ simulation: null });
  });
});
