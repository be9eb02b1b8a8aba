import { useTranslation } from 'react-i18next';
import type { ComponentKind } from '../../../api/target/fusion.ts';
import { useLanguage } from '../../i18n/format.ts';
import styles from './cell.module.css';
import type { Candidate } from './targets.query.ts';
import { knowledgeOf, valueText } from './words.ts';

type Component = Candidate['components'][number];

interface CellProps {
  readonly component: Component;
  /** Its evidence is shown. */
  readonly open: boolean;
  /** The one cell of a row that Tab reaches; arrow keys go on from there. */
  readonly first: boolean;
  readonly onOpen: (kind: ComponentKind) => void;
}

/**
 * A value with a bar, “searched, none”, “to be asked” or “not searched”: cells that differ in text, border and pattern. One
 * element each, without a layer of its own: a table holds more than a thousand, and all are painted when it reorders.
 */
export function Cell({ component, open, first, onOpen }: CellProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, status, value } = component;
  const knowledge = knowledgeOf(component);
  const recorded = status === 'RECORDED' && value !== null;
  const shown = recorded ? valueText(value, language) : t(`targets.cell.${knowledge}`);
  return (
    <button
      type="button"
      className={`${styles.cell} ${styles[knowledge]}`}
      style={recorded ? { backgroundSize: `${Math.min(1, Math.max(0, value)) * 100}% 100%` } : undefined}
      data-cell=""
      tabIndex={first ? 0 : -1}
      aria-expanded={open}
      aria-label={t('targets.cell.said', {
        kind: t(`targets.kind.${kind}`),
        value: shown,
        status: t(`targets.status.${knowledge}`),
      })}
      onClick={() => onOpen(kind)}
    >
      {shown}
    </button>
  );
}

/** What the kinds of cells and the arrows mean. */
export function Legend() {
  const { t } = useTranslation();
  const sample = (knowledge: ReturnType<typeof knowledgeOf>, text = t(`targets.cell.${knowledge}`)) => (
    <span className={styles.sample}>
      <span className={`${styles.cell} ${styles[knowledge]} ${styles.small}`} aria-hidden="true">
        {text}
      </span>
      {t(`targets.status.${knowledge}`)}
    </span>
  );
  return (
    <p className={styles.legend}>
      {sample('RECORDED', '0.80')}
      {sample('SEARCHED_NONE')}
      {sample('OPEN')}
      {sample('NOT_SEARCHED')}
      <span>{t('targets.table.legendMoved')}</span>
      <span className={styles.keys}>{t('targets.table.keys')}</span>
    </p>
  );
}

const STEP: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Arrow keys move between the cells of a table; at an edge the focus stays. */
export function moveBetweenCells(event: React.KeyboardEvent): void {
  const step = STEP[event.key];
  const cell = event.target;
  if (!step || !(cell instanceof HTMLElement) || cell.dataset['cell'] === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll('[role=row]')]
    .map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')])
    .filter((cells) => cells.length > 0);
  const row = rows.findIndex((cells) => cells.includes(cell));
  const next = rows[row + step[0]]?.[(rows[row]?.indexOf(cell) ?? 0) + step[1]];
  event.preventDefault();
  next?.focus();
}
