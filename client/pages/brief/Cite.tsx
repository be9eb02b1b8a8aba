import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceItem } from '../../components/Evidence.tsx';
import styles from './brief.module.css';

/** Numbers of the evidence listed below, by id. */
export const Numbers = createContext<ReadonlyMap<string, number>>(new Map());

/** As many marks as a line bears. */
const MARKS = 3;

/** Where a statement is from: numbers of the list below, or document and line where the list has no room for it. */
export function Cite({ of }: { readonly of: readonly EvidenceItem[] }) {
  const { t } = useTranslation();
  const numbers = useContext(Numbers);
  const marks = cited(of).flatMap((item) => {
    const number = numbers.get(item.id);
    if (number !== undefined)
      return (
        <a key={item.id} href={`#evidence-${number}`} aria-label={t('brief.cite', { number })}>
          {number}
        </a>
      );
    if (item.source === null || item.line === null) return [];
    return <span key={item.id}>{t('brief.evidence.short', { code: item.source.code, line: item.line })}</span>;
  });
  return marks.length === 0 ? null : (
    <span className={styles.cite}>[{marks.map((mark, index) => [index > 0 ? ' ' : '', mark])}]</span>
  );
}

/** The first pieces of evidence of a statement: those {@link Cite} marks. */
export function cited(of: readonly EvidenceItem[]): readonly EvidenceItem[] {
  // Several reasons said in one line may rest on the same piece.
  return [...new Map(of.map((item) => [item.id, item])).values()].slice(0, MARKS);
}
