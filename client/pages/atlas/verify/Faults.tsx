import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import type { UserFault } from './edit.query.ts';
import styles from './verify.module.css';

interface FaultsProps {
  readonly of: readonly UserFault[] | undefined;
  readonly error: CombinedError | undefined;
}

/** Why nothing was written, in words; the server's own words follow for what the words leave open. */
export function Faults({ of, error }: FaultsProps) {
  const { t } = useTranslation();
  if (!error && (of === undefined || of.length === 0)) return null;
  return (
    <div className={styles.faults} role="alert">
      <b>{t('edit.failed')}</b>
      <ul>
        {of?.map((fault) => (
          <li key={fault.field}>
            {t(`edit.fault.${fault.code}`)} <span lang="en">{`${fault.field}: ${fault.message}`}</span>
          </li>
        ))}
        {error && (
          <li>
            {error.networkError ? t('common.panel.offline') : t('common.panel.server')}{' '}
            <span lang="en">{error.graphQLErrors[0]?.message}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
