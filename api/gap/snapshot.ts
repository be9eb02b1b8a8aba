import type { EdgeRow, SegmentRow } from '../chain/chain.ts';
import { GAP_FORMULA, type GapFormula } from './formula.ts';
import type { InterestRow, KnownRow, MakerRow, PresenceRow, ProjectRow, RegisterRow } from './gap.queries.ts';
import type { GapInput, MakerInput } from './model.ts';
import { newestPeriod } from './period.ts';
import { relatednessDensity } from './relatedness.ts';

/** How far from the park a maker may be. */
export type Radius = 'PARK' | 'CITY' | 'PROVINCE' | 'NATIONAL' | 'ANY';

/** Where the park lies. */
interface Place {
  park: string;
  city: string | null;
  province: string | null;
}

/** One chain in one park as the graph has it. */
export interface SnapshotRows {
  place: Place;
  segments: readonly SegmentRow[];
  edges: readonly EdgeRow[];
  makers: readonly MakerRow[];
  presences: readonly PresenceRow[];
  wants: readonly KnownRow[];
  interests: readonly InterestRow[];
  projects: readonly ProjectRow[];
  register: RegisterRow | null;
}

/** A maker with what the screens show beside what the formula needs. */
interface KnownMaker extends MakerInput {
  basis: string;
}

/** Everything known about one chain in one park, ready for the formula. */
export interface Snapshot extends SnapshotRows {
  input: GapInput;
  makersOf: ReadonlyMap<string, readonly KnownMaker[]>;
  /** Named firms of the chain within the radius. */
  namedFirms: number;
  /** Makers stated to exist without names. */
  unnamedMakers: number;
  radius: Radius;
}

const PRODUCING_STAGES = new Set(['producing', 'operating']);
const PLANNED = 'planned';

/**
 * Makes the formula's input out of what the graph knows.
 * κ and with it P hold for the park alone: in a wider radius nobody has said how complete
 * the register is, so an empty segment there is unknown, not missing.
 */
export function takeSnapshot(
  rows: SnapshotRows,
  radius: Radius,
  assumeRegisterComplete: boolean,
  formula: GapFormula = GAP_FORMULA,
): Snapshot {
  const makersOf = new Map<string, KnownMaker[]>();
  const add = (segment: string, maker: KnownMaker): void => {
    makersOf.set(segment, [...(makersOf.get(segment) ?? []), maker]);
  };
  const here = rows.makers.filter((row) => row.form !== PLANNED && isWithin(row, rows.place, radius));
  const groups = groupsOf(here);
  const inPark = new Set(
    here.filter(({ parks }) => parks.includes(rows.place.park)).map(({ enterprise }) => enterprise),
  );
  const firms = new Set<string>();
  // The confirmed and surest first, so that of one group's firms that one counts.
  const strength = (row: MakerRow): number => row.confidence + (isConfirmed(row, formula) ? 1 : 0);
  for (const row of [...here].sort((a, b) => strength(b) - strength(a))) {
    const group = groups.get(row.enterprise) ?? row.enterprise;
    const counted = (makersOf.get(row.segment) ?? []).some(
      ({ enterprise }) => enterprise !== null && groups.get(enterprise) === group,
    );
    firms.add(group);
    add(row.segment, known(row, row.enterprise, counted ? 0 : 1, formula));
  }
  for (const row of rows.projects) {
    if (!isProducing(row)) continue;
    const groupOf = (firm: string): string => groups.get(firm) ?? firm;
    const working = (makersOf.get(row.segment) ?? []).flatMap(({ enterprise }) => enterprise ?? []).map(groupOf);
    if (row.investors.some((investor) => working.includes(groupOf(investor)))) continue;
    const investor = row.investors[0] ?? null;
    firms.add(investor === null ? `project ${row.project}` : groupOf(investor));
    // The project stands in the park, so whoever makes something by it does too.
    if (investor !== null) inPark.add(investor);
    add(row.segment, known(row, investor, 1, formula));
  }
  let unnamedMakers = 0;
  for (const row of rows.presences) {
    // A firm of the park that is named and confirmed is one of those the statement stands for.
    const confirmed = (makersOf.get(row.segment) ?? []).filter(
      ({ enterprise, confirmed: sure }) => sure && (enterprise === null || inPark.has(enterprise)),
    );
    const stated = row.form === 'base' ? formula.baseMakers : formula.mentionMakers;
    const count = stated - confirmed.reduce((sum, maker) => sum + maker.count, 0);
    if (count <= 0) continue;
    unnamedMakers += count;
    add(row.segment, known(row, null, count, formula));
  }

  const present = new Set(makersOf.keys());
  // What stands beyond the park is known by chance, so nothing there may be assumed complete either.
  const stated = radius === 'PARK' ? (rows.register?.kappa ?? null) : null;
  const kappa = radius === 'PARK' && assumeRegisterComplete ? 1 : stated;
  const input: GapInput = {
    segments: rows.segments.map(({ code, baseShare, locality }) => ({ code, baseShare, locality })),
    edges: rows.edges.map((edge) => ({
      from: edge.from,
      to: edge.to,
      essential: edge.importance === 'ESSENTIAL',
      weight: edge.weight,
      return: edge.return,
    })),
    makers: makersOf,
    wants: new Map(
      rows.wants
        .filter(({ basis }) => basis === 'STATED')
        .map((row) => [row.segment, { statedOn: newestPeriod(row.periods), evidence: row.evidence }]),
    ),
    coming: new Set(rows.projects.filter((row) => !isProducing(row)).map(({ segment }) => segment)),
    firms: firms.size + unnamedMakers,
    kappa,
    density: relatednessDensity(
      holdersOf(rows.makers, rows.place.park),
      present,
      rows.segments.map(({ code }) => code),
    ),
  };
  return { ...rows, input, makersOf, namedFirms: firms.size, unnamedMakers, radius };
}

