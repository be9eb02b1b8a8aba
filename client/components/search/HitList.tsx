import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Name } from '../Name.tsx';
import type { HitGroup } from './hits.ts';
import { Matched } from './Matched.tsx';
import type { SearchHit } from './search.query.ts';
import styles from './search.module.css';

interface HitListProps {
  readonly id: string;
  readonly groups: readonly HitGroup[];
  /** Place of the active hit over all groups. */
  readonly active: number;
  readonly onHover: (index: number) => void;
  readonly onOpen: (hit: SearchHit) => void;
}

/** The list box of the search: focus stays in the text field, which names the active option. */
export function HitList({ id, groups, active, onHover, onOpen }: HitListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(
    () => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    [active],
  );
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.hits.length, 0));
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('search.results')} className={styles.list}>
      {groups.map((group, at) => (
        <div key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`}>
          <div id={`${id}-${group.kind}`} className={styles.kind} role="presentation">
            {t(`search.kind.${group.kind}`)}
          </div>
          {group.hits.map((hit, place) => {
            const index = (starts[at] ?? 0) + place;
            return (
              <div
                key={hit.entity.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className={styles.option}
                onPointerMove={() => onHover(index)}
                onClick={() => onOpen(hit)}
              >
                <span>
                  <Name of={hit.entity} />
                </span>
                <Matched hit={hit} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
