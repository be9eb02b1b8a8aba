import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPONENT_KINDS } from '../../../api/target/fusion.ts';
import { csv } from '../../chain/csv.ts';
import { csvBlob, download } from '../../components/download.ts';
import { parseSort } from '../../components/sort.ts';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import type { SortKey } from './search.ts';
import type { SheetCell } from '../../components/xlsx.ts';
import { targetSheet } from './sheet.ts';
import styles from './targets.module.css';
import type { TargetsHead } from './targets.query.ts';
import { useTargetsSearch, type Ranking } from './useTargets.ts';

type Notice = 'failed' | 'tooLarge' | null;

/**
 * The list as shown, with everything that made it: weights, what is required, red lines, filters, dates and versions.
 * XLSX has that on a sheet of its own; CSV, which has but one, in lines before the first empty one, as the atlas does.
 */
export function Export({ ranking, head }: { readonly ranking: Ranking; readonly head: TargetsHead }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [copied, setCopied] = useState(false);
  const [notice, setNotice] = useState<Notice>(null);
  const about = useAbout(ranking, head);
  const name = useFileName(head);
  const rows = () => targetSheet(ranking.shown, t, language);
  const saveCsv = () => download(`${name}.csv`, csvBlob(csv([...about(), [], ...rows()])));
  const saveXlsx = async () => {
    setNotice(null);
    try {
      const { fits, xlsx } = await import('../../components/xlsx.ts');
      const list = { name: t('targets.export.sheetRows'), rows: rows() };
      const told = { name: t('targets.export.sheetAbout'), rows: about() };
      if (fits([list, told])) download(`${name}.xlsx`, await xlsx(list, told));
      else setNotice('tooLarge');
    } catch {
      setNotice('failed');
    }
  };
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
  };
  return (
    <details className={styles.export} onToggle={() => setCopied(false)}>
      <summary>
        {t('targets.export.menu')} <span aria-hidden="true">▾</span>
      </summary>
      <div className={styles.exportPanel}>
        <button type="button" onClick={() => void saveXlsx()}>
          {t('targets.export.xlsx')}
        </button>
        <button type="button" onClick={saveCsv}>
          {t('targets.export.csv')}
        </button>
        <button type="button" onClick={() => void copy()}>
          {copied ? t('targets.export.copied') : t('targets.export.link')}
        </button>
        {notice !== null && <p role="alert">{t(`targets.export.${notice}`)}</p>}
      </div>
    </details>
  );
}

function useAbout({ choices, shown }: Ranking, { gap, rankingVersion }: TargetsHead) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { park, chain, segmentCode, search, filter } = useTargetsSearch();
  return (): SheetCell[][] => {
    const { dataAsOf, datasetVersion, formulaVersion } = gap.provenance;
    const none = t('targets.export.none');
    const order = parseSort(search.sort);
    const filters = [
      ...filter.ties.map((tie) => t(`targets.tie.${tie as 'MAKER'}`)),
      ...(filter.listed ? [t('targets.filter.listed')] : []),
      ...(filter.country === undefined ? [] : [filter.country]),
    ];
    return [
      [t('targets.export.park'), park],
      [t('targets.export.chain'), chain],
      [t('targets.export.segment'), `${nameIn(gap.segment, language).text} (${segmentCode})`],
      [t('targets.export.state'), t(`common.state.${gap.state}`)],
      ...COMPONENT_KINDS.map((kind): SheetCell[] => [
        t('targets.export.weight', { kind: t(`targets.kind.${kind}`) }),
        choices.weights[kind],
      ]),
      [t('targets.export.required'), choices.required.map((kind) => t(`targets.kind.${kind}`)).join('; ') || none],
      [t('targets.export.redLines'), t(choices.redLines ? 'targets.export.on' : 'targets.export.off')],
      [t('targets.export.filter'), filters.join('; ') || none],
      [
        t('targets.export.sort'),
        order === null ? t('targets.table.rank') : `${sortName(order.key as SortKey)} ${order.descending ? '↓' : '↑'}`,
      ],
      [t('targets.export.rows'), shown.length],
      [t('targets.export.asOf'), dataAsOf],
      [t('targets.export.dataset'), datasetVersion],
      [t('targets.export.formula'), formulaVersion],
      [t('targets.export.ranking'), rankingVersion],
      [t('targets.export.saved'), today()],
      [t('targets.export.address'), location.href],
      [t('targets.export.cells'), null],
    ];
  };

  function sortName(key: SortKey): string {
    switch (key) {
      case 'rank':
        return t('targets.table.rank');
      case 'name':
        return t('targets.filter.sortName');
      case 'known':
        return t('targets.table.known');
      case 'gain':
        return t('targets.table.gain');
      default:
        return t(`targets.kind.${key}`);
    }
  }
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Park, segment, date, data version and what is filtered: enough to tell two files apart without opening them. */
function useFileName({ gap, rankingVersion }: TargetsHead): string {
  const { park, segmentCode, search } = useTargetsSearch();
  const { datasetVersion } = gap.provenance;
  return [
    'chainatlas-targets',
    park,
    segmentCode.replace('/', '-'),
    today(),
    // A revision is written after a plus, which not every file system takes.
    `data-${datasetVersion?.replaceAll(/[^\w.-]/g, '-') ?? 'unknown'}`,
    rankingVersion,
    search.w === undefined ? '' : 'own-weights',
    search.country,
    search.tie?.toLowerCase().replaceAll(',', '-'),
    search.listed && 'listed',
  ]
    .filter((part) => part)
    .join('_');
}
