interface LinkLike {
  readonly kind: 'RECORDED' | 'POTENTIAL';
  readonly depth: number;
  readonly enterprise: { readonly id: string; readonly parks: readonly { readonly code: string }[] } | null;
  readonly segment: { readonly id: string } | null;
}

export interface SegmentGroup<Link> {
  readonly key: string;
  readonly links: readonly Link[];
  /** Links with a firm, those in the reader's park first. */
  readonly firms: readonly Link[];
}

export interface DepthGroup<Link> {
  readonly depth: number;
  readonly segments: readonly SegmentGroup<Link>[];
}

/**
 * Links by depth, then by segment; recorded relations stand before possible ones, segments without any firm come last
 * within their depth, because they are gaps and not suppliers.
 */
export function groupLinks<Link extends LinkLike>(
  links: readonly Link[],
  park: string | undefined,
): DepthGroup<Link>[] {
  const depths = [...new Set(links.map((link) => link.depth))].sort((a, b) => a - b);
  return depths.map((depth) => {
    const here = links.filter((link) => link.depth === depth);
    const bySegment = groupBy(here, (link) => `${link.kind} ${link.segment?.id ?? ''}`);
    const segments = [...bySegment].map(([key, group]) => ({
      key,
      links: group,
      firms: localFirst(
        group.filter((link) => link.enterprise !== null),
        park,
      ),
    }));
    return { depth, segments: segments.sort((a, b) => weight(a) - weight(b)) };
  });
}

function weight<Link extends LinkLike>({ links, firms }: SegmentGroup<Link>): number {
  if (firms.length === 0) return 2;
  return links[0]?.kind === 'RECORDED' ? 0 : 1;
}

function localFirst<Link extends LinkLike>(links: readonly Link[], park: string | undefined): Link[] {
  const local = (link: Link) => (link.enterprise?.parks.some((one) => one.code === park) ? 0 : 1);
  return [...links].sort((a, b) => local(a) - local(b));
}

/** `Map.groupBy` needs a newer browser than the oldest we serve. */
function groupBy<Item>(items: readonly Item[], by: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group) group.push(item);
    else groups.set(by(item), [item]);
  }
  return groups;
}
