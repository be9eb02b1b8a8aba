import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UseQueryState } from 'urql';
import { ErrorPanel, Notice } from './Panels.tsx';
import { Skeleton } from './Skeleton.tsx';

interface LoadedProps<Data> {
  readonly of: Pick<UseQueryState<Data>, 'data' | 'error' | 'fetching' | 'stale'>;
  /** What is read, as a noun, for the message when it fails. */
  readonly what: string;
  readonly retry: () => void;
  readonly skeleton?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** The states every read has: skeleton, error with a way out, data, data with parts missing, old data being renewed. */
export function Loaded<Data>({ of, what, retry, skeleton, children }: LoadedProps<Data>) {
  const { t } = useTranslation();
  const { data, error, stale } = of;
  // A failed read of what may not be null leaves null.
  if (data === undefined || data === null)
    return error ? (
      <ErrorPanel what={what} error={error} onRetry={retry} />
    ) : (
      (skeleton ?? <Skeleton rows={6} height={44} />)
    );
  return (
    <>
      {error && (
        <Notice>
          {error.networkError
            ? t('common.panel.stale')
            : t('common.panel.partial', { count: error.graphQLErrors.length })}
        </Notice>
      )}
      {stale && (
        <p className="visually-hidden" role="status">
          {t('common.panel.updating')}
        </p>
      )}
      {children(data)}
    </>
  );
}
