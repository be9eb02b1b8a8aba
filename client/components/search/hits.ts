import { linkOptions } from '@tanstack/react-router';
import { segmentTarget } from '../links.tsx';
import type { SearchHit } from './search.query.ts';
import type { SearchKind } from './kinds.ts';

export interface HitGroup {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
}

/** Hits by kind; the kind of the best hit comes first, and hits keep their order. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const kinds = [...new Set(hits.map((hit) => hit.kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}

/** Where a hit leads: to the page of its kind, a segment to its card in the atlas of the park in view. */
export function hitTarget({ kind, entity }: SearchHit, park: string) {
  switch (kind) {
    case 'ENTERPRISE':
      return linkOptions({ to: '/enterprises/$code', params: { code: entity.code }, search: {} });
    case 'POLICY':
      return linkOptions({ to: '/policies/$code', params: { code: entity.code }, search: {} });
    case 'PARK':
      return linkOptions({ to: '/parks/$park', params: { park: entity.code }, search: {} });
    case 'CHAIN':
      return linkOptions({ to: '/parks/$park/chains/$chain', params: { park, chain: entity.code }, search: {} });
    case 'SEGMENT':
      return segmentTarget(entity.code, park);
    case 'PRODUCT':
      if (entity.__typename === 'Product' && entity.segment) return segmentTarget(entity.segment.code, park);
      break;
    case 'METRIC':
      return linkOptions({ to: '/parks/$park', params: { park }, search: { tab: 'indicators', metric: entity.code } });
  }
  return linkOptions({ to: '/entries/$id', params: { id: entity.id }, search: {} });
}
