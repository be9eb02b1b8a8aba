import { useTranslation } from 'react-i18next';
import type { ComponentKind } from '../../../api/target/fusion.ts';
import { useFormat } from '../../i18n/format.ts';
import styles from './cell.module.css';
import type { Candidate } from './targets.query.ts';

type Component = Candidate['components'][number];

interface CellProps {
  readonly component: Component;
  /** Its evidence is shown. */
  readonly open: boolean;
  /** The one cell of a row that Tab reaches; arrow keys go on from there. */
  readonly first: boolean;
  readonly onOpen: (kind: ComponentKind) => void;
}

/** A value with a bar, “searched, none” or “not searched”: three cells that differ in text, border and pattern. */
export function Cell({ component, open, first, onOpen }: CellProps) {
  const { t } = useTranslation();
  const { kind, status } = component;
  return (
    <button
      type="button"
      className={`${styles.cell} ${styles[status]}`}
      data-cell=""
      tabIndex={first ? 0 : -1}
      aria-expanded={open}
      title={`${t(`targets.kind.${kind}`)} · ${t(`targets.status.${status}`)}`}
      onClick={() => onOpen(kind)}
    >
      <CellContent component={component} />
    </button>
  );
}

/** The inside of a cell, for a legend or a table without buttons too. */
export function CellContent({ component }: { readonly component: Component }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, status, value } = component;
  const word = status === 'RECORDED' && value !== null ? format.number(value) : t(`targets.status.${status}`);
  return (
    <>
      {status === 'RECORDED' && value !== null && (
        <span className={styles.level} style={{ width: `${Math.min(1, Math.max(0, value)) * 100}%` }} />
      )}
      <span className={styles.word} aria-hidden="true">
        {status === 'RECORDED' && value !== null
          ? format.number(value)
          : t(status === 'SEARCHED_NONE' ? 'targets.cell.none' : 'targets.cell.unknown')}
      </span>
      <span className="visually-hidden">{t('targets.cell.said', { kind: t(`targets.kind.${kind}`), value: word })}</span>
    </>
  );
}

/** What the three kinds of cells and the arrows mean. */
export function Legend() {
  const { t } = useTranslation();
  const sample = (status: Component['status'], text: string) => (
    <span className={styles.sample}>
      <span className={`${styles.cell} ${styles[status]} ${styles.small}`} aria-hidden="true">
        {status === 'RECORDED' && <span className={`${styles.level} ${styles.full}`} />}
        <span className={styles.word}>{text}</span>
      </span>
      {t(`targets.status.${status}`)}
    </span>
  );
  return (
    <p className={styles.legend}>
      {sample('RECORDED', '0.80')}
      {sample('SEARCHED_NONE', t('targets.cell.none'))}
      {sample('NOT_SEARCHED', t('targets.cell.unknown'))}
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
  const rows = [...event.currentTarget.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')])
    .filter((cells) => cells.length > 0);
  const row = rows.findIndex((cells) => cells.includes(cell));
  const next = rows[row + step[0]]?.[(rows[row]?.indexOf(cell) ?? 0) + step[1]];
  event.preventDefault();
  next?.focus();
}
