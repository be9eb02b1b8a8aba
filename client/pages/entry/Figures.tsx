import { useTranslation } from 'react-i18next';
import { Figure } from '../../components/Figure.tsx';
import { mergeFigures, type IndicatorItem } from '../../components/merge-figures.ts';
import { Name } from '../../components/Name.tsx';
import { Section } from '../../components/Section.tsx';
import styles from './entry.module.css';

export function Figures({ figures }: { readonly figures: readonly IndicatorItem[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('entry.figures')} lead={t('entry.figuresLead')}>
      <dl className={styles.figures}>
        {mergeFigures(figures).map((figure) => (
          <div key={figure.id}>
            <dt>{figure.metric ? <Name of={figure.metric} /> : t('common.value.unknown')}</dt>
            <dd>
              <Figure of={figure.quantity} evidence={figure.evidence} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
