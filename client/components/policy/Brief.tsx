import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { PolicyLink } from '../links.tsx';
import { byOutcome, divide, outcomeOf } from './matches.ts';
import type { Match } from './policy.query.ts';
import styles from './policy.module.css';
import { VerdictMark } from './VerdictMark.tsx';
import { benefitText, requirementsText } from './words.ts';

interface BriefProps {
  readonly matches: readonly Match[];
  readonly enterprise: string;
  readonly park: string | undefined;
  readonly most?: number;
}

/** The policies of a firm in short, those it has first, with what is short and a way to the whole match. */
export function Brief({ matches, enterprise, park, most = 3 }: BriefProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { here } = divide(matches);
  return (
    <>
      <ul className={styles.brief}>
        {byOutcome(here)
          .slice(0, most)
          .map((match) => (
            <li key={match.policy.id}>
              <span className={styles.briefMark}>
                <VerdictMark verdict={outcomeOf(match)} />
              </span>
              <div>
                <PolicyLink of={match.policy} />
                <p className={styles.gives}>{benefitText(match.benefit, format) ?? t('policies.noBenefit')}</p>
                {match.verdict !== 'ELIGIBLE' && <Lacks match={match} />}
              </div>
            </li>
          ))}
      </ul>
      <p className={styles.all}>
        <Link to="/policies" search={{ enterprise, ...(park === undefined ? {} : { park }) }}>
          {t('policies.match.seeAll', { count: here.length })}
        </Link>
      </p>
    </>
  );
}

/** What stands in the way: the one missing, what is lacking, or what must be asked. */
export function Lacks({
  match: { verdict: came, conditions },
}: {
  readonly match: Pick<Match, 'verdict' | 'conditions'>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const short = conditions.filter(({ decisive }) => decisive);
  const unmet = short.length > 0 ? short : conditions.filter(({ verdict }) => verdict === 'UNMET');
  const unknown = conditions.filter(({ verdict }) => verdict === 'UNKNOWN');
  // Where asking decides, what is not met has another way around it.
  const [shown, key] =
    came !== 'UNKNOWN' && unmet.length > 0 ? ([unmet, 'gap'] as const) : ([unknown, 'gapUnknown'] as const);
  if (shown.length === 0) return null;
  return (
    <p className={styles.lacks}>{t(`policies.match.${key}`, { requirements: requirementsText(shown, t, format) })}</p>
  );
}
