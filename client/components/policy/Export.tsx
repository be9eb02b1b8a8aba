import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csv } from '../../chain/csv.ts';
import { csvBlob, download } from '../download.ts';
import type { SheetCell } from '../xlsx.ts';
import styles from './export.module.css';

interface ExportProps {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly sheet: string;
  /** Heads first; made only when asked for. */
  readonly rows: () => SheetCell[][];
  /** What the list is: subject, filters, dates, address. */
  readonly about: () => SheetCell[][];
}

/** A list to take along. XLSX says what it is on a sheet of its own, CSV in lines before the first empty one. */
export function Export({ name, sheet, rows, about }: ExportProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const [notice, setNotice] = useState<'failed' | 'tooLarge' | null>(null);
  const saveXlsx = async () => {
    setNotice(null);
    try {
      const { fits, xlsx } = await import('../xlsx.ts');
      const [list, told] = [
        { name: sheet, rows: rows() },
        { name: t('policies.export.sheetAbout'), rows: about() },
      ];
      if (fits([list, told])) download(`${name}.xlsx`, await xlsx(list, told));
      else setNotice('tooLarge');
    } catch {
      setNotice('failed');
    }
  };
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
  };
  return (
    <details className={styles.export} onToggle={() => setCopied(false)}>
      <summary>
        {t('policies.export.menu')} <span aria-hidden="true">▾</span>
      </summary>
      <div className={styles.panel}>
        <button type="button" onClick={() => void saveXlsx()}>
          {t('policies.export.xlsx')}
        </button>
        <button type="button" onClick={() => download(`${name}.csv`, csvBlob(csv([...about(), [], ...rows()])))}>
          {t('policies.export.csv')}
        </button>
        <button type="button" onClick={() => void copy()}>
          {copied ? t('policies.export.copied') : t('policies.export.link')}
        </button>
        {notice !== null && <p role="alert">{t(`policies.export.${notice}`)}</p>}
      </div>
    </details>
  );
}
