import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPONENT_KINDS, type ComponentKind } from '../../../api/target/fusion.ts';
import { Name } from '../../components/Name.tsx';
import { useFormat, useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { ReserveButton } from '../leads/reserve/Reserve.tsx';
import { Cell } from './Cell.tsx';
import { stringifySearch } from '../../routing.ts';
import { componentOf, type Exclusion } from './ranking.ts';
import styles from './table.module.css';
import type { Candidate } from './targets.query.ts';
import { draftOf, tryAddress } from './tryIt.ts';
import { pathText, placeText, reasonsText, viaText } from './words.ts';

interface PickCellProps {
  readonly candidate: Candidate;
  readonly picked: boolean;
  readonly full: boolean;
  readonly onPick: (code: string) => void;
}

/** The tick for the comparison. */
export const PickCell = memo(function PickCell({ candidate, picked, full, onPick }: PickCellProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { enterprise } = candidate;
  return (
    <div role="cell" className={styles.pick}>
      <input
        type="checkbox"
        checked={picked}
        disabled={full}
        title={full ? t('targets.table.pickFull') : undefined}
        aria-label={t('targets.table.pickOf', { name: nameIn(enterprise, language).text })}
        onChange={() => onPick(enterprise.code)}
      />
    </div>
  );
});

/** The place and how it moved against the default weights; a dash for who is struck off. */
export const PlaceCell = memo(function PlaceCell({
  rank,
  moved,
}: {
  readonly rank: number | null;
  readonly moved: number | null;
}) {
  const { t } = useTranslation();
  if (rank === null)
    return (
      <div role="cell" className={styles.place}>
        <span role="img" aria-label={t('targets.table.struck')}>
          –
        </span>
      </div>
    );
  const count = Math.abs(moved ?? 0);
  const up = (moved ?? 0) > 0;
  return (
    <div role="cell" className={styles.place}>
      <span className={styles.rank}>{rank}</span>
      <span
        className={styles.moved}
        role="img"
        aria-label={
          count === 0
            ? t('targets.table.same')
            : up
              ? t('targets.table.up', { count })
              : t('targets.table.down', { count })
        }
      >
        {count === 0 ? '–' : `${up ? '▲' : '▼'}${count}`}
      </span>
    </div>
  );
});

interface FirmCellProps {
  readonly candidate: Candidate;
  readonly exclusion: Exclusion | null;
  readonly expanded: boolean;
  readonly park: string;
  readonly chain: string;
  readonly segment: string;
  readonly onExpand: (code: string) => void;
}

/** Name in both languages, where it is, how it came in, in short why and why not, and what to do with it. */
export const FirmCell = memo(function FirmCell(props: FirmCellProps) {
  const { candidate, exclusion, expanded, park, chain, segment } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { enterprise, tie, reasonsFor, reasonsAgainst } = candidate;
  const name = nameIn(enterprise, language).text;
  const other = language === 'zh' ? enterprise.nameEn : enterprise.nameEn && enterprise.name;
  const draft = draftOf(candidate, segment);
  // What struck it off is said already.
  const rest = reasonsAgainst.filter((reason) => reason.code !== exclusion);
  const against = reasonsText(rest, 1, t, language);
  return (
    <div role="rowheader" className={styles.firm}>
      <span className={styles.name}>
        {/* Plain links, followed by the table: a router's link each would be asked at every change of the address. */}
        <a href={`/enterprises/${enterprise.code}`} data-firm={enterprise.code}>
          <Name of={enterprise} />
        </a>
      </span>
      {other && (
        <span className={styles.other} lang={language === 'zh' ? 'en' : 'zh-CN'}>
          {other}
        </span>
      )}
      <span className={styles.sub}>
        <span className={styles.tie} title={t(`targets.tieMeaning.${tie}`)}>
          {t(`targets.tie.${tie}`)}
        </span>
        {placeText(candidate, language) ?? t('targets.table.noPlace')}
        {enterprise.stockCode !== null && ` · ${t('targets.table.stock', { code: enterprise.stockCode })}`}
      </span>
      <span className={styles.why}>
        {exclusion !== null && (
          <b className={styles.no}>
            {t('targets.table.struckBecause', { reason: t(`targets.exclusion.${exclusion}`) })}
            {t('targets.table.semicolon')}
          </b>
        )}
        {reasonsText(reasonsFor, 2, t, language)}
        {against !== '' && (
          <span className={styles.no}>
            {reasonsFor.length > 0 && t('targets.table.semicolon')}
            {t('targets.table.against', { reason: against })}
          </span>
        )}
      </span>
      <span className={styles.does}>
        <button
          type="button"
          className={`${styles.quiet} ${styles.opens}`}
          aria-expanded={expanded}
          aria-label={`${t(expanded ? 'targets.table.less' : 'targets.table.more')} ${name}`}
          onClick={() => props.onExpand(enterprise.code)}
        >
          {t(expanded ? 'targets.table.less' : 'targets.table.more')}
        </button>
        {exclusion === null && (
          <a href={tryAddress(park, chain, draft)} data-draft={draft} className={styles.quiet}>
            {t('targets.table.tryIt')}
            <span className="visually-hidden"> {name}</span>
          </a>
        )}
        {exclusion === null && <ReserveButton inRow enterprise={enterprise} className={styles.quiet} />}
        <a
          href={`/brief${stringifySearch({ park, segment, enterprise: enterprise.code })}`}
          data-brief={enterprise.code}
          className={styles.quiet}
          title={t('brief.linkHint')}
        >
          {t('brief.link')}
          <span className="visually-hidden"> {name}</span>
        </a>
      </span>
    </div>
  );
});

interface ValueCellsProps {
  readonly candidate: Candidate;
  readonly openKind: ComponentKind | null;
  readonly onOpen: (code: string, kind: ComponentKind) => void;
}

/** The six components. */
export const ValueCells = memo(function ValueCells({ candidate, openKind, onOpen }: ValueCellsProps) {
  const { t } = useTranslation();
  return COMPONENT_KINDS.map((kind, index) => {
    const component = componentOf(candidate, kind);
    return (
      <div role="cell" key={kind} className={styles.value} data-head={t(`targets.kindShort.${kind}`)}>
        {component && (
          <Cell
            component={component}
            open={openKind === kind}
            first={index === 0}
            onOpen={(one) => onOpen(candidate.enterprise.code, one)}
          />
        )}
      </div>
    );
  });
});

/** How much of it is known. */
export const KnownCell = memo(function KnownCell({ share }: { readonly share: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div role="cell" className={styles.known} data-head={t('targets.table.known')}>
      {format.percent(share)}
      <span className={styles.track} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  );
});

/** What its arrival would take off the needs, and its nearest way to a firm of the park. */
export const OutlookCells = memo(function OutlookCells({ candidate }: { readonly candidate: Candidate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const path = candidate.paths[0];
  return (
    <>
      <div role="cell" className={`${styles.gain} ${styles.wide}`} data-head={t('targets.table.gain')}>
        {format.interval(candidate.gain.total)}
      </div>
      <div role="cell" className={`${styles.path} ${styles.wide}`} data-head={t('targets.table.path')}>
        {path ? (
          <>
            {pathText(path, t, format.language)}
            <span className={styles.sub}>{viaText(path, t, format.language)}</span>
          </>
        ) : (
          <span className={styles.sub}>{t('targets.table.noPath')}</span>
        )}
      </div>
    </>
  );
});
