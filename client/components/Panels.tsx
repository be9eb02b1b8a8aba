import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import styles from './Panels.module.css';

interface ErrorPanelProps {
  /** What could not be read, as a noun. */
  readonly what: string;
  readonly error?: CombinedError | undefined;
  readonly onRetry?: () => void;
}

/** Refusals a reader can do something about. */
const KNOWN = [
  'BUDGET_EXHAUSTED',
  'OVERLOADED',
  'SERVICE_UNAVAILABLE',
  'TIMEOUT',
  'LIMIT_EXCEEDED',
  'FORBIDDEN',
  'DOCUMENT_NOT_TRUSTED',
] as const;

const codeOf = (error: CombinedError | undefined): (typeof KNOWN)[number] | undefined =>
  KNOWN.find((code) => error?.graphQLErrors.some(({ extensions }) => extensions['code'] === code));

/** What failed, why as far as we know, what still works, and a way to try again. */
export function ErrorPanel({ what, error, onRetry }: ErrorPanelProps) {
  const { t } = useTranslation();
  const response = error?.response as Response | undefined;
  const requestId = response?.headers.get('x-request-id');
  const code = codeOf(error);
  return (
    <div className={styles.panel} role="alert">
      <p className={styles.title}>{t('common.panel.error', { what })}</p>
      <p>
        {error?.networkError
          ? t('common.panel.offline')
          : code
            ? t(`common.refusal.${code}`)
            : t('common.panel.server')}{' '}
        {t('common.panel.works')}
      </p>
      {error?.graphQLErrors[0] && (
        <p className={styles.detail} lang="en">
          {error.graphQLErrors[0].message}
        </p>
      )}
      {requestId && <p className={styles.detail}>{t('common.panel.requestId', { id: requestId })}</p>}
      {onRetry && (
        <button type="button" className={styles.button} onClick={onRetry}>
          {t('common.panel.retry')}
        </button>
      )}
    </div>
  );
}

interface EmptyPanelProps {
  /** none: checked, there is none · unchecked: nobody looked · filtered: the filter hides all · forbidden: not for this reader. */
  readonly kind: 'none' | 'unchecked' | 'filtered' | 'forbidden';
  readonly children?: ReactNode;
  readonly onClear?: () => void;
}

export function EmptyPanel({ kind, children, onClear }: EmptyPanelProps) {
  const { t } = useTranslation();
  return (
    <div className={`${styles.panel} ${styles[kind]}`}>
      <p className={styles.title}>{t(`common.panel.${kind}`)}</p>
      <p>{children ?? t(`common.panel.${kind}Text`)}</p>
      {onClear && (
        <button type="button" className={styles.button} onClick={onClear}>
          {t('common.panel.clear')}
        </button>
      )}
    </div>
  );
}

/** A banner over data that is shown although something is missing or old. */
export function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.notice} role="status">
      {children}
    </p>
  );
}
