import { useTranslation } from 'react-i18next';
import { EvidenceList } from '../../../components/Evidence.tsx';
import { useFormat } from '../../../i18n/format.ts';
import type { GapDetail } from '../atlas.query.ts';
import styles from './drawer.module.css';
import { Section } from './Section.tsx';

/** Enough to compute the answer again: evidence, formula, constants, inputs, dates and versions. */
export function Provenance({ detail }: { readonly detail: GapDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { provenance } = detail;
  return (
    <>
      <Section title={t('atlas.drawer.evidence')}>
        <EvidenceList items={provenance.evidence} />
        {provenance.evidence.length > 0 && <p className={styles.quiet}>{t('common.evidence.paraphrase')}</p>}
      </Section>
      <Section title={t('atlas.drawer.provenance')}>
        <ul className={styles.notes}>
          <li>
            {provenance.dataAsOf !== null &&
              `${t('atlas.drawer.asOf', { date: format.period(provenance.dataAsOf) })} · `}
            {t('atlas.drawer.formula', { version: provenance.formulaVersion })}
          </li>
          {provenance.datasetVersion !== null && (
            <li>{t('atlas.drawer.dataset', { version: provenance.datasetVersion })}</li>
          )}
          <li>
            {detail.newestEvidence
              ? t('atlas.drawer.newest', { date: format.period(detail.newestEvidence) })
              : t('atlas.drawer.newestNone')}
          </li>
          <li>{t('atlas.drawer.template', { version: provenance.templateVersion })}</li>
        </ul>
        <details className={styles.more}>
          <summary>{t('atlas.drawer.constants')}</summary>
          <dl className={styles.constants}>
            {provenance.constants.map((constant) => (
              <div key={constant.name}>
                <dt lang="en">{constant.name}</dt>
                <dd>{format.number(constant.value, 4)}</dd>
              </div>
            ))}
          </dl>
        </details>
        {provenance.inputs.length > 0 && (
          <details className={styles.more}>
            <summary>{t('atlas.drawer.inputs')}</summary>
            <ul className={styles.notes}>
              {provenance.inputs.map((input) => (
                <li key={input}>{input}</li>
              ))}
            </ul>
          </details>
        )}
      </Section>
    </>
  );
}
