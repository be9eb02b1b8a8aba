import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPONENT_KINDS } from '../../../api/target/fusion.ts';
import { Choice } from '../../components/Filters.tsx';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { Export } from './Export.tsx';
import { TIES } from './search.ts';
import styles from './targets.module.css';
import type { Candidate, TargetsHead } from './targets.query.ts';
import { useTargetsSearch, type Ranking } from './useTargets.ts';

interface FilterBarProps {
  readonly candidates: readonly Candidate[];
  readonly ranking: Ranking;
  readonly head: TargetsHead | undefined;
}

/** Ties, listed firms and countries with their counts as filters, then what can be done with the list. */
export function FilterBar({ candidates, ranking, head }: FilterBarProps) {
  const { t } = useTranslation();
  const { search, set, filter, picks } = useTargetsSearch();
  const countries = useCountries(candidates);
  const filtered = filter.country !== undefined || filter.ties.length > 0 || filter.listed;
  const clear = { country: undefined, tie: undefined, listed: undefined };
  const toggleTie = (tie: string) =>
    set({ tie: TIES.filter((one) => (one === tie) !== filter.ties.includes(one)).join(',') || undefined }, true);
  return (
    <div className={styles.filters} role="search" aria-label={t('targets.filter.label')}>
      <button type="button" className={styles.chip} aria-pressed={!filtered} onClick={() => set(clear, true)}>
        {t('targets.filter.all')} <span className={styles.count}>{candidates.length}</span>
      </button>
      {TIES.map((tie) => {
        const count = candidates.filter((one) => one.tie === tie).length;
        return (
          <button
            key={tie}
            type="button"
            className={styles.chip}
            title={t(`targets.tieMeaning.${tie}`)}
            aria-pressed={filter.ties.includes(tie)}
            disabled={count === 0 && !filter.ties.includes(tie)}
            onClick={() => toggleTie(tie)}
          >
            {t(`targets.tie.${tie}`)} <span className={styles.count}>{count}</span>
          </button>
        );
      })}
      <button
        type="button"
        className={styles.chip}
        aria-pressed={filter.listed}
        onClick={() => set({ listed: filter.listed ? undefined : '1' }, true)}
      >
        {t('targets.filter.listed')}{' '}
        <span className={styles.count}>
          {candidates.filter(({ enterprise }) => enterprise.stockCode !== null).length}
        </span>
      </button>
      <div className={styles.country}>
        <Choice
          label={t('targets.filter.country')}
          value={filter.country}
          options={countries}
          onChange={(country) => set({ country }, true)}
        />
      </div>
      <div className={styles.sortOnPhone}>
        <Choice
          label={t('targets.filter.sort')}
          value={search.sort ?? 'rank'}
          none={false}
          options={[
            { value: 'rank', label: t('targets.filter.sortRank') },
            { value: 'name', label: t('targets.filter.sortName') },
            ...COMPONENT_KINDS.map((kind) => ({ value: `-${kind}`, label: t(`targets.kind.${kind}`) })),
            { value: '-known', label: t('targets.table.known') },
            { value: '-gain', label: t('targets.table.gain') },
          ]}
          onChange={(sort) => set({ sort: sort === 'rank' ? undefined : sort }, true)}
        />
      </div>
      {filtered && (
        <button type="button" className={styles.quietButton} onClick={() => set(clear, true)}>
          {t('common.panel.clear')}
        </button>
      )}
      <span className={styles.said} role="status">
        {t('targets.filter.said', { count: ranking.shown.length, total: candidates.length })}
      </span>
      <span className={styles.tools}>
        {picks.length > 0 && (
          <a href="#compare" className={styles.quietButton}>
            {t('targets.compare.button', { count: picks.length })}
          </a>
        )}
        {head && <Export ranking={ranking} head={head} />}
      </span>
    </div>
  );
}

/** Countries of the candidates, most firms first, with their counts. */
function useCountries(candidates: readonly Candidate[]) {
  const language = useLanguage();
  return useMemo(() => {
    const counts = new Map<string, number>();
    const names = new Map<string, string>();
    for (const { countries, enterprise } of candidates) {
      for (const code of countries) counts.set(code, (counts.get(code) ?? 0) + 1);
      if (enterprise.country) names.set(enterprise.country.code, nameIn(enterprise.country, language).text);
    }
    return [...counts]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([code, count]) => ({ value: code, label: `${names.get(code) ?? code.toUpperCase()} ${count}` }));
  }, [candidates, language]);
}
