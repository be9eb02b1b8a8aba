import { linkOptions } from '@tanstack/react-router';
import { stringifySearch } from '../../routing.ts';
import type { Candidate } from './targets.query.ts';

/** How the draft of the atlas names the firm: one that works in no segment of the chain is tried in this one. */
export function draftOf({ enterprise, tie }: Candidate, segment: string): string {
  return tie === 'TEXT_MATCH' ? `${enterprise.code}~${segment.slice(segment.indexOf('/') + 1)}` : enterprise.code;
}

/** The atlas with a draft, for links and for the router. */
export function tryOptions(park: string, chain: string, draft: string) {
  return linkOptions({ to: '/parks/$park/chains/$chain', params: { park, chain }, search: { draft } });
}

export function tryAddress(park: string, chain: string, draft: string): string {
  return `/parks/${park}/chains/${chain}${stringifySearch({ draft })}`;
}
