import { useTranslation } from 'react-i18next';
import styles from './Skeleton.module.css';

/** Grey shapes of the final size, shown only after 150 ms (by CSS delay), so fast answers do not flash. */
export function Skeleton({
  rows = 6,
  height = 68,
  columns = 1,
}: {
  readonly rows?: number;
  readonly height?: number;
  readonly columns?: number;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{t('common.panel.loading')}</span>
      <div
        className={styles.grid}
        style={{
          gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, max(200px, ${Math.floor(90 / columns)}%)), 1fr))`,
        }}
        aria-hidden="true"
      >
        {Array.from({ length: rows * columns }, (_, index) => (
          <span key={index} className={styles.shape} style={{ height }} />
        ))}
      </div>
    </div>
  );
}
