import { badInput } from '../errors.ts';
import { producingWork } from '../target/candidate.ts';
import type { FirmRow } from '../target/firm.ts';
import type { DraftFirm } from './simulation.ts';

/** A draft as callers write it. */
export interface DraftEntry {
  enterprise?: string | null;
  segments?: readonly string[] | null;
  capacityShare?: number | null;
}

const MAX_DRAFT_FIRMS = 50;

/**
 * Reads a draft for one chain of one park, whole or not at all.
 *
 * @param here codes of firms that are in the park already
 * @param chain codes of the segments of the chain
 * @throws AppError BAD_INPUT naming the entry that cannot be used
 */
export function readDraft(
  entries: readonly DraftEntry[],
  here: ReadonlySet<string>,
  chain: ReadonlySet<string>,
  firms: ReadonlyMap<string, FirmRow>,
): DraftFirm[] {
  if (entries.length > MAX_DRAFT_FIRMS)
    throw badInput('add', `${entries.length} firms are more than the ${MAX_DRAFT_FIRMS} a draft may hold`);
  const seen = new Map<string, number>();
  return entries.map((entry, index) => {
    const at = `add[${index}]`;
    const { enterprise = null, capacityShare = null } = entry;
    if (capacityShare !== null && !(capacityShare > 0 && capacityShare <= 1))
      throw badInput(
        `${at}.capacityShare`,
        `${capacityShare} must be above 0 and at most 1; leave it out where not known`,
      );
    for (const code of entry.segments ?? [])
      if (!chain.has(code)) throw badInput(`${at}.segments`, `"${code}" is no segment of this chain`);
    if (entry.segments?.length === 0)
      throw badInput(`${at}.segments`, 'an empty list says nothing; leave it out for what the firm is known to do');
    if (enterprise === null) {
      if (!entry.segments) throw badInput(at, 'needs an enterprise, or segments for an imagined one');
      return { enterprise, segments: [...new Set(entry.segments)].sort(), capacity: capacityShare };
    }
    const firm = firms.get(enterprise);
    const earlier = seen.get(enterprise);
    if (earlier !== undefined)
      throw badInput(`${at}.enterprise`, `"${enterprise}" is in the draft already, at add[${earlier}]`);
    seen.set(enterprise, index);
    if (here.has(enterprise)) throw badInput(`${at}.enterprise`, `"${enterprise}" is in this park already`);
    if (!firm && !entry.segments)
      throw badInput(
        `${at}.enterprise`,
        `"${enterprise}" is not known to work in any segment; name segments, or check the code`,
      );
    const known = firm
      ? producingWork(firm)
          .map(({ segment }) => segment)
          .filter((code) => chain.has(code))
      : [];
    const segments = entry.segments ?? known;
    if (segments.length === 0)
      throw badInput(
        `${at}.enterprise`,
        `"${enterprise}" is not known to work in this chain; name the segments it would work in`,
      );
    return { enterprise, segments: [...new Set(segments)].sort(), capacity: capacityShare };
  });
}
