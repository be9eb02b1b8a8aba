import type { EdgeRow, SegmentRow } from '../chain/chain.ts';
import { CriticalityLevel, Importance, Stage } from '../chain/chain.type.ts';
import { chainGaps } from '../gap/gap.ts';
import type { GapInput, MakerInput } from '../gap/model.ts';
import type { FirmRow, FirmWork, ParkTies } from './firm.ts';
import type { TargetInput } from './target.ts';

/** A segment as the graph keeps it, for tests. */
const segmentRow = (code: string, layer = 'parts', locality = 0.5): SegmentRow => ({
  key: `segment:${code}`,
  label: 'Segment',
  code,
  name: `环节${code}`,
  nameEn: `segment ${code}`,
  aliases: [],
  note: null,
  noteEn: null,
  evidence: ['template'],
  chain: 'chain',
  stage: Stage.MIDSTREAM,
  layer,
  order: 0,
  baseShare: 0.1,
  gb: [],
  hs: [],
  criticality: CriticalityLevel.MEDIUM,
  criticalityReason: '',
  criticalityReasonEn: '',
  locality,
  localityReason: '',
  localityReasonEn: '',
});

const edgeRow = (from: string, to: string): EdgeRow => ({
  from,
  to,
  importance: Importance.ESSENTIAL,
  weight: 0.5,
  return: false,
  evidence: ['template'],
});

export const work = (segment: string, more: Partial<FirmWork> = {}): FirmWork => ({
  segment,
  products: [`产品${segment}`],
  productsEn: [`product ${segment}`],
  form: 'producing',
  basis: 'CURATED',
  confidence: 0.9,
  proofs: [{ code: `candidate.${segment}`, basis: 'CURATED', confidence: 0.9, source: null }],
  ...more,
});

export const firmRow = (code: string, works: readonly FirmWork[], more: Partial<FirmRow> = {}): FirmRow => ({
  code,
  name: `企业${code}`,
  nameEn: `firm ${code}`,
  stockCode: null,
  standing: 'ACTIVE',
  note: null,
  noteEn: null,
  countries: ['cn'],
  parks: [],
  city: null,
  placeEvidence: [`place ${code}`],
  sites: [],
  work: works,
  evidence: [`firm ${code}`],
  ...more,
});

export const TIES: ParkTies = {
  park: 'p',
  country: 'cn',
  city: 'nantong',
  province: 'jiangsu',
  areas: ['yangtze-delta'],
  partners: [{ country: 'at', related: false, name: '商会', nameEn: 'chamber', evidence: ['tie'] }],
};

const anchor: MakerInput = {
  enterprise: 'anchor',
  count: 1,
  confidence: 1,
  confirmed: true,
  capacity: null,
  seen: '2020',
  evidence: ['anchor fact'],
};

/** castings and paint feed cars, steel feeds castings; one firm here makes cars, the register is complete. */
export function carPark(firms: readonly FirmRow[], more: Partial<TargetInput> = {}): TargetInput {
  const segments = [
    segmentRow('steel', 'metals'),
    segmentRow('castings'),
    segmentRow('forgings'),
    segmentRow('paint', 'chemicals'),
    segmentRow('cars', 'vehicles'),
    segmentRow('repair', 'market'),
  ];
  const edges = [edgeRow('steel', 'castings'), edgeRow('castings', 'cars'), edgeRow('paint', 'cars')];
  const input: GapInput = {
    segments: segments.map(({ code, baseShare, locality }) => ({ code, baseShare, locality })),
    edges: edges.map(({ from, to, weight }) => ({ from, to, weight, essential: true, return: false })),
    makers: new Map([['cars', [anchor]]]),
    wants: new Map(),
    coming: new Set(),
    firms: 1,
    kappa: 1,
    density: new Map(),
  };
  return {
    park: 'p',
    segment: segments[1] ?? segmentRow('castings'),
    segments,
    edges,
    input,
    makers: input.makers,
    gaps: chainGaps(input),
    firms,
    here: new Set(),
    ties: TIES,
    text: new Map(),
    network: null,
    policies: null,
    ...more,
  };
}