/** True once a source says that the project produces. */
export const isProducing = (project: ProjectRow): boolean =>
  project.stages.some((stage) => PRODUCING_STAGES.has(stage));

function known(row: KnownRow, enterprise: string | null, count: number, formula: GapFormula): KnownMaker {
  return {
    enterprise,
    count,
    confidence: row.confidence,
    confirmed: isConfirmed(row, formula),
    capacity: null,
    seen: newestPeriod(row.periods),
    evidence: row.evidence,
    basis: row.basis,
  };
}

const isConfirmed = ({ basis, confidence }: KnownRow, formula: GapFormula): boolean =>
  basis === 'STATED' || confidence >= formula.confirmedConfidence;

function isWithin(maker: MakerRow, place: Place, radius: Radius): boolean {
  switch (radius) {
    case 'PARK':
      return maker.parks.includes(place.park);
    case 'CITY':
      return maker.parks.includes(place.park) || (place.city !== null && maker.regions.includes(place.city));
    case 'PROVINCE':
      return maker.parks.includes(place.park) || (place.province !== null && maker.regions.includes(place.province));
    case 'NATIONAL':
      return maker.parks.length > 0 || maker.countries.includes('cn');
    case 'ANY':
      return true;
  }
}

/** One name a group of affiliated firms: a parent and its subsidiary beside each other are one plant, not two. */
function groupsOf(makers: readonly MakerRow[]): ReadonlyMap<string, string> {
  const groups = new Map(makers.map(({ enterprise }) => [enterprise, enterprise]));
  for (const { enterprise, affiliates } of makers) {
    for (const affiliate of affiliates) {
      const [from, to] = [groups.get(affiliate), groups.get(enterprise)];
      if (from === undefined || to === undefined || from === to) continue;
      for (const [firm, group] of groups) if (group === from) groups.set(firm, to);
    }
  }
  return groups;
}

/**
 * Segments that sit together: one set a firm, and one for each other park.
 * The park in question is no holder: that its segments sit together is what is to be explained.
 */
function holdersOf(makers: readonly MakerRow[], park: string): ReadonlySet<string>[] {
  const holders = new Map<string, Set<string>>();
  const add = (holder: string, segment: string): void => {
    holders.set(holder, (holders.get(holder) ?? new Set()).add(segment));
  };
  for (const { enterprise, segment, parks } of makers) {
    add(`enterprise ${enterprise}`, segment);
    for (const other of parks) if (other !== park) add(`park ${other}`, segment);
  }
  return [...holders.values()];
}
