import type { LoadRow, WriteRow } from './change.queries.ts';

/** A state of the graph somebody has read. */
export interface Since {
  /** Version of the data; null where only a revision was given. */
  version: string | null;
  /** How often users had written by then. */
  revision: number;
}

/** Why a list of changes is not all there is to know. */
export type Shortfall = 'UNKNOWN_VERSION' | 'TOO_FAR_BACK' | 'LOAD_RUNNING' | 'DATA_LOADED';

/** One change, a write of a user or a load. */
export interface ChangeRow {
  code: string;
  kind: WriteRow['kind'] | 'DATA_LOADED';
  at: string;
  /** The write and what it is about; null for a load. */
  write: WriteRow | null;
  /** Null for a write. */
  load: LoadRow | null;
}

/** Changes a list tells at most; whoever is further behind reads anew. */
export const MAX_CHANGES = 2_000;

/**
 * Reads what names a state: a version with or without its revision, as `datasetVersion` and the header
 * `x-chainatlas-version` tell it, or a revision alone.
 *
 * @returns null where it is none of these
 */
export function sinceOf(text: string): Since | null {
  const [, version, revision = '0'] = /^([0-9a-f]{16})(?:\+(\d{1,15}))?$/.exec(text) ?? [];
  if (version !== undefined) return { version, revision: Number(revision) };
  return /^\d{1,15}$/.test(text) ? { version: null, revision: Number(text) } : null;
}

/** What a list of changes is made from. */
export interface Known {
  since: Since;
  /** When the revision of `since` was written; null where that is not known, as for revision 0. */
  revisionAt: string | null;
  /** The state now. */
  now: { version: string | null; revision: number; loading: boolean };
  /** One more than `MAX_CHANGES` where there are more. */
  writes: readonly WriteRow[];
  /** The earliest first. */
  loads: readonly LoadRow[];
}

/**
 * What changed, the earliest first, and what of it cannot be told. A load is one change: how much it wrote is kept,
 * not which things, so after one the list is not complete.
 */
export function changesOf({ since, revisionAt, now, writes, loads }: Known): {
  changes: ChangeRow[];
  shortfall: Shortfall | null;
} {
  const from = loads.find(({ version }) => version === since.version);
  const foreign = since.version !== null && from === undefined;
  // A smaller number than before: the database was made anew.
  if (foreign || since.revision > now.revision) return { changes: [], shortfall: 'UNKNOWN_VERSION' };
  if (writes.length > MAX_CHANGES) return { changes: [], shortfall: 'TOO_FAR_BACK' };
  // The data that stand now are those that were read, whatever was loaded between.
  const later = since.version === now.version ? [] : loadsSince(loads, from?.at ?? revisionAt, since);
  const changes = [
    ...writes.map((write): ChangeRow => ({ ...write, at: isoOf(write.at), write, load: null })),
    ...later.map((load): ChangeRow => ({
      code: `load-${load.version}`,
      kind: 'DATA_LOADED',
      at: isoOf(load.at),
      write: null,
      load,
    })),
  ].sort(byMoment);
  const shortfall = now.loading ? 'LOAD_RUNNING' : later.length > 0 ? 'DATA_LOADED' : null;
  return { changes, shortfall };
}

/** Loads after a moment; where the moment is not known, all but the first, which made the graph. */
function loadsSince(loads: readonly LoadRow[], at: string | null, { version }: Since): LoadRow[] {
  if (at === null) return loads.slice(1);
  return loads.filter((load) => load.version !== version && Date.parse(load.at) > Date.parse(at));
}

/** The database tells moments to the nanosecond, the API to the millisecond. */
const isoOf = (at: string): string => new Date(at).toISOString();

/** Writes in the order of their numbers, which is surer than the clock; loads among them by the clock. */
function byMoment(a: ChangeRow, b: ChangeRow): number {
  if (a.write && b.write) return a.write.revision - b.write.revision || (a.code < b.code ? -1 : 1);
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}
