import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ProvenanceChip } from './Evidence.tsx';
import { EntityLink } from './links.tsx';
import { Loaded } from './Loaded.tsx';
import { Name, Text } from './Name.tsx';
import { EmptyPanel } from './Panels.tsx';
import type { CompactProps } from './Settlements.tsx';
import { Skeleton } from './Skeleton.tsx';
import styles from './settle.module.css';
import { SupportsQuery } from './settle.query.ts';

interface SupportsProps extends CompactProps {
  readonly park: string;
  /** Whole code, `<chain>/<slug>`; absent: any. */
  readonly segment?: string;
  readonly enterprise?: string | undefined;
}

/** Funds, talent programmes, platforms and mechanisms of the park: first what is meant for the segment. */
export function Supports({ park, segment, enterprise, compact = false, most = Infinity, cite }: SupportsProps) {
  const { t } = useTranslation();
  const [result, refetch] = useQuery({
    query: SupportsQuery,
    variables: { park, segment: segment ?? null, enterprise: enterprise ?? null },
  });
  return (
    <Loaded
      of={result}
      what={t('settle.supports')}
      retry={() => refetch({ requestPolicy: 'network-only' })}
      skeleton={<Skeleton rows={2} height={44} />}
    >
      {({ supports }) => {
        if (supports.length === 0)
          return compact ? (
            <p className={styles.quiet}>{t('settle.noSupports')}</p>
          ) : (
            <EmptyPanel kind="unchecked">{t('settle.noSupports')}</EmptyPanel>
          );
        const hidden = Math.max(0, supports.length - most);
        return (
          <>
            <ul className={compact ? styles.compact : styles.list}>
              {supports.slice(0, most).map(({ entity, fit, reason, evidence }) => (
                <li key={entity.id}>
                  <span className={styles.name}>
                    {compact ? <Name of={entity} /> : <EntityLink of={entity} park={park} />}
                  </span>{' '}
                  <span className={styles.quiet}>{t(`settle.fit.${fit}`)}</span>{' '}
                  {cite ? cite(evidence) : evidence.length > 0 && <ProvenanceChip evidence={evidence} />}
                  {!compact && (
                    <span className={styles.line}>
                      <Text zh={reason.text} en={reason.textEn} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {hidden > 0 && <p className={styles.quiet}>{t('settle.more', { count: hidden })}</p>}
          </>
        );
      }}
    </Loaded>
  );
}
