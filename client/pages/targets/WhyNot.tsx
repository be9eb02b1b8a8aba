import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EvidenceList } from '../../components/Evidence.tsx';
import { FirmPicker } from '../../components/FirmPicker.tsx';
import { EnterpriseLink } from '../../components/links.tsx';
import { Text } from '../../components/Name.tsx';
import { ErrorPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import styles from './targets.module.css';
import { WhyNotQuery } from './targets.query.ts';
import { useTargetsSearch, type Ranking } from './useTargets.ts';

/** “Why is firm X not in this list?”, for any firm of the graph. */
export function WhyNot({ ranking }: { readonly ranking: Ranking }) {
  const { t } = useTranslation();
  const { search, set } = useTargetsSearch();
  return (
    <div id="why" className={styles.anchor}>
      <Section title={t('targets.why.title')} lead={t('targets.why.lead')}>
        <div className={styles.why}>
          <FirmPicker label={t('targets.why.label')} onPick={(firm) => set({ why: firm.code })} />
          {search.why !== undefined && <Explanation code={search.why} ranking={ranking} />}
        </div>
      </Section>
    </div>
  );
}

function Explanation({ code, ranking }: { readonly code: string; readonly ranking: Ranking }) {
  const { t } = useTranslation();
  const { park, segmentCode, set } = useTargetsSearch();
  const [{ data, error, fetching }, refetch] = useQuery({
    query: WhyNotQuery,
    variables: { park, segment: segmentCode, enterprise: code },
  });
  const answer = data?.recruitmentTarget;
  const unknown = error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'BAD_INPUT') ?? false;
  return (
    <div className={styles.explanation} role="status">
      {!answer && fetching && <Skeleton rows={1} height={60} />}
      {!answer && !fetching && unknown && <p>{t('targets.why.notFound', { code })}</p>}
      {!answer && !fetching && !unknown && (
        <ErrorPanel
          what={t('targets.why.what')}
          error={error}
          onRetry={() => refetch({ requestPolicy: 'network-only' })}
        />
      )}
      {answer && (
        <>
          <p>
            {data.enterprise && (
              <b>
                <EnterpriseLink of={data.enterprise} />
              </b>
            )}{' '}
            <Place code={code} ranking={ranking} />
          </p>
          <p>
            {answer.target ? (
              <Text zh={answer.target.sentence.text} en={answer.target.sentence.textEn} />
            ) : (
              <Text zh={answer.text} en={answer.textEn} />
            )}
          </p>
          {answer.evidence.length > 0 && (
            <details className={styles.moreEvidence}>
              <summary>{t('targets.why.evidence', { count: answer.evidence.length })}</summary>
              <EvidenceList items={answer.evidence} />
            </details>
          )}
        </>
      )}
      <button type="button" className={styles.quietButton} onClick={() => set({ why: undefined })}>
        {t('targets.why.clear')}
      </button>
    </div>
  );
}

/** Where the firm stands under the reader's own choices, which the server does not know. */
function Place({ code, ranking }: { readonly code: string; readonly ranking: Ranking }) {
  const { t } = useTranslation();
  const isIt = ({ candidate }: (typeof ranking.placed)[number]) => candidate.enterprise.code === code;
  const placed = ranking.placed.find(isIt);
  if (!placed) return null;
  const count = ranking.placed.filter(({ place }) => place !== null).length;
  return (
    <>
      {placed.place
        ? t('targets.why.here', { rank: placed.place.rank, count })
        : t('targets.why.struck', { reason: t(`targets.exclusion.${placed.exclusion ?? 'RED_LINE'}`) })}
      {!ranking.shown.some(isIt) && ` ${t('targets.why.hidden')}`}
    </>
  );
}
