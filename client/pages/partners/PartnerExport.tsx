import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../components/download.ts';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn, textIn } from '../../i18n/name.ts';
import type { PartnerRow } from './partners.query.ts';
import styles from './partners.module.css';
import { kindOf } from './words.ts';

/** The directory as shown, as a sheet; with the address it was taken from. */
export function PartnerExport({ partners }: { readonly partners: readonly PartnerRow[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [failed, setFailed] = useState(false);
  const separator = t('figure.list.separator');
  const heads = [
    t('partners.what'),
    t('partners.kindOf'),
    t('partners.country'),
    t('partners.seat'),
    t('partners.task'),
    t('partners.website'),
    t('partners.capabilities'),
    t('partners.cooperations'),
    t('partners.brought'),
  ];
  const rowOf = (one: PartnerRow) => {
    const kind = kindOf(one.kind);
    const named = (of: { name: string; nameEn: string | null } | null) => (of ? nameIn(of, language).text : null);
    return [
      named(one),
      kind ? t(`partners.kind.${kind}`) : one.kind,
      named(one.country),
      named(one.region),
      textIn(one.task, one.taskEn, language)?.text ?? null,
      one.website,
      one.capabilities.map(({ chain, segment }) => named(segment ?? chain)).join(separator) || null,
      one.cooperations
        .map(({ form, park, carrier }) => `${t(`partners.form.${form}`)} ${named(park ?? carrier) ?? ''}`)
        .join(separator) || null,
      one.brought.map(({ project }) => named(project)).join(separator) || null,
    ];
  };
  const save = async () => {
    setFailed(false);
    try {
      const { xlsx } = await import('../../components/xlsx.ts');
      const today = new Date().toISOString().slice(0, 10);
      const list = { name: t('partners.what'), rows: [heads, ...partners.map(rowOf)] };
      const about = {
        name: t('partners.export.about'),
        rows: [
          [t('partners.export.saved'), today],
          [t('partners.export.address'), location.href],
        ],
      };
      download(`chainatlas-partners_${today}.xlsx`, await xlsx(list, about));
    } catch {
      setFailed(true);
    }
  };
  return (
    <p className={`${styles.export} no-print`}>
      <button type="button" onClick={() => void save()}>
        {t('partners.export.xlsx')}
      </button>
      {failed && <span role="alert"> {t('partners.export.failed')}</span>}
    </p>
  );
}
