/** A firm to try in a chain: one that exists, or an imagined one of the segments named. */
export interface DraftEntry {
  /** Enterprise code; null: an imagined firm. */
  readonly enterprise: string | null;
  /** Segments it would work in, without the chain’s part of their codes; empty: those it is known to work in. */
  readonly segments: readonly string[];
  /** Capacity over the demand of the chain here, over 0 up to 1; null: not known. */
  readonly capacity: number | null;
}

/** What is wrong with an entry before a server has seen it. */
type DraftFault = 'unreadable' | 'capacity' | 'segment' | 'duplicate' | 'tooMany';

export interface DraftItem {
  /** As the address has it; unique within a draft unless it is a fault of its own. */
  readonly text: string;
  readonly entry: DraftEntry | null;
  readonly fault: DraftFault | null;
}

/** As many as the API takes. */
const MAX_DRAFT = 50;

const ENTRY = /^(?<enterprise>[a-z0-9-]*)(?:~(?<segments>[a-z0-9-]+(?:[+ ][a-z0-9-]+)*))?(?:@(?<capacity>[\d.]+))?$/;

/**
 * Reads `code`, `code@0.4`, `code~slug+slug`, `~slug` and their combinations, separated by commas. An entry that cannot
 * be used keeps its place with its fault; the others are not touched by it.
 *
 * @param known slugs of the chain’s segments; null while they are not known yet
 */
export function parseDraft(text: string | undefined, known: ReadonlySet<string> | null): DraftItem[] {
  const parts = (text ?? '').split(',').filter((part) => part.trim() !== '');
  const firms = new Set<string>();
  let taken = 0;
  return parts.map((part): DraftItem => {
    const groups = ENTRY.exec(part.trim())?.groups;
    const enterprise = groups?.['enterprise'] || null;
    const segments = groups?.['segments']?.split(/[+ ]/) ?? [];
    if (!groups || (enterprise === null && segments.length === 0))
      return { text: part, entry: null, fault: 'unreadable' };
    const capacity = groups['capacity'] === undefined ? null : Number(groups['capacity']);
    const entry = { enterprise, segments: [...new Set(segments)], capacity };
    const fault = faultOf(entry, known, firms, taken);
    if (fault === null) taken++;
    if (enterprise !== null) firms.add(enterprise);
    return { text: part, entry, fault };
  });
}

function faultOf(
  { enterprise, segments, capacity }: DraftEntry,
  known: ReadonlySet<string> | null,
  firms: ReadonlySet<string>,
  taken: number,
): DraftFault | null {
  if (capacity !== null && !(capacity > 0 && capacity <= 1)) return 'capacity';
  if (known && segments.some((segment) => !known.has(segment))) return 'segment';
  if (enterprise !== null && firms.has(enterprise)) return 'duplicate';
  return taken >= MAX_DRAFT ? 'tooMany' : null;
}

/** One entry as the address has it. */
export function formatEntry({ enterprise, segments, capacity }: DraftEntry): string {
  return [
    enterprise ?? '',
    segments.length > 0 ? `~${segments.join('+')}` : '',
    capacity === null ? '' : `@${capacity}`,
  ].join('');
}

/** The draft as the address has it; undefined when nothing is left. */
export function formatDraft(texts: readonly string[]): string | undefined {
  return texts.length > 0 ? texts.join(',') : undefined;
}

/** The same firm is never added twice; one more imagined firm always is one more. */
export function addEntry(texts: readonly string[], entry: DraftEntry): readonly string[] {
  const { enterprise } = entry;
  const there = texts.some((text) => enterprise !== null && ENTRY.exec(text)?.groups?.['enterprise'] === enterprise);
  return there ? texts : [...texts, formatEntry(entry)];
}

/** What the server says is wrong with an entry, by the words of its message. */
export type ServerFault = 'here' | 'noSegment' | 'unknownFirm' | 'refused';

export function serverFault(message: string): ServerFault {
  if (/in this park already/.test(message)) return 'here';
  if (/not known to work in (this chain|any segment)/.test(message)) return 'noSegment';
  if (/no such enterprise/.test(message)) return 'unknownFirm';
  return 'refused';
}

/** Position of the entry a BAD_INPUT message names; null where it is about something else. */
export function faultyEntry(message: string): number | null {
  const place = /^add\[(\d+)\]/.exec(message)?.[1];
  return place === undefined ? null : Number(place);
}
