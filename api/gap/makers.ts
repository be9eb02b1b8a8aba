import type { GapFormula } from './formula.ts';
import type { KnownRow, MakerRow, PresenceRow, ProjectRow } from './gap.queries.ts';
import type { MakerInput } from './model.ts';
import { newestPeriod } from './period.ts';
import type { Standing } from './verification.ts';

/** A maker with what the screens show beside what the formula needs. */
export interface KnownMaker extends MakerInput {
  basis: string;
}

/** What the graph knows about who works in the segments of a chain. */
interface KnownRows {
  /** Enterprises within the radius, planned ones left out. */
  listed: readonly MakerRow[];
  presences: readonly PresenceRow[];
  projects: readonly ProjectRow[];
  park: string;
  /** Every enterprise of the chain wherever it is: a group may hold together by a firm elsewhere. */
  everywhere: readonly MakerRow[];
}

/** Who works in each segment, and how many distinct firms that makes. */
export interface Gathered {
  makersOf: ReadonlyMap<string, readonly KnownMaker[]>;
  /** Firms with a name, a group once. */
  namedFirms: number;
  /** Makers stated to exist without names. */
  unnamedMakers: number;
}

const PRODUCING_STAGES = new Set(['producing', 'operating']);

/** True once a source says that the project produces. */
export const isProducing = (project: ProjectRow): boolean =>
  project.stages.some((stage) => PRODUCING_STAGES.has(stage));

/** Puts together the firms listed, the projects that produce and the makers stated without names. */
export function gatherMakers(
  { listed, presences, projects, park, everywhere }: KnownRows,
  formula: GapFormula,
): Gathered {
  const makersOf = new Map<string, KnownMaker[]>();
  const add = (segment: string, maker: KnownMaker): void => {
    makersOf.set(segment, [...(makersOf.get(segment) ?? []), maker]);
  };
  const groups = groupsOf([...listed, ...everywhere]);
  const inPark = new Set(listed.filter(({ parks }) => parks.includes(park)).map(({ enterprise }) => enterprise));
  const firms = new Set<string>();
  // The confirmed and surest first, so that of one group's firms that one counts.
  const strength = (row: MakerRow): number => row.confidence + (isConfirmed(row, formula) ? 1 : 0);
  for (const row of [...listed].sort((a, b) => strength(b) - strength(a) || (a.enterprise < b.enterprise ? -1 : 1))) {
    const group = groups.get(row.enterprise) ?? row.enterprise;
    const counted = (makersOf.get(row.segment) ?? []).some(
      ({ enterprise }) => enterprise !== null && groups.get(enterprise) === group,
    );
    firms.add(group);
    const maker = known(row, row.enterprise, counted ? 0 : 1, formula);
    add(row.segment, inPark.has(row.enterprise) ? maker : { ...maker, elsewhere: true });
  }
  for (const row of projects) {
    if (!isProducing(row)) continue;
    const groupOf = (firm: string): string => groups.get(firm) ?? firm;
    const backers = row.investors.map(groupOf);
    const here = makersOf.get(row.segment) ?? [];
    const working = here.filter(({ enterprise }) => enterprise !== null && backers.includes(groupOf(enterprise)));
    const [first] = working;
    if (first) {
      // One plant, listed and built by a project: what is sure of the project makes it sure of the firm.
      if (isConfirmed(row, formula) && !working.some(({ confirmed }) => confirmed))
        makersOf.set(
          row.segment,
          here.map((maker) => (maker === first ? confirmedBy(maker, row) : maker)),
        );
      continue;
    }
    const investor = row.investors[0] ?? null;
    firms.add(investor === null ? `project ${row.project}` : groupOf(investor));
    // The project stands in the park, so whoever makes something by it does too.
    if (investor !== null) inPark.add(investor);
    add(row.segment, known(row, investor, 1, formula));
  }
  let unnamedMakers = 0;
  for (const row of presences) {
    // A firm of the park that is named and confirmed is one of those the statement stands for.
    const confirmed = (makersOf.get(row.segment) ?? []).filter(
      ({ enterprise, confirmed: sure }) => sure && (enterprise === null || inPark.has(enterprise)),
    );
    const count = statedMakers(row, formula) - confirmed.reduce((sum, maker) => sum + maker.count, 0);
    if (count <= 0) continue;
    unnamedMakers += count;
    add(row.segment, known(row, null, count, formula));
  }
  return { makersOf, namedFirms: firms.size, unnamedMakers };
}

/** Base, mention, or one maker somebody saw without learning its name. */
function statedMakers({ form }: PresenceRow, formula: GapFormula): number {
  if (form === SEEN) return 1;
  return form === 'base' ? formula.baseMakers : formula.mentionMakers;
}

const SEEN = 'seen';

/**
 * The rows as verifications leave them: what was confirmed is stated, and seen that day; what was refuted has no
 * unconfirmed maker in the park any more. A confirmed one stays: the contradiction is for people to resolve.
 */
export function verifiedRows(rows: KnownRows, standing: ReadonlyMap<string, Standing>, formula: GapFormula): KnownRows {
  const isRefuted = (segment: string): boolean => (standing.get(segment)?.refuted ?? null) !== null;
  const stays = (row: KnownRow, here: boolean): boolean =>
    !here || !isRefuted(row.segment) || isConfirmed(row, formula);
  const listed = rows.listed.filter((row) => stays(row, row.parks.includes(rows.park)));
  const presences = rows.presences.filter((row) => stays(row, true));
  const projects = rows.projects.filter((row) => !isProducing(row) || stays(row, true));
  for (const [segment, { confirmed }] of standing) {
    for (const { enterprise, on, evidence } of confirmed) {
      const seen = { segment, basis: 'STATED', confidence: 1, evidence: [...evidence], periods: [on] };
      if (enterprise === null) {
        presences.push({ ...seen, form: SEEN });
        continue;
      }
      const at = listed.findIndex((row) => row.segment === segment && row.enterprise === enterprise);
      const before = listed[at];
      if (before) {
        listed[at] = {
          ...before,
          ...seen,
          evidence: [...new Set([...before.evidence, ...evidence])],
          periods: [...before.periods, on],
          parks: [...new Set([...before.parks, rows.park])],
        };
        continue;
      }
      const place = { parks: [rows.park], regions: [], countries: [] };
      listed.push({ ...seen, ...place, enterprise, form: 'producing', affiliates: [] });
    }
  }
  return { ...rows, listed, presences, projects };
}

const isConfirmed = ({ basis, confidence }: KnownRow, formula: GapFormula): boolean =>
  basis === 'STATED' || confidence >= formula.confirmedConfidence;

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

const confirmedBy = (maker: KnownMaker, row: KnownRow): KnownMaker => ({
  ...maker,
  confirmed: true,
  confidence: Math.max(maker.confidence, row.confidence),
  basis: row.basis,
  seen: newestPeriod([maker.seen, ...row.periods]),
  evidence: [...new Set([...maker.evidence, ...row.evidence])],
});

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
