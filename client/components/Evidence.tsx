import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../graphql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { BasisTag } from './BasisTag.tsx';
import styles from './Evidence.module.css';
import type { EvidenceParts } from './evidence.query.ts';
import { Text } from './Name.tsx';

const Doubt = lazy(() => import('./Doubt.tsx').then(({ Doubt }) => ({ default: Doubt })));

export type EvidenceItem = ResultOf<typeof EvidenceParts>;

/** Document number and line, linked to the source page; the article itself is never shown. */
export function EvidencePlace({ of }: { readonly of: EvidenceItem }) {
  const { t } = useTranslation();
  const { source, line } = of;
  if (source === null) return <>{t('common.evidence.none')}</>;
  return (
    <Link
      to="/sources/$code"
      params={{ code: source.code }}
      search={{ evidence: of.code, ...(line === null ? {} : { line: String(line) }) }}
    >
      {line === null
        ? t('common.evidence.whole', { code: source.code })
        : t('common.evidence.place', { code: source.code, line })}
    </Link>
  );
}

interface EvidenceListProps {
  readonly items: readonly EvidenceItem[];
  /** Folded away: what is held against it is asked once it is unfolded. */
  readonly folded?: boolean;
}

/** Every piece of evidence: what we read, where, on which date, of which kind, and what is held against it. */
export function EvidenceList({ items, folded = false }: EvidenceListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (items.length === 0) return <p className={styles.none}>{t('common.evidence.empty')}</p>;
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id}>
          <BasisTag basis={item.basis} /> <Text zh={item.note} en={item.noteEn} />
          <span className={styles.place}>
            <EvidencePlace of={item} />
            {' · '}
            {item.source?.publishedOn ? format.period(item.source.publishedOn) : t('common.evidence.noDate')}
            {item.confidence < 1 && ` · ${t('common.evidence.confidence', { value: format.percent(item.confidence) })}`}
          </span>
          {!folded && (
            <Suspense>
              <Doubt of={item} />
            </Suspense>
          )}
        </li>
      ))}
    </ul>
  );
}

interface ProvenanceChipProps {
  readonly evidence: readonly EvidenceItem[];
  /** For computed numbers: data date and formula version. */
  readonly computed?: { readonly dataAsOf: string | null; readonly formulaVersion: string };
}

/** Stands beside a number: source · date · kind; opens to the evidence. Native <details>, so it works without script. */
export function ProvenanceChip({ evidence, computed }: ProvenanceChipProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [folded, setFolded] = useState(true);
  const first = evidence[0];
  const source = computed ? null : (first?.source ?? null);
  const date = computed ? computed.dataAsOf : (source?.publishedOn ?? null);
  // What rests on no document (a template, the register) is called by its kind alone; its note says the rest.
  const parts = [
    ...(computed ? [t('common.evidence.formula', { version: computed.formulaVersion })] : []),
    ...(source ? [t('common.evidence.whole', { code: source.code })] : []),
    ...(date !== null ? [format.period(date)] : source ? [t('common.evidence.noDate')] : []),
    t(`common.basis.${computed ? 'COMPUTED' : (first?.basis ?? 'COMPUTED')}`),
    ...(evidence.length > 1 ? [t('common.evidence.more', { count: evidence.length - 1 })] : []),
  ];
  return (
    <details className={styles.chip} onToggle={(event) => setFolded(!event.currentTarget.open)}>
      <summary>
        <span className="visually-hidden">{t('common.evidence.chipLabel', { what: '' })}</span>
        {parts.join(' · ')}
      </summary>
      <EvidenceList items={evidence} folded={folded} />
    </details>
  );
}
