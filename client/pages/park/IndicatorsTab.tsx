import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/DataTable.tsx';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { Figure, figureText } from '../../components/Figure.tsx';
import { Choice, Filters } from '../../components/Filters.tsx';
import { Name } from '../../components/Name.tsx';
import { EmptyPanel, ErrorPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { ListExport, placesOf } from './ListExport.tsx';
import { ParkIndicatorsQuery } from './park.query.ts';
import { SeriesCharts } from './SeriesCharts.tsx';

const route = getRouteApi('/parks/$park');

/** Observations of one park only: parks never share a series. */
export function IndicatorsTab({ park }: { readonly park: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { metric, sort } = route.useSearch();
  const navigate = useNavigate({ from: '/parks/$park' });
  const pages = useAllPages(ParkIndicatorsQuery, { park, metric: null }, (data) => data.indicators);
  const metrics = [
    ...new Map(pages.nodes.flatMap((one) => (one.metric ? [[one.metric.code, one.metric] as const] : []))).values(),
  ];
  const names = new Intl.Collator(format.language === 'en' ? 'en' : 'zh-CN');
  const options = metrics
    .map((one) => ({ value: one.code, label: nameIn(one, format.language).text }))
    .sort((a, b) => names.compare(a.label, b.label));
  const shown = metric ? pages.nodes.filter((one) => one.metric?.code === metric) : pages.nodes;
  const set = (change: { metric?: string | undefined; sort?: string | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const clear = metric ? () => set({ metric: undefined }) : undefined;
  return (
    <Section title={t('park.indicators')} lead={t('park.indicatorsLead')}>
      <Filters
        label={t('park.indicatorsFilter')}
        said={pages.complete ? t('figure.filter.found', { count: shown.length }) : undefined}
        onClear={clear}
      >
        <Choice
          label={t('park.metric')}
          value={metric}
          options={options}
          onChange={(value) => set({ metric: value })}
        />
      </Filters>
      {pages.error && <ErrorPanel what={t('park.indicators')} error={pages.error} onRetry={pages.retry} />}
      {!pages.complete && !pages.error && pages.nodes.length === 0 && <Skeleton rows={8} height={40} />}
      {pages.complete && shown.length === 0 && (
        <EmptyPanel kind={metric ? 'filtered' : 'unchecked'} {...(clear ? { onClear: clear } : {})} />
      )}
      {shown.length > 0 && <SeriesCharts park={park} metric={metric} />}
      {shown.length > 0 && (
        <DataTable
          stacked
          caption={t('park.indicators')}
          rows={shown}
          rowKey={(one) => one.id}
          sort={sort}
          onSort={(value) => set({ sort: value })}
          columns={[
            {
              key: 'metric',
              head: t('park.metric'),
              cell: (one) => (one.metric ? <Name of={one.metric} /> : t('common.value.unknown')),
              sort: (one) => (one.metric ? nameIn(one.metric, format.language).text : ''),
            },
            { key: 'value', head: t('park.value'), cell: (one) => <Figure of={one.quantity} period={false} /> },
            {
              key: 'period',
              head: t('park.period'),
              cell: (one) => (one.quantity.period === null ? null : format.period(one.quantity.period)),
              sort: (one) => one.quantity.period,
            },
            {
              key: 'source',
              head: t('common.evidence.source'),
              cell: (one) => <ProvenanceChip evidence={one.evidence} />,
            },
          ]}
        />
      )}
      {pages.complete && shown.length > 0 && (
        <ListExport
          park={park}
          part="indicators"
          title={t('park.indicators')}
          heads={[
            t('park.metric'),
            t('park.save.number'),
            t('park.save.unit'),
            t('park.value'),
            t('park.period'),
            t('common.evidence.source'),
          ]}
          rows={shown.map(({ metric: of, quantity, evidence }) => [
            of && nameIn(of, format.language).text,
            quantity.value,
            quantity.unit,
            [
              figureText(quantity, format, t) ?? t('common.value.notStated'),
              ...quantity.qualifiers.map((one) => t(`common.qualifier.${one}`)),
            ].join(' · '),
            quantity.period,
            placesOf(evidence),
          ])}
        />
      )}
    </Section>
  );
}
