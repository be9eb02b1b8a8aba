import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { GAP_ONLY, neighbours } from '../../../chain/arrange.ts';
import { layoutChain, type LayoutColumn } from '../../../chain/layout.ts';
import { move, nextWhere, type Direction } from '../../../chain/move.ts';
import { Name } from '../../../components/Name.tsx';
import { stringifySearch } from '../../../routing.ts';
import type { Gap } from '../atlas.query.ts';
import { slugOf, useAtlas, useAtlasSearch } from '../useAtlas.ts';
import { Card } from './Card.tsx';
import { Legend } from './Legend.tsx';
import { Links } from './Links.tsx';
import styles from './map.module.css';

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

const NO_LAYER: MapCard['layer'] = { code: '', name: '', nameEn: '', order: 0 };

/** A gap with what the layout sorts by. */
interface MapCard {
  readonly code: string;
  readonly stage: Gap['segment']['stage'];
  readonly layer: NonNullable<Gap['segment']['layer']>;
  readonly order: number;
  readonly gap: Gap;
}

/** The chain as columns of cards with supply links between them. */
export function MapView() {
  const { t } = useTranslation();
  const atlas = useAtlas();
  const { search } = useAtlasSearch();
  const container = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const columns = useColumns();
  const onKeyDown = useMapKeys(container, columns);
  const selected = atlas.gaps.find((gap) => slugOf(gap.segment.code) === search.segment)?.segment.code ?? null;
  const hot = pointed ?? selected;
  const near = useMemo(() => (hot === null ? null : neighbours(hot, atlas.links)), [hot, atlas.links]);

  // A link to a segment leads to its card, wherever in the chain it stands.
  const arrival = useRef(selected);
  useEffect(() => {
    if (arrival.current !== null) cardOf(container.current, arrival.current)?.scrollIntoView({ block: 'nearest' });
  }, []);

  const point = useCallback((target: EventTarget) => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-code]') : null;
    setPointed(card?.dataset['code'] ?? null);
  }, []);

  const column = (one: LayoutColumn<MapCard>) => (
    <Column key={one.stage} column={one} hot={hot} near={near} selected={selected} />
  );
  return (
    <>
      <Legend hidden={[...atlas.showing.values()].filter((showing) => showing !== 'full').length} />
      <div
        ref={container}
        className={styles.atlas}
        role="group"
        aria-label={t('atlas.views.map')}
        data-hot={hot === null ? undefined : ''}
        onPointerOver={(event) => point(event.target)}
        onPointerLeave={() => setPointed(null)}
        onFocus={(event) => point(event.target)}
        onBlur={() => setPointed(null)}
        onKeyDown={onKeyDown}
      >
        <Links container={container} links={atlas.links} columns={columns} hot={hot} />
        <div className={styles.columns}>{columns.slice(0, 3).map(column)}</div>
        {columns
          .slice(3)
          .filter((one) => one.layers.length > 0)
          .map(column)}
      </div>
    </>
  );
}

function cardOf(container: HTMLElement | null, code: string): HTMLElement | null {
  return container?.querySelector<HTMLElement>(`[data-code="${CSS.escape(code)}"]`) ?? null;
}

function useColumns(): LayoutColumn<MapCard>[] {
  const { gaps, links, showing } = useAtlas();
  return useMemo(() => {
    const cards = gaps
      .filter((gap) => showing.get(gap.segment.code) !== 'hidden')
      .map((gap): MapCard => ({
        code: gap.segment.code,
        stage: gap.segment.stage,
        layer: gap.segment.layer ?? NO_LAYER,
        order: gap.segment.order,
        gap,
      }));
    return layoutChain(cards, links);
  }, [gaps, links, showing]);
}

/** Arrow keys walk the chain, `n` goes to the next gap; both only while a card has the focus (WCAG 2.1.4). */
function useMapKeys(container: RefObject<HTMLDivElement | null>, columns: LayoutColumn<MapCard>[]) {
  const { links, gaps } = useAtlas();
  return (event: KeyboardEvent) => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-code]') : null;
    const from = card?.dataset['code'];
    if (from === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const states = new Map(gaps.map((gap) => [gap.segment.code, gap.state]));
    const isGap = (code: string) => GAP_ONLY.includes(states.get(code) ?? 'STRONG');
    const to = direction
      ? move(columns, links, from, direction)
      : event.key === 'n'
        ? nextWhere(columns, from, isGap)
        : null;
    if (direction || event.key === 'n') event.preventDefault();
    if (to !== null) cardOf(container.current, to)?.focus();
  };
}

interface ColumnProps {
  readonly column: LayoutColumn<MapCard>;
  readonly hot: string | null;
  readonly near: ReadonlySet<string> | null;
  readonly selected: string | null;
}

function Column({ column, hot, near, selected }: ColumnProps) {
  const { t } = useTranslation();
  const { showing, after } = useAtlas();
  const { search } = useAtlasSearch();
  const navigate = useNavigate();
  const open = useCallback(
    (slug: string) => void navigate({ to: '.', search: (old) => ({ ...old, segment: slug }), resetScroll: false }),
    [navigate],
  );
  const cards = column.layers.flatMap((layer) => layer.cards);
  const missing = cards.filter((card) => card.gap.state === 'MISSING').length;
  const id = `stage-${column.stage}`;
  return (
    <section className={column.stage === 'SUPPORT' ? styles.support : styles.column} aria-labelledby={id}>
      <h2 id={id}>
        <span>{t(`common.stage.${column.stage}`)}</span>{' '}
        <span className={styles.counts}>
          {t('atlas.column.count', { count: cards.length })}
          {missing > 0 && ` · ${t('atlas.column.gaps', { count: missing })}`}
        </span>
      </h2>
      <div className={styles.layers}>
        {column.layers.map((layer) => (
          <div key={layer.code} className={styles.layer}>
            <h3>{layer.cards[0] && <Name of={layer.cards[0].layer} />}</h3>
            <ul>
              {layer.cards.map(({ gap, code }) => (
                <Card
                  key={code}
                  gap={gap}
                  context={showing.get(code) === 'context'}
                  near={code === hot || near?.has(code) === true}
                  selected={code === selected}
                  after={after.get(code)}
                  density={search.density ?? 'segment'}
                  href={stringifySearch({ ...search, segment: slugOf(code) })}
                  onOpen={open}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
