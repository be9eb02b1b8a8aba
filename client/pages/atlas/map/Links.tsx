import { memo, useEffect, useState, type RefObject } from 'react';
import { linkPath, type Box } from '../../../chain/path.ts';
import type { AtlasLink } from '../useAtlas.ts';
import styles from './map.module.css';

interface LinksProps {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly links: readonly AtlasLink[];
  /** Only says when to measure again. */
  readonly columns: unknown;
  readonly hot: string | null;
}

/** One SVG under the cards. All boxes are read in one pass whenever the container changes its size, never while drawing. */
export function Links({ container, links, columns, hot }: LinksProps) {
  const [boxes, setBoxes] = useState<ReadonlyMap<string, Box>>(new Map());
  // An effect, not a layout effect: the container is our parent, and its ref is set after our layout effects.
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const measure = () => setBoxes(readBoxes(element));
    const observer = new ResizeObserver(measure);
    // Observing reports the first size too.
    observer.observe(element);
    return () => observer.disconnect();
  }, [container, columns]);
  return (
    <svg className={styles.links} aria-hidden="true">
      {links.map((link) => (
        <Path
          key={`${link.from}>${link.to}`}
          link={link}
          from={boxes.get(link.from)}
          to={boxes.get(link.to)}
          hot={hot === link.from || hot === link.to}
        />
      ))}
    </svg>
  );
}

const Path = memo(function Path({
  link,
  from,
  to,
  hot,
}: {
  link: AtlasLink;
  from: Box | undefined;
  to: Box | undefined;
  hot: boolean;
}) {
  if (from === undefined || to === undefined) return null;
  const classes = [
    styles[link.importance],
    link.back && styles.back,
    (from.support || to.support) && styles.onDemand,
    hot && styles.hot,
  ];
  return <path className={classes.filter(Boolean).join(' ')} d={linkPath(from, to)} />;
});

function readBoxes(container: HTMLElement): Map<string, Box> {
  const origin = container.getBoundingClientRect();
  const boxes = new Map<string, Box>();
  for (const card of container.querySelectorAll<HTMLElement>('[data-code]')) {
    const box = card.getBoundingClientRect();
    boxes.set(card.dataset['code'] ?? '', {
      left: Math.round(box.left - origin.left),
      right: Math.round(box.right - origin.left),
      middle: Math.round(box.top + box.height / 2 - origin.top),
      top: Math.round(box.top - origin.top),
      support: card.closest(`.${styles.support}`) !== null,
    });
  }
  return boxes;
}
