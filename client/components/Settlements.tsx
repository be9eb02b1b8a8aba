import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../i18n/format.ts';
import { textIn } from '../i18n/name.ts';
import { ProvenanceChip, type EvidenceItem } from './Evidence.tsx';
import { figureText } from './Figure.tsx';
import { EntryLink } from './links.tsx';
import { Loaded } from './Loaded.tsx';
import { Name, Text } from './Name.tsx';
import { EmptyPanel } from './Panels.tsx';
import { Skeleton } from './Skeleton.tsx';
import styles from './settle.module.css';
import { SettlementsQuery, type Settlement } from './settle.query.ts';

export interface CompactProps {
  /** Without reasons and empty panels, for a sheet or a narrow column. */
  readonly compact?: boolean;
  /** Rows to show; the rest is counted. */
  readonly most?: number;
  /** How evidence is pointed to; by a chip where absent. */
  readonly cite?: (evidence: readonly EvidenceItem[]) => ReactNode;
}

interface SettlementsProps extends CompactProps {
  readonly park: string;
  /** Whole code, `<chain>/<slug>`. */
  readonly segment: string;
}

/** Where a firm of this segment could settle: carriers of the park, the fitting ones first, and what has to be asked. */
export function Settlements({ park, segment, compact = false, most = Infinity, cite }: SettlementsProps) {
  const { t } = useTranslation();
  const [result, refetch] = useQuery({ query: SettlementsQuery, variables: { park, segment } });
  return (
    <Loaded
      of={result}
      what={t('settle.carriers')}
      retry={() => refetch({ requestPolicy: 'network-only' })}
      skeleton={<Skeleton rows={2} height={44} />}
    >
      {({ settlements }) => {
        if (settlements.length === 0)
          return compact ? (
            <p className={styles.quiet}>{t('settle.noCarriers')}</p>
          ) : (
            <EmptyPanel kind="unchecked">{t('settle.noCarriers')}</EmptyPanel>
          );
        const hidden = Math.max(0, settlements.length - most);
        return (
          <>
            <ol className={compact ? styles.compact : styles.list}>
              {settlements.slice(0, most).map((one) => (
                <li key={one.carrier.id}>
                  <Row of={one} compact={compact} cite={cite} />
                </li>
              ))}
            </ol>
            {hidden > 0 && <p className={styles.quiet}>{t('settle.more', { count: hidden })}</p>}
          </>
        );
      }}
    </Loaded>
  );
}

function Row({
  of,
  compact,
  cite,
}: {
  readonly of: Settlement;
  readonly compact: boolean;
  readonly cite: CompactProps['cite'];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const areas = of.areas.flatMap(({ quantity }) => {
    const said = quantity && figureText(quantity, format, t);
    return said ? [said] : [];
  });
  const sentences = (all: readonly { readonly text: string; readonly textEn: string }[]) =>
    all.flatMap(({ text, textEn }) => textIn(text, textEn, format.language)?.text ?? []).join(t('settle.semicolon'));
  const evidence = [...of.evidence, ...of.areas.flatMap((area) => area.evidence)];
  return (
    <>
      <span className={styles.name}>{compact ? <Name of={of.carrier} /> : <EntryLink of={of.carrier} />}</span>{' '}
      <span className={styles.quiet}>
        {t(`settle.focus.${of.focus}`)} · {t(`settle.status.${of.status}`)}
        {areas.length > 0 && ` · ${t('settle.area', { area: areas.join(t('common.value.separator')) })}`}
      </span>{' '}
      {cite ? cite(evidence) : evidence.length > 0 && <ProvenanceChip evidence={evidence} />}
      {!compact && (of.reasonsFor.length > 0 || of.reasonsAgainst.length > 0) && (
        <span className={styles.line}>
          {sentences(of.reasonsFor)}
          {of.reasonsAgainst.length > 0 && (
            <span className={styles.against}>
              {of.reasonsFor.length > 0 && t('settle.semicolon')}
              {t('settle.but', { reason: sentences(of.reasonsAgainst) })}
            </span>
          )}
        </span>
      )}
      {of.unknown.length > 0 && !compact && (
        <ul className={styles.unknown} aria-label={t('settle.unknown')}>
          {of.unknown.map(({ text, textEn }) => (
            <li key={text}>
              <span aria-hidden="true">? </span>
              <Text zh={text} en={textEn} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
