import { useTranslation } from 'react-i18next';
import styles from './map.module.css';

/** What bars and lines mean. What a bar means is always in sight; the rest opens. */
export function Legend({ hidden }: { readonly hidden: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.legend}>
      <p>{t('common.interval.legend')}</p>
      {hidden > 0 && <p>{t('atlas.filter.hidden', { count: hidden })}</p>}
      <details>
        <summary>{t('atlas.filter.legend')}</summary>
        <p>{t('atlas.filter.links')}</p>
        <p>{t('atlas.filter.keys')}</p>
      </details>
    </div>
  );
}
