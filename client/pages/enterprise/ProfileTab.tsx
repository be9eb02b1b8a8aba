import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/DataTable.tsx';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { Figure } from '../../components/Figure.tsx';
import { EnterpriseLink } from '../../components/links.tsx';
import { mergeFigures } from '../../components/merge-figures.ts';
import { Name, Text } from '../../components/Name.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Term, Terms } from '../../components/Terms.tsx';
import { useFormat } from '../../i18n/format.ts';
import type { EnterpriseDetails } from './enterprise.query.ts';

export function ProfileTab({ firm }: { readonly firm: EnterpriseDetails }) {
  const { t } = useTranslation();
  return (
    <>
      {(firm.aliases.length > 0 || firm.note !== null) && (
        <Terms>
          <Term name={t('enterprise.aliases')}>
            {firm.aliases.length === 0 ? null : (
              <span lang="zh-CN">{firm.aliases.join(t('figure.list.separator'))}</span>
            )}
          </Term>
          <Term name={t('enterprise.note')}>
            {(firm.note ?? firm.noteEn) === null ? null : <Text zh={firm.note} en={firm.noteEn} />}
          </Term>
        </Terms>
      )}
      <Figures firm={firm} />
      <Section title={t('enterprise.affiliates')}>
        {firm.affiliates.length === 0 ? (
          <EmptyPanel kind="unchecked">{t('enterprise.noAffiliates')}</EmptyPanel>
        ) : (
          <ul>
            {firm.affiliates.map((tie) => (
              <li key={`${tie.kind} ${tie.enterprise?.id ?? ''}`}>
                <p>
                  {t(`enterprise.affiliation.${tie.kind}`)}{' '}
                  {tie.enterprise ? <EnterpriseLink of={tie.enterprise} /> : t('common.value.unknown')}
                </p>
                <ProvenanceChip evidence={tie.evidence} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function Figures({ firm }: { readonly firm: EnterpriseDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('enterprise.figures')} lead={t('enterprise.figuresLead')}>
      {firm.figures.length === 0 ? (
        <EmptyPanel kind="unchecked">{t('enterprise.noFigures')}</EmptyPanel>
      ) : (
        <DataTable
          stacked
          caption={t('enterprise.figures')}
          rows={mergeFigures(firm.figures)}
          rowKey={(figure) => figure.id}
          columns={[
            {
              key: 'metric',
              head: t('enterprise.metric'),
              cell: (figure) => (figure.metric ? <Name of={figure.metric} /> : t('common.value.unknown')),
            },
            {
              key: 'value',
              head: t('enterprise.value'),
              cell: (figure) => <Figure of={figure.quantity} period={false} />,
            },
            {
              key: 'period',
              head: t('enterprise.period'),
              cell: (figure) =>
                figure.quantity.period === null ? t('figure.noDate') : format.period(figure.quantity.period),
            },
            {
              key: 'source',
              head: t('common.evidence.source'),
              cell: (figure) => <ProvenanceChip evidence={figure.evidence} />,
            },
          ]}
        />
      )}
    </Section>
  );
}
