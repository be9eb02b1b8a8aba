import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csv } from '../../chain/csv.ts';
import { csvBlob, download } from '../../components/download.ts';
import { Menu } from '../../components/Menu.tsx';
import type { SheetCell } from '../../components/xlsx.ts';
import { today } from '../../graphql/viewer.ts';
import { useLanguage } from '../../i18n/format.ts';
import { byUrgency } from './leads.ts';
import type { LeadRow } from './leads.query.ts';
import { leadSheet } from './sheet.ts';
import styles from './leads.module.css';
import { useLeadsSearch } from './useLeads.ts';

/** The leads as shown, with the filter and the day that made the list: as a file or on paper. */
export function Export({ leads }: { readonly leads: readonly LeadRow[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { park, search } = useLeadsSearch();
  const [notice, setNotice] = useState<'failed' | 'tooLarge' | null>(null);
  const name = [
    'chainatlas-leads',
    park,
    today(),
    search.status,
    search.stage,
    search.segment?.replace('/', '-'),
    search.late && 'late',
  ]
    .filter((part) => part)
    .join('_')
    .toLowerCase();
  const about = (): SheetCell[][] => [
    [t('leads.field.park'), park],
    [t('leads.filter.status'), t(`leads.status.${search.status ?? 'OPEN'}`)],
    [t('leads.filter.stage'), search.stage ? t(`leads.stage.${search.stage}`) : t('figure.filter.all')],
    [t('leads.field.segment'), search.segment ?? t('figure.filter.all')],
    [t('leads.field.owner'), search.owner ?? t('figure.filter.all')],
    [t('leads.filter.late'), search.late ? t('leads.filter.lateOnly') : t('figure.filter.all')],
    [t('leads.export.rows'), leads.length],
    [t('leads.export.saved'), today()],
    [t('leads.export.address'), location.href],
  ];
  const rows = () => leadSheet(byUrgency(leads), t, language);
  const saveXlsx = async () => {
    setNotice(null);
    try {
      const { fits, xlsx } = await import('../../components/xlsx.ts');
      const list = { name: t('leads.export.sheetRows'), rows: rows() };
      const told = { name: t('leads.export.sheetAbout'), rows: about() };
      if (fits([list, told])) download(`${name}.xlsx`, await xlsx(list, told));
      else setNotice('tooLarge');
    } catch {
      setNotice('failed');
    }
  };
  return (
    <div className={styles.export}>
      <Menu label="" value={t('leads.export.menu')}>
        <ul>
          <li>
            <button type="button" onClick={() => void saveXlsx()}>
              {t('leads.export.xlsx')}
            </button>
          </li>
          <li>
            <button type="button" onClick={() => download(`${name}.csv`, csvBlob(csv([...about(), [], ...rows()])))}>
              {t('leads.export.csv')}
            </button>
          </li>
          <li>
            <button type="button" onClick={() => setTimeout(print)}>
              {t('leads.export.print')}
            </button>
          </li>
        </ul>
      </Menu>
      {notice !== null && <p role="alert">{t(`targets.export.${notice}`)}</p>}
    </div>
  );
}
