import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../components/Page.tsx';
import styles from '../components/Panels.module.css';

/** Each route has its own boundary: one broken page never blanks the rest. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <Page title={t('common.panel.crashed')}>
      <div className={styles.panel} role="alert">
        <p>{t('common.panel.crashedText')}</p>
        <p className={styles.detail} lang="en">
          {error instanceof Error ? error.message : String(error)}
        </p>
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            reset();
            void router.invalidate();
          }}
        >
          {t('common.panel.retry')}
        </button>
      </div>
    </Page>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('common.panel.notFound')}>
      <p className={styles.panel}>
        {t('common.panel.notFoundText')}{' '}
        <Link to="/" search={{}}>
          {t('common.panel.home')}
        </Link>
      </p>
    </Page>
  );
}
