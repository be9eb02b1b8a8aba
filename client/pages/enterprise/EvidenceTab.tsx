import { useTranslation } from 'react-i18next';
import { EvidenceList } from '../../components/Evidence.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import type { EnterpriseDetails } from './enterprise.query.ts';

export function EvidenceTab({ facts }: { readonly facts: EnterpriseDetails['facts'] }) {
  const { t } = useTranslation();
  if (facts.totalCount === 0) return <EmptyPanel kind="unchecked">{t('enterprise.noFacts')}</EmptyPanel>;
  return (
    <Section title={t('enterprise.factsTitle', { count: facts.totalCount })} lead={t('common.evidence.paraphrase')}>
      <EvidenceList items={facts.nodes} />
    </Section>
  );
}
