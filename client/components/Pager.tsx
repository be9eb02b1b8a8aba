import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './Pager.module.css';

interface PagerProps {
  readonly shown: number;
  readonly total: number;
  /** Cursor of the last row; null where no page follows. */
  readonly next: string | null;
  /** The cursor this page began after; undefined on the first page. */
  readonly after: string | undefined;
}

/** Pages by cursor: each page is an address of its own, so Back is the previous page. */
export function Pager({ shown, total, next, after }: PagerProps) {
  const { t } = useTranslation();
  if (next === null && after === undefined) return null;
  return (
    <nav className={styles.pager} aria-label={t('figure.pager.label')}>
      <span>{t('figure.pager.size', { count: shown, total })}</span>
      {after !== undefined && (
        <Link to="." search={(search) => ({ ...search, after: undefined })}>
          {t('figure.pager.first')}
        </Link>
      )}
      {next !== null && (
        <Link to="." search={(search) => ({ ...search, after: next })}>
          {t('figure.pager.next')}
        </Link>
      )}
    </nav>
  );
}
