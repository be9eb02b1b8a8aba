import { useTranslation } from 'react-i18next';
import { BasisTag } from '../../components/BasisTag.tsx';
import { PolicyLink } from '../../components/links.tsx';
import { Text } from '../../components/Name.tsx';
import { Chips } from '../../components/policy/Chips.tsx';
import { outcomeOf } from '../../components/policy/matches.ts';
import type { Match } from '../../components/policy/policy.query.ts';
import { VerdictMark } from '../../components/policy/VerdictMark.tsx';
import { nameText, validText } from '../../components/policy/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { MatchDetails } from './MatchDetails.tsx';
import styles from './match.module.css';
import { usePoliciesSearch, type Matching } from './useMatch.ts';

/** A policy in one glance: verdict, what it gives, until when, and the conditions in short; opens to each of them. */
export function MatchRow({ match, matching }: { readonly match: Match; readonly matching: Matching }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search, set } = usePoliciesSearch();
  const { policy, version, benefit, conditions, conflicts } = match;
  const open = search.open === policy.code;
  const does = t(open ? 'policies.match.close' : 'policies.match.open');
  return (
    <li className={`${styles.row} ${open ? styles.isOpen : ''}`} data-policy={policy.code}>
      <div className={styles.verdict}>
        <VerdictMark verdict={outcomeOf(match)} />
      </div>
      <div className={styles.body}>
        <h3>
          <PolicyLink of={policy} />
        </h3>
        <p className={styles.gives}>
          {benefit ? <Text zh={benefit.text} en={benefit.textEn} /> : t('policies.noBenefit')}
        </p>
        <p className={styles.meta}>
          {policy.basis && <BasisTag basis={policy.basis} />}
          {policy.family && <span>{t(`policies.family.${policy.family}`)}</span>}
          <span>{validText(version, t, format)}</span>
          {policy.basis === 'CURATED' && <span>{t('policies.curated')}</span>}
        </p>
        {conflicts.map((one) => (
          <p key={one.policy.id} className={styles.conflict}>
            {t('policies.excludes', { name: nameText(one.policy, format) })}
          </p>
        ))}
      </div>
      <div className={styles.conditions}>
        <Chips conditions={conditions} eligible={match.verdict === 'ELIGIBLE'} />
      </div>
      <button
        type="button"
        className={styles.opens}
        aria-expanded={open}
        aria-label={t('policies.match.openOf', { open: does, name: nameText(policy, format) })}
        onClick={() => set({ open: open ? undefined : policy.code })}
      >
        {does}
      </button>
      {open && <MatchDetails match={match} matching={matching} />}
    </li>
  );
}
