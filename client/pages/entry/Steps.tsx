import { useTranslation } from 'react-i18next';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { EntryLink, ParkLink } from '../../components/links.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { useFormat } from '../../i18n/format.ts';
import type { EntryOf } from './entry.query.ts';
import styles from './entry.module.css';

/** Steps a document confirms, then those only expected; a passed date without evidence is never counted as done. */
export function Stages({ project }: { readonly project: EntryOf<'Project'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = (on: string | null) => (on === null ? t('figure.noDate') : format.period(on));
  return (
    <Section title={t('entry.stages')}>
      {project.reached.length + project.expected.length === 0 ? (
        <EmptyPanel kind="unchecked">{t('entry.noStages')}</EmptyPanel>
      ) : (
        <ol className={styles.steps}>
          {project.reached.map((event) => (
            <li key={`${event.stage} ${event.on ?? ''}`} className={styles.done}>
              <b>{t(`common.stages.${event.stage}`)}</b> {date(event.on)} <ProvenanceChip evidence={event.evidence} />
            </li>
          ))}
          {project.expected.map((event) => (
            <li key={`expected ${event.stage}`} className={event.overdue ? styles.late : styles.expected}>
              <b>{t(`common.stages.${event.stage}`)}</b> {t('figure.expected', { date: date(event.on) })}
              {event.overdue && (
                <span className={styles.lateWord} title={t('figure.overdueHint')}>
                  {' '}
                  <span aria-hidden="true">!</span> {t('figure.overdue')}
                </span>
              )}{' '}
              <ProvenanceChip evidence={event.evidence} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

export function Cooperations({ partner }: { readonly partner: EntryOf<'Partner'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('entry.cooperations')}>
      {partner.cooperations.length === 0 ? (
        <EmptyPanel kind="unchecked">{t('entry.noCooperations')}</EmptyPanel>
      ) : (
        <ul className={styles.steps}>
          {partner.cooperations.map((one) => (
            <li key={`${one.form} ${one.park?.id ?? one.carrier?.id ?? ''}`} className={styles.done}>
              <p>
                <b>{t(`partners.form.${one.form}`)}</b> {one.park && <ParkLink of={one.park} />}{' '}
                {one.carrier && <EntryLink of={one.carrier} />} {one.period && format.period(one.period)}
              </p>
              <ProvenanceChip evidence={one.evidence} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
