import type { EdgeRow, SegmentRow } from '../chain/chain.ts';
import { GAP_FORMULA, type GapFormula } from './formula.ts';
import type { InterestRow, KnownRow, MakerRow, PresenceRow, ProjectRow, RegisterRow } from './gap.queries.ts';
import { gatherMakers, isProducing, verifiedRows, type KnownMaker } from './makers.ts';
import type { GapInput } from './model.ts';
import { newestPeriod } from './period.ts';
import { relatednessDensity } from './relatedness.ts';
import { standingVerifications, type Standing, type Verification } from './verification.ts';

/** How far from the park a maker may be. */
export type Radius = 'PARK' | 'CITY' | 'PROVINCE' | 'NATIONAL' | 'ANY';

/** Where κ comes from. */
type KappaOrigin = 'REGISTER' | 'USER' | 'ARGUMENT' | 'ASSUMED_COMPLETE';

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
  /** How complete the register is, as the seed files have it. */
  register: RegisterRow | null;
  /** The same as somebody has stated since; takes the place of `register`. */
  restated: RegisterRow | null;
  verifications: readonly Verification[];
  /** The moment the snapshot is of: refutations lose their effect with time. */
  now: Date;
}

/** What an answer assumes beside what the graph knows. */
interface Assumption {
  /** κ = 1. */
  complete: boolean;
  /** κ as the caller has it; null for the stated one. */
  kappa: number | null;
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
  /** Null where there is no κ. */
  kappaOrigin: KappaOrigin | null;
  /** What holds of the verified segments. */
  standing: ReadonlyMap<string, Standing>;
}

const PLANNED = 'planned';

/**
 * Makes the formula's input out of what the graph knows.
 * κ and with it P hold for the park alone: in a wider radius nobody has said how complete
 * the register is, so an empty segment there is unknown, not missing.
 *
 * @param assumed true for κ = 1, or what is assumed one by one
 */
export function takeSnapshot(
  rows: SnapshotRows,
  radius: Radius,
  assumed: boolean | Assumption,
  formula: GapFormula = GAP_FORMULA,
): Snapshot {
  const assumption = typeof assumed === 'boolean' ? { complete: assumed, kappa: null } : assumed;
  const { park } = rows.place;
  const known = {
    listed: rows.makers.filter((row) => row.form !== PLANNED && isWithin(row, rows.place, radius)),
    presences: rows.presences,
    projects: rows.projects,
    park,
    everywhere: rows.makers,
  };
  const standing = standingVerifications(rows.verifications, rows.now, formula);
  // n counts what the register lists: a verification of one segment says nothing about how complete the list is.
  const listed = gatherMakers(known, formula);
  const { makersOf } = standing.size === 0 ? listed : gatherMakers(verifiedRows(known, standing, formula), formula);
  const { kappa, origin } = kappaOf(rows, radius, assumption);
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
    // Somebody looked in the park, and nowhere else.
    refuted: new Set(
      radius === 'PARK' ? [...standing].filter(([, { refuted }]) => refuted !== null).map(([segment]) => segment) : [],
    ),
    firms: listed.namedFirms + listed.unnamedMakers,
    kappa,
    density: relatednessDensity(
      holdersOf(rows.makers, park),
      new Set(makersOf.keys()),
      rows.segments.map(({ code }) => code),
    ),
  };
  const { namedFirms, unnamedMakers } = listed;
  return { ...rows, input, makersOf, namedFirms, unnamedMakers, radius, kappaOrigin: origin, standing };
}

/** How complete the register is stated to be: by a user, else by the seed files. */
export const statedRegister = ({ restated, register }: SnapshotRows): RegisterRow | null => restated ?? register;

function kappaOf(
  rows: SnapshotRows,
  radius: Radius,
  { complete, kappa }: Assumption,
): { kappa: number | null; origin: KappaOrigin | null } {
  // What stands beyond the park is known by chance, so nothing there may be assumed complete either.
  if (radius !== 'PARK') return { kappa: null, origin: null };
  if (complete) return { kappa: 1, origin: 'ASSUMED_COMPLETE' };
  if (kappa !== null) return { kappa, origin: 'ARGUMENT' };
  if (rows.restated) return { kappa: rows.restated.kappa, origin: 'USER' };
  return rows.register ? { kappa: rows.register.kappa, origin: 'REGISTER' } : { kappa: null, origin: null };
}

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
