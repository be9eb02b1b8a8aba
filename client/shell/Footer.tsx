import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLive } from '../graphql/live.ts';
import { useFormat } from '../i18n/format.ts';
import styles from './Shell.module.css';

interface FooterProps {
  readonly dataset:
    { readonly version: string | null; readonly dataAsOf: string | null; readonly formulaVersion: string } | undefined;
  readonly failed: boolean;
}

export function Footer({ dataset, failed }: FooterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, lostAt } = useLive();
  return (
    <footer className={styles.footer} aria-label={t('common.footer.label')}>
      {dataset && (
        <p>
          {[
            ...(dataset.dataAsOf === null ? [] : [t('common.footer.asOf', { date: format.period(dataset.dataAsOf) })]),
            ...(dataset.version === null ? [] : [t('common.footer.version', { version: dataset.version })]),
            t('common.footer.formula', { version: dataset.formulaVersion }),
            ...(state === 'LIVE' ? [t('common.footer.live')] : []),
          ].join(' · ')}
        </p>
      )}
      {lostAt !== null && (
        <p role="status">{t('common.footer.lost', { time: format.moment(new Date(lostAt).toISOString()) })}</p>
      )}
      {!dataset && failed && <p>{t('common.footer.unknown')}</p>}
      <p>
        {t('common.footer.basis')}{' '}
        <Link to="/accuracy" search={{}} className={styles.footerLink}>
          {t('common.footer.accuracy')}
        </Link>{' '}
        <Link to="/api" search={{}} className={styles.footerLink}>
          {t('common.footer.api')}
        </Link>
      </p>
    </footer>
  );
}
