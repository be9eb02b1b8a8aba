import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { GAP_FORMULA } from '../../api/gap/formula.ts';
import { chainGaps } from '../../api/gap/gap.ts';
import { GAP_STATES, type GapInput, type MakerInput } from '../../api/gap/model.ts';

const listedFirm = z.union([
  z.string(),
  z.strictObject({ firm: z.string(), confidence: z.number().default(1), seen: z.string().optional() }),
]);

const fixtureSchema = z.strictObject({
  firms: z.number(),
  kappa: z.number(),
  segments: z.array(
    z.strictObject({
      code: z.string(),
      baseShare: z.number(),
      /** Who really works in it. */
      real: z.array(z.string()),
      /** Whom the register shows. */
      listed: z.array(listedFirm),
      coming: z.boolean().default(false),
      /** When a source said that it is lacking. */
      wanted: z.string().optional(),
      expect: z.enum(GAP_STATES),
      why: z.string(),
    }),
  ),
  edges: z.array(
    z.strictObject({ from: z.string(), to: z.string(), weight: z.number(), essential: z.boolean().default(false) }),
  ),
});
type Fixture = z.infer<typeof fixtureSchema>;

/** One segment of the fixture park: what was expected, what came out, what is really there. */
export interface FixtureRow {
  part: 'fixture';
  segment: string;
  expect: string;
  state: string;
  rank: number;
  /** Nobody really makes it. */
  realGap: boolean;
  right: boolean;
}

/** The made-up park, whose states were worked by hand and whose real makers are known. */
export function fixtureRows(fixtures: string): FixtureRow[] {
  const fixture = fixtureSchema.parse(parse(readFileSync(join(fixtures, 'park.yaml'), 'utf8')));
  return chainGaps(inputOf(fixture)).flatMap(({ segment, state }, i) => {
    const label = fixture.segments.find(({ code }) => code === segment);
    if (!label) return [];
    return {
      part: 'fixture' as const,
      segment,
      expect: label.expect,
      state,
      rank: i + 1,
      realGap: label.real.length === 0,
      right: state === label.expect,
    };
  });
}

function inputOf({ segments, edges, firms, kappa }: Fixture): GapInput {
  return {
    segments: segments.map(({ code, baseShare }) => ({ code, baseShare, locality: 0.5 })),
    edges: edges.map((edge) => ({ ...edge, return: false })),
    makers: new Map(
      segments.filter(({ listed }) => listed.length > 0).map(({ code, listed }) => [code, listed.map(makerOf)]),
    ),
    wants: new Map(
      segments.flatMap(({ code, wanted }) => (wanted ? [[code, { statedOn: wanted, evidence: [] }] as const] : [])),
    ),
    coming: new Set(segments.filter(({ coming }) => coming).map(({ code }) => code)),
    firms,
    kappa,
    density: new Map(),
  };
}

function makerOf(listed: z.infer<typeof listedFirm>): MakerInput {
  const { firm, confidence, seen } =
    typeof listed === 'string' ? { firm: listed, confidence: 1, seen: undefined } : listed;
  return {
    enterprise: firm,
    count: 1,
    confidence,
    confirmed: confidence >= GAP_FORMULA.confirmedConfidence,
    capacity: null,
    seen: seen ?? null,
    evidence: [],
  };
}
