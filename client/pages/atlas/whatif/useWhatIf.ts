import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useQuery, type CombinedError } from 'urql';
import {
  addEntry,
  faultyEntry,
  formatDraft,
  formatEntry,
  parseDraft,
  serverFault,
  type DraftEntry,
  type DraftItem,
  type ServerFault,
} from '../../../chain/draft.ts';
import type { GapState } from '../../../chain/state.ts';
import { kappaOf } from '../kappa.ts';
import { slugOf, useAtlasSearch } from '../useAtlas.ts';
import { SavedDraftQuery, SimulateQuery, type Saved, type Simulated } from './whatif.query.ts';

const route = getRouteApi('/parks/$park/chains/$chain');

/** What a draft does to a card. */
export interface After {
  readonly state: GapState;
  readonly coverage: { readonly low: number; readonly high: number };
  /** Firms of the draft that would work in it; 0: only their demand reaches it. */
  readonly added: number;
}

/** An entry of the draft with what is wrong with it, if anything. */
export interface DraftRow extends Omit<DraftItem, 'fault'> {
  readonly fault: DraftItem['fault'] | ServerFault | null;
  /** The server’s own words, where it was the server that refused. */
  readonly said: string | null;
  /** The firm as the server understood it; null while it has not answered. */
  readonly firm: Simulated['draft'][number] | null;
}

export interface WhatIf {
  readonly rows: readonly DraftRow[];
  /** Firms that take part. */
  readonly counted: number;
  readonly result: Simulated | undefined;
  readonly fetching: boolean;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
  /** The draft kept on the server whose code the address has. */
  readonly saved: Saved | undefined;
  /** The address names a kept draft that there is not. */
  readonly savedMissing: boolean;
  readonly open: boolean;
  /** The atlas shows the chain as the simulation starts from it: inside the park, with the stated κ. */
  readonly comparable: boolean;
  readonly after: ReadonlyMap<string, After>;
}

const NOTHING_AFTER: ReadonlyMap<string, After> = new Map();

/** Reads the draft of the address, asks what it changes, and sets aside the entries the server refuses. */
export function useWhatIf(known: ReadonlySet<string> | null): WhatIf {
  const { park, chain } = route.useParams();
  const { search } = useAtlasSearch();
  const kept = useSaved(search.draft === undefined ? search.saved : undefined);
  const text = search.draft ?? draftOf(kept.saved);
  const items = useMemo(() => parseDraft(text, known), [text, known]);
  const present = items.length > 0 || search.saved !== undefined;
  const open = search.segment === undefined && (present ? search.whatif !== '0' : search.whatif === '1');
  // A kept draft on its way is not an empty one.
  const ready = known !== null && !kept.fetching;
  const simulation = useSimulation(park, chain, items, ready && (open || items.length > 0));
  const { result, refused } = simulation;
  const comparable = search.radius === undefined && search.complete === undefined && kappaOf(search) === null;
  const after = useMemo(
    () => (result && comparable && items.length > 0 ? afterOf(result) : NOTHING_AFTER),
    [result, comparable, items.length],
  );
  const rows = items.map((item): DraftRow => {
    const said = item.fault === null ? (refused.get(item.text) ?? null) : null;
    const fault = said === null ? item.fault : serverFault(said);
    return { ...item, fault, said, firm: fault === null ? firmOf(item, result) : null };
  });
  return {
    rows,
    counted: rows.filter((row) => row.fault === null).length,
    result,
    fetching: simulation.fetching || kept.fetching,
    error: simulation.error ?? kept.error,
    retry: simulation.retry,
    saved: kept.saved,
    savedMissing: kept.missing,
    open,
    comparable,
    after,
  };
}

/** Writes the draft of the address; a kept draft that is changed becomes a draft of the reader’s own. */
export function useDraftEdit() {
  const { set } = useAtlasSearch();
  const write = (texts: readonly string[]) =>
    set({ draft: formatDraft(texts), saved: undefined, whatif: texts.length === 0 ? '1' : undefined });
  return {
    add: (texts: readonly string[], entry: DraftEntry) => write(addEntry(texts, entry)),
    remove: (texts: readonly string[], index: number) => write(texts.filter((_, at) => at !== index)),
    replace: (texts: readonly string[], index: number, entry: DraftEntry) =>
      write(texts.map((one, at) => (at === index ? formatEntry(entry) : one))),
    clear: () => set({ draft: undefined, saved: undefined, whatif: undefined }),
    open: () => set({ whatif: '1', segment: undefined }),
    close: () => set({ whatif: '0' }),
  };
}

