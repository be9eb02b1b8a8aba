import { useTranslation } from 'react-i18next';
import type { GapState } from '../chain/state.ts';
import { useFormat } from '../i18n/format.ts';
import styles from './IntervalBar.module.css';

interface IntervalBarProps {
  readonly low: number;
  readonly high: number;
  /** What is measured, for those who do not see the bar. */
  readonly label: string;
  readonly tone?: GapState | 'accent' | 'neutral';
  readonly size?: 'thin' | 'thick';
}

const clamp = (value: number) => Math.min(1, Math.max(0, value)) * 100;

/** A value between 0 and 1 as an interval: solid = confirmed, hatched = counted by probability, empty = lacking. */
export function IntervalBar({ low, high, label, tone = 'neutral', size = 'thin' }: IntervalBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = t('common.interval.said', { label, low: format.percent(low), high: format.percent(high) });
  return (
    <span className={`${styles.bar} ${styles[tone]} ${styles[size]}`} role="img" aria-label={said}>
      <span className={styles.solid} style={{ width: `${clamp(low)}%` }} />
      <span className={styles.hatched} style={{ width: `${clamp(high) - clamp(low)}%` }} />
    </span>
  );
}
