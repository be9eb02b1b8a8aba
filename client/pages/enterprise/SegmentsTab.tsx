import { useTranslation } from 'react-i18next';
import { BasisTag } from '../../components/BasisTag.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { EntryLink, Listed, SegmentLink } from '../../components/links.tsx';
import { Name } from '../../components/Name.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { useFormat } from '../../i18n/format.ts';
import { usePlace } from '../../shell/place.ts';
import type { EnterpriseDetails } from './enterprise.query.ts';

export function SegmentsTab({ firm }: { readonly firm: EnterpriseDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { parkCode } = usePlace();
  const park = firm.parks[0]?.code ?? parkCode;
  return (
    <>
      <Section title={t('enterprise.segments')} lead={t('enterprise.segmentsLead')}>
        {firm.worksIn.length === 0 ? (
          <EmptyPanel kind="unchecked">{t('enterprise.noSegments')}</EmptyPanel>
        ) : (
          <DataTable
            stacked
            caption={t('enterprise.segments')}
            rows={firm.worksIn}
            rowKey={(work) => `${work.segment?.id ?? ''} ${work.status}`}
            columns={[
              {
                key: 'segment',
                head: t('enterprise.segment'),
                cell: (work) =>
                  work.segment ? <SegmentLink of={work.segment} park={park} /> : t('common.value.unknown'),
              },
              {
                key: 'chain',
                head: t('enterprise.chain'),
                cell: (work) => (work.segment?.chain ? <Name of={work.segment.chain} /> : t('common.value.unknown')),
              },
              {
                key: 'stage',
                head: t('enterprise.stage'),
                cell: (work) => (work.segment ? t(`common.stage.${work.segment.stage}`) : null),
              },
              {
                key: 'products',
                head: t('enterprise.makesHere'),
                cell: (work) =>
                  (format.language === 'zh' ? work.products : work.productsEn).join(t('common.value.separator')) ||
                  t('common.value.unknown'),
              },
              { key: 'status', head: t('enterprise.status'), cell: (work) => t(`enterprise.work.${work.status}`) },
              {
                key: 'basis',
                head: t('enterprise.certainty'),
                cell: (work) => (
                  <>
                    <BasisTag basis={work.basis} /> {format.percent(work.confidence)}
                  </>
                ),
              },
              {
                key: 'source',
                head: t('common.evidence.source'),
                cell: (work) => <ProvenanceChip evidence={work.evidence} />,
              },
            ]}
          />
        )}
      </Section>
      <Section title={t('enterprise.products')}>
        {firm.products.length === 0 ? (
          <EmptyPanel kind="unchecked">{t('enterprise.noProducts')}</EmptyPanel>
        ) : (
          <p>
            <Listed items={firm.products} most={100}>
              {(product) => <EntryLink of={product} />}
            </Listed>
          </p>
        )}
      </Section>
    </>
  );
}
