import { describe, expect, it } from 'vitest';
import { groupHits, hitTarget } from './hits.ts';
import type { SearchHit } from './search.query.ts';

const hit = (
  kind: SearchHit['kind'],
  __typename: SearchHit['entity']['__typename'],
  code: string,
  segment: string | null = null,
) =>
  ({
    kind,
    matched: code,
    match: 'EXACT',
    entity: {
      __typename,
      id: `id-${code}`,
      code,
      name: code,
      nameEn: null,
      segment: segment && { id: segment, code: segment },
    },
  }) as unknown as SearchHit;

describe('search hits', () => {
  it('are grouped by kind in the order of the best hit', () => {
    const groups = groupHits([
      hit('SEGMENT', 'Segment', 'a/x'),
      hit('ENTERPRISE', 'Enterprise', 'f'),
      hit('SEGMENT', 'Segment', 'a/y'),
    ]);
    expect(groups.map((group) => [group.kind, group.hits.length])).toEqual([
      ['SEGMENT', 2],
      ['ENTERPRISE', 1],
    ]);
  });

  it('lead to the page of their kind', () => {
    expect(hitTarget(hit('ENTERPRISE', 'Enterprise', 'f'), 'sxt')).toMatchObject({
      to: '/enterprises/$code',
      params: { code: 'f' },
    });
    expect(hitTarget(hit('SEGMENT', 'Segment', 'auto-parts/die-casting'), 'gx')).toMatchObject({
      params: { park: 'gx', chain: 'auto-parts' },
      search: { segment: 'die-casting' },
    });
    expect(hitTarget(hit('PRODUCT', 'Product', 'p', 'auto-parts/die-casting'), 'gx')).toMatchObject({
      search: { segment: 'die-casting' },
    });
    expect(hitTarget(hit('PRODUCT', 'Product', 'p'), 'gx')).toMatchObject({
      to: '/entries/$id',
      params: { id: 'id-p' },
    });
    expect(hitTarget(hit('METRIC', 'Metric', 'm'), 'gx')).toMatchObject({
      to: '/parks/$park',
      search: { tab: 'indicators', metric: 'm' },
    });
    expect(hitTarget(hit('FUND', 'Fund', 'f'), 'gx')).toMatchObject({ to: '/entries/$id' });
  });
});
