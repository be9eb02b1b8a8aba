import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PolicyLink } from '../../components/links.tsx';
import { Text } from '../../components/Name.tsx';
import { ErrorPanel } from '../../components/Panels.tsx';
import { Official } from '../../components/policy/Official.tsx';
import { MatchEvidenceQuery, type Condition, type Match } from '../../components/policy/policy.query.ts';
import { RuleTree } from '../../components/policy/RuleTree.tsx';
import { nameText, validText } from '../../components/policy/words.ts';
import { useFormat } from '../../i18n/format.ts';
import { ConditionRow } from './ConditionRow.tsx';
import styles from './match.module.css';
import type { Matching } from './useMatch.ts';

/** Every condition with its clause, the fact used and where it is from; what is not known is asked here as well. */
export function MatchDetails({ match, matching }: { readonly match: Match; readonly matching: Matching }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { policy, version, conditions, conflicts } = match;
  const [{ data, error }, read] = useQuery({
    query: MatchEvidenceQuery,
    variables: { ...matching.asked, policy: policy.code },
  });
  const proofs = new Map(data?.policyMatches[0]?.conditions.map((one) => [one.path, one]));
  // A fact that several conditions look at is asked once, at the first of them.
  const firsts = new Map([...conditions].reverse().map(({ fact, path }) => [fact.fact.code, path]));
  return (
    <div className={styles.details}>
      {version && (
        <>
          <Official zh={version.summary} en={version.summaryEn} family={policy.family} />
          <p className={styles.meta}>
            <span>{t('policies.version', { version: version.version })}</span>
            <span>
              {version.document === null ? (
                t('policies.noDocument')
              ) : (
                <span lang="zh-CN">{t('policies.document', { document: version.document })}</span>
              )}
            </span>
            <span>{validText(version, t, format)}</span>
          </p>
        </>
      )}
      {conditions.length === 0 ? (
        <p>{t('policies.match.noConditions')}</p>
      ) : (
        <RuleTree conditions={conditions}>
          {(condition: Condition) => (
            <ConditionRow
              condition={condition}
              family={policy.family}
              proof={proofs.get(condition.path)}
              fact={matching.facts.get(condition.fact.fact.code)}
              asks={firsts.get(condition.fact.fact.code) === condition.path}
              answer={matching.answers[condition.fact.fact.code]}
              onAnswer={matching.answer}
            />
          )}
        </RuleTree>
      )}
      {error && (
        <ErrorPanel
          what={t('policies.match.evidenceWhat')}
          error={error}
          onRetry={() => read({ requestPolicy: 'network-only' })}
        />
      )}
      {conflicts.map((one) => (
        <p key={one.policy.id} className={styles.conflict}>
          {t('policies.excludes', { name: nameText(one.policy, format) })}
          {(one.note ?? one.noteEn) !== null && (
            <>
              {t('policies.because')}
              <Text zh={one.note} en={one.noteEn} />
            </>
          )}
        </p>
      ))}
      {policy.basis === 'CURATED' && (
        <p className={styles.checkText}>
          {t('policies.curated')}
          {(policy.check ?? policy.checkEn) !== null && (
            <>
              {t('policies.because')}
              <Text zh={policy.check} en={policy.checkEn} />
            </>
          )}
        </p>
      )}
      <p className={styles.links}>
        <PolicyLink of={policy}>{t('policies.match.toPolicy')}</PolicyLink>
      </p>
    </div>
  );
}
