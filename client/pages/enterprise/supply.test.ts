import { describe, expect, it } from 'vitest';
import { groupLinks } from './supply.ts';

const link = (
  depth: number,
  segment: string,
  firm: string | null,
  park = '',
  kind: 'RECORDED' | 'POTENTIAL' = 'POTENTIAL',
) => ({
  kind,
  depth,
  segment: { id: segment },
  enterprise: firm === null ? null : { id: firm, parks: park === '' ? [] : [{ code: park }] },
});

describe('grouping of supply links', () => {
  it('goes from near to far and keeps a segment together', () => {
    const groups = groupLinks([link(2, 'b', 'x'), link(1, 'a', 'y'), link(1, 'a', 'z')], 'sxt');
    expect(groups.map((group) => [group.depth, group.segments.map((one) => one.links.length)])).toEqual([
      [1, [2]],
      [2, [1]],
    ]);
  });

  it('puts recorded relations first and segments without a firm last', () => {
    const [near] = groupLinks(
      [link(1, 'gap', null), link(1, 'possible', 'x'), link(1, 'known', 'y', '', 'RECORDED')],
      'sxt',
    );
    expect(near?.segments.map((one) => one.links[0]?.segment.id)).toEqual(['known', 'possible', 'gap']);
  });

  it('names firms of the park before others', () => {
    const [near] = groupLinks([link(1, 'a', 'far'), link(1, 'a', 'near', 'sxt')], 'sxt');
    expect(near?.segments[0]?.firms.map((one) => one.enterprise?.id)).toEqual(['near', 'far']);
  });
});
