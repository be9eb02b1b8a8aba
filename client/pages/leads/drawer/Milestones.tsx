import { useTranslation } from 'react-i18next';
import { ProvenanceChip } from '../../../components/Evidence.tsx';
import { useFormat } from '../../../i18n/format.ts';
import styles from '../leads.module.css';
import { MILESTONES } from '../leads.ts';
import type { LeadDetails } from '../leads.query.ts';

/** Planned and reached, step by step, with what is late. */
export function Milestones({ lead }: { readonly lead: LeadDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = (iso: string | null | undefined) => (iso == null ? t('common.value.none') : format.period(iso));
  return (
    <table className={styles.steps}>
      <caption className="visually-hidden">{t('leads.axis.milestones')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('leads.sheet.milestone')}</th>
          <th scope="col">{t('leads.field.planned')}</th>
          <th scope="col">{t('leads.field.actual')}</th>
        </tr>
      </thead>
      <tbody>
        {MILESTONES.map((milestone) => {
          const found = lead.steps.find((one) => one.milestone === milestone);
          return (
            <tr key={milestone}>
              <th scope="row">{t(`common.stages.${milestone}`)}</th>
              <td>
                {date(found?.planned)}
                {found && found.late !== 'NONE' && (
                  <span className={styles.late}>
                    {' '}
                    <b aria-hidden="true">!</b> {t(`leads.level.${found.late}`)}
                  </span>
                )}
              </td>
              <td>
                {date(found?.actual)}
                {found && found.evidence.length > 0 && <ProvenanceChip evidence={found.evidence} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
