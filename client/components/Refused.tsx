import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../graphql/write.ts';
import { useFormat } from '../i18n/format.ts';
import styles from './Form.module.css';

interface RefusedProps {
  readonly of: Refusal | null;
  /** How the thing stands now, and what may be done about it, where somebody else changed it meanwhile. */
  readonly conflict?: ReactNode;
}

/** Why nothing was written, in words; the server's own words follow for what the words leave open. */
export function Refused({ of, conflict }: RefusedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (of === null) return null;
  const { changedBy = null, changedAt = null } = of.conflict ?? {};
  return (
    <div className={styles.refused} role="alert">
      <b>{t('edit.failed')}</b>
      {of.conflict && (
        <>
          <p>
            {t('common.conflict.changed', {
              who: changedBy ?? t('common.conflict.somebody'),
              when: changedAt === null ? '' : format.moment(changedAt),
            })}
          </p>
          {conflict}
        </>
      )}
      <ul>
        {of.faults.map((fault) => (
          <li key={`${fault.field}-${fault.code}`}>
            {t(`edit.fault.${fault.code}`)} <span lang="en">{`${fault.field}: ${fault.message}`}</span>
          </li>
        ))}
        {of.error && (
          <li>
            {of.error.networkError ? t('common.panel.offline') : t('common.panel.server')}{' '}
            <span lang="en">{of.error.graphQLErrors[0]?.message}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