function useSaved(code: string | undefined) {
  const [{ data, fetching, error }] = useQuery({
    query: SavedDraftQuery,
    variables: { code: code ?? '' },
    pause: code === undefined,
  });
  const saved = code === undefined ? undefined : (data?.simulation ?? undefined);
  return {
    saved,
    missing: code !== undefined && data !== undefined && data.simulation === null,
    fetching: code !== undefined && fetching,
    error: code === undefined ? undefined : error,
  };
}

function draftOf(saved: Saved | undefined): string | undefined {
  return formatDraft(
    saved?.result?.draft.map(({ enterprise, segments, capacityShare }) =>
      formatEntry({
        enterprise: enterprise?.code ?? null,
        segments: segments.map(({ code }) => slugOf(code)),
        capacity: capacityShare,
      }),
    ) ?? [],
  );
}

/** One refused entry would lose the whole answer: it is set aside with the reason and the rest is asked again. */
function useSimulation(park: string, chain: string, items: readonly DraftItem[], wanted: boolean) {
  const place = `${park}/${chain}`;
  const [aside, setAside] = useState<{ place: string; refused: ReadonlyMap<string, string> }>({
    place,
    refused: new Map(),
  });
  const refused = aside.place === place ? aside.refused : NONE_REFUSED;
  const asked = useMemo(() => items.filter((item) => item.fault === null && !refused.has(item.text)), [items, refused]);
  const add = useMemo(() => asked.flatMap(({ entry }) => (entry ? [inputOf(entry, chain)] : [])), [asked, chain]);
  const [{ data, error, fetching, operation }, refetch] = useQuery({
    query: SimulateQuery,
    variables: { park, chain, add },
    pause: !wanted,
  });
  const message = error?.graphQLErrors.find((one) => one.extensions['code'] === 'BAD_INPUT')?.message;
  const at = message === undefined ? null : faultyEntry(message);
  // Of an earlier question, while the next one is on its way.
  const own = JSON.stringify(operation?.variables.add) === JSON.stringify(add);
  const culprit = own && at !== null ? asked[at] : undefined;
  useEffect(() => {
    if (culprit && message !== undefined)
      setAside((old) => ({
        place,
        refused: new Map([...(old.place === place ? old.refused : []), [culprit.text, message]]),
      }));
  }, [culprit, message, place]);

  const answer = wanted ? data?.simulateRecruitment : undefined;
  const [last, setLast] = useState<{ place: string; answer: Simulated }>();
  if (answer && last?.answer !== answer) setLast({ place, answer });
  return {
    result: answer ?? (wanted && last?.place === place ? last.answer : undefined),
    refused,
    error: culprit ? undefined : error,
    fetching: wanted && fetching,
    retry: () => refetch({ requestPolicy: 'network-only' }),
  };
}

const NONE_REFUSED: ReadonlyMap<string, string> = new Map();

function inputOf({ enterprise, segments, capacity }: DraftEntry, chain: string) {
  return {
    enterprise,
    segments: segments.length > 0 ? segments.map((slug) => `${chain}/${slug}`) : null,
    capacityShare: capacity,
  };
}

/** A firm is found by its code, an imagined one by its segments. */
function firmOf({ entry }: DraftItem, result: Simulated | undefined): Simulated['draft'][number] | null {
  if (!entry || !result) return null;
  const slugs = [...entry.segments].sort().join();
  return (
    result.draft.find(({ enterprise, segments }) =>
      entry.enterprise === null
        ? enterprise === null &&
          segments
            .map(({ code }) => slugOf(code))
            .sort()
            .join() === slugs
        : enterprise?.code === entry.enterprise,
    ) ?? null
  );
}

function afterOf(result: Simulated): ReadonlyMap<string, After> {
  const opened = new Set(result.opens.map(({ segment }) => segment.code));
  return new Map(
    result.changes
      .filter(
        ({ added, before, stateAfter, coverageAfter, segment }) =>
          added > 0 ||
          stateAfter !== before.state ||
          coverageAfter.low !== before.coverage.low ||
          coverageAfter.high !== before.coverage.high ||
          opened.has(segment.code),
      )
      .map(({ segment, stateAfter, coverageAfter, added }) => [
        segment.code,
        { state: stateAfter, coverage: coverageAfter, added },
      ]),
  );
}
