import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPONENT_KINDS } from '../../../api/target/fusion.ts';
import { parseSort } from '../../components/sort.ts';
import { moveBetweenCells } from './Cell.tsx';
import type { Placed } from './ranking.ts';
import { parseCell, MOST_PICKED, type SortKey } from './search.ts';
import { TargetRow } from './TargetRow.tsx';
import styles from './table.module.css';
import { tryOptions } from './tryIt.ts';
import { useTargetsSearch } from './useTargets.ts';

const NONE: ReadonlySet<string> = new Set();

/** Candidates in order, each with what speaks for and against it and what is known of it; a card each on a phone. */
export function TargetTable({ rows }: { readonly rows: readonly Placed[] }) {
  const { t } = useTranslation();
  const { park, chain, segmentCode, search, set, pick, picks } = useTargetsSearch();
  const navigate = useNavigate();
  const [expanded, setExpanded] = useState(NONE);
  const cell = useMemo(() => parseCell(search.evidence), [search.evidence]);
  const anyOpen = cell !== null;
  const expand = useCallback(
    (code: string) =>
      setExpanded((old) => new Set(old.has(code) ? [...old].filter((one) => one !== code) : [...old, code])),
    [],
  );
  const open = useCallback(
    (code: string, kind: string) => set({ evidence: `${code},${kind}`, why: undefined }, anyOpen),
    [set, anyOpen],
  );
  // A plain click stays in the page; a modified one opens a tab as everywhere.
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const { firm, draft, brief } = event.target.closest('a')?.dataset ?? {};
    if (firm === undefined && draft === undefined && brief === undefined) return;
    event.preventDefault();
    if (draft !== undefined) void navigate(tryOptions(park, chain, draft));
    else if (brief !== undefined)
      void navigate({ to: '/brief', search: { park, segment: segmentCode, enterprise: brief } });
    else if (firm !== undefined) void navigate({ to: '/enterprises/$code', params: { code: firm }, search: {} });
  };
  return (
    <div
      className={cell ? `${styles.scroll} ${styles.compact}` : styles.scroll}
      role="group"
      aria-label={t('targets.table.caption')}
      tabIndex={0}
    >
      <div className={styles.table} role="table" aria-label={t('targets.table.caption')}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" className={styles.line}>
            <div role="columnheader">
              <span className="visually-hidden">{t('targets.table.pick')}</span>
            </div>
            <Head name="rank" title={t('targets.table.rankHint')} own>
              {t('targets.table.rank')}
            </Head>
            <Head name="name">{t('targets.table.firm')}</Head>
            {COMPONENT_KINDS.map((kind) => (
              <Head
                key={kind}
                name={kind}
                title={`${t(`targets.kind.${kind}`)}: ${t(`targets.kindMeaning.${kind}`)}`}
                label={t(`targets.kind.${kind}`)}
                narrow
              >
                {t(`targets.kindShort.${kind}`)}
              </Head>
            ))}
            <Head name="known" title={t('targets.table.knownHint')}>
              {t('targets.table.known')}
            </Head>
            <Head name="gain" title={t('targets.table.gainHint')} wide>
              {t('targets.table.gain')}
            </Head>
            <div role="columnheader" className={styles.wide} title={t('targets.table.pathHint')}>
              {t('targets.table.path')}
            </div>
          </div>
        </div>
        <div role="rowgroup" className={styles.body} onKeyDown={moveBetweenCells} onClick={follow}>
          {rows.map(({ candidate, place, moved, exclusion, knownShare }) => {
            const { code } = candidate.enterprise;
            const picked = picks.includes(code);
            return (
              <TargetRow
                key={code}
                candidate={candidate}
                rank={place?.rank ?? null}
                score={place?.score ?? null}
                moved={moved}
                exclusion={exclusion}
                knownShare={knownShare}
                picked={picked}
                full={!picked && picks.length >= MOST_PICKED}
                expanded={expanded.has(code)}
                openKind={cell?.code === code ? cell.kind : null}
                park={park}
                chain={chain}
                segment={segmentCode}
                onPick={pick}
                onExpand={expand}
                onOpen={open}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface HeadProps {
  readonly name: SortKey;
  readonly title?: string;
  /** The full name where the head is short. */
  readonly label?: string;
  readonly narrow?: boolean;
  /** Gives way while the drawer is open. */
  readonly wide?: boolean;
  /** The order the list has by itself: it is the order chosen where no other is. */
  readonly own?: boolean;
  readonly children: string;
}

/** A column head that sorts: best first, then the other way round, then back to the list's own order. */
function Head({ name, title, label, narrow, wide, own, children }: HeadProps) {
  const { t } = useTranslation();
  const { search, set } = useTargetsSearch();
  const order = parseSort(search.sort) ?? { key: 'rank', descending: false };
  const current = order.key === name;
  const rising = own === true || name === 'name';
  const next = () => {
    if (own) return current && !order.descending ? '-rank' : undefined;
    const [first, second] = rising ? [name, `-${name}`] : [`-${name}`, name];
    return !current ? first : search.sort === first ? second : undefined;
  };
  return (
    <div
      role="columnheader"
      className={[narrow && styles.narrow, wide && styles.wide].filter(Boolean).join(' ') || undefined}
      aria-sort={current ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        title={title}
        aria-label={
          label === undefined
            ? t('common.table.sortBy', { column: children })
            : `${children}: ${t('common.table.sortBy', { column: label })}`
        }
        onClick={() => set({ sort: next() }, true)}
      >
        {children}
        <span aria-hidden="true">{current ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </div>
  );
}
