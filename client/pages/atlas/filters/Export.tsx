import { useState } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { csv } from '../../../chain/csv.ts';
import { csvBlob, download } from '../../../components/download.ts';
import { useFormat } from '../../../i18n/format.ts';
import { nameIn } from '../../../i18n/name.ts';
import type { Gap, GapPage } from '../atlas.query.ts';
import { kappaOf } from '../kappa.ts';
import { useAtlasSearch } from '../useAtlas.ts';
import styles from './Filters.module.css';

const route = getRouteApi('/parks/$park/chains/$chain');

/** The current list as a file that says what it is: filters, data date and formula version stand in it and its name. */
export function Export({ page, shown }: { readonly page: GapPage; readonly shown: readonly Gap[] }) {
  const { t } = useTranslation();
  const { park, chain } = route.useParams();
  const { states, search } = useAtlasSearch();
  const [copied, setCopied] = useState(false);
  const rows = useRows(shown);
  const save = () => {
    const { dataAsOf, formulaVersion, datasetVersion } = page.provenance;
    const radius = search.radius ?? 'PARK';
    const chosen = [...states, ...(search.gaps ? ['gaps'] : [])];
    const about = [
      [t('atlas.csv.asOf'), dataAsOf],
      [t('atlas.csv.formula'), formulaVersion],
      [t('atlas.csv.dataset'), datasetVersion],
      [
        t('atlas.csv.filter'),
        [...states.map((state) => t(`common.state.${state}`)), ...(search.gaps ? [t('atlas.filter.gaps')] : [])].join(
          ' ',
        ) || t('atlas.filter.all'),
      ],
      [t('atlas.csv.radius'), t(`atlas.filter.radiusOf.${radius}`)],
      [t('atlas.csv.complete'), search.complete ? t('atlas.csv.yes') : t('atlas.csv.no')],
      [t('edit.kappa.label'), page.summary.kappa],
      [t('atlas.csv.link'), location.href],
    ];
    const name = [
      'chainatlas',
      park,
      chain,
      dataAsOf,
      formulaVersion,
      radius === 'PARK' ? '' : radius,
      search.complete ? 'complete' : '',
      kappaOf(search) === null ? '' : `k${search.kappa}`,
      ...chosen,
    ];
    download(
      `${name
        .filter((part) => part !== '')
        .join('_')
        .toLowerCase()}.csv`,
      csvBlob(csv([...about, [], ...rows()])),
    );
  };
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
  };
  return (
    <details className={styles.export} onToggle={() => setCopied(false)}>
      <summary>
        {t('atlas.export.menu')} <span aria-hidden="true">▾</span>
      </summary>
      <div className={styles.exportPanel}>
        <button type="button" onClick={save}>
          {t('atlas.export.csv')}
        </button>
        <button type="button" onClick={() => void copy()}>
          {copied ? t('atlas.export.copied') : t('atlas.export.link')}
        </button>
        <button type="button" onClick={() => print()}>
          {t('atlas.export.print')}
        </button>
      </div>
    </details>
  );
}

function useRows(shown: readonly Gap[]) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return () => [
    [
      t('atlas.csv.code'),
      t('atlas.csv.name'),
      t('atlas.csv.nameEn'),
      t('atlas.csv.stage'),
      t('atlas.csv.layer'),
      t('atlas.csv.state'),
      t('atlas.csv.stated'),
      t('atlas.csv.makers'),
      t('atlas.csv.needLow'),
      t('atlas.csv.needHigh'),
      t('atlas.csv.coverageLow'),
      t('atlas.csv.coverageHigh'),
      t('atlas.table.chance'),
      t('atlas.table.kappaStar'),
      t('atlas.table.hhi'),
      t('atlas.table.dependence'),
      t('atlas.table.criticality'),
      t('atlas.table.locality'),
    ],
    ...shown.map((gap) => [
      gap.segment.code,
      gap.segment.name,
      gap.segment.nameEn,
      t(`common.stage.${gap.segment.stage}`),
      gap.segment.layer && nameIn(gap.segment.layer, language).text,
      t(`common.state.${gap.state}`),
      gap.stated ? t('atlas.csv.yes') : t('atlas.csv.no'),
      gap.makers
        .map((maker) =>
          maker.enterprise ? nameIn(maker.enterprise, language).text : t('atlas.card.unnamed', { count: maker.count }),
        )
        .join('; '),
      gap.need.low,
      gap.need.high,
      gap.coverage.low,
      gap.coverage.high,
      gap.chanceUnlisted,
      gap.kappaStar,
      gap.concentration,
      gap.dependence,
      gap.criticality.level,
      gap.locality.value,
    ]),
  ];
}
