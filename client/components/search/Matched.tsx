import { useTranslation } from 'react-i18next';
import type { SearchHit } from './search.query.ts';
import styles from './search.module.css';

/** Says by which name it was found, where that is not the name shown. */
export function Matched({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation();
  const { matched, match, entity } = hit;
  if (matched === entity.name || matched === entity.nameEn) return null;
  return (
    <span className={styles.matched}>
      {match === 'PINYIN' ? t('search.byPinyin', { name: matched }) : t('search.byName', { name: matched })}
    </span>
  );
}
