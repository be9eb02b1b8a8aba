import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csv } from '../../chain/csv.ts';
import { csvBlob, download } from '../../components/download.ts';
import type { EvidenceItem } from '../../components/Evidence.tsx';
import styles from './charts.module.css';

type Cell = string | number | null;

interface ListExportProps {
  readonly park: string;
  /** Part of the file’s name. */
  readonly part: 'carriers' | 'indicators' | 'goals';
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Where it is stated, such as `001:48; 003:7`. */
export const placesOf = (evidence: readonly EvidenceItem[]): string =>
  evidence.map(({ source, line }) => (source ? `${source.code}:${line ?? ''}` : '')).join('; ');

/** A list of the park as a file, as shown; with the day and the address it was taken from. */
export function ListExport({ park, part, title, heads, rows }: ListExportProps) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const today = () => new Date().toISOString().slice(0, 10);
  const name = () => `chainatlas_${park}_${part}_${today()}`;
  const about = (): Cell[][] => [
    [t('park.save.day'), today()],
    [t('park.save.address'), location.href],
  ];
  const saveXlsx = async () => {
    setFailed(false);
    try {
      const { xlsx } = await import('../../components/xlsx.ts');
      const told = { name: t('park.save.about'), rows: about() };
      download(`${name()}.xlsx`, await xlsx({ name: title, rows: [heads, ...rows] }, told));
    } catch {
      setFailed(true);
    }
  };
  return (
    <p className={`${styles.save} no-print`}>
      <button type="button" onClick={() => void saveXlsx()}>
        {t('park.save.xlsx')}
      </button>
      <button type="button" onClick={() => download(`${name()}.csv`, csvBlob(csv([...about(), [], heads, ...rows])))}>
        {t('park.save.csv')}
      </button>
      {failed && <span role="alert">{t('park.save.failed')}</span>}
    </p>
  );
}
