import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { Text } from '../../components/Name.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { Term, Terms } from '../../components/Terms.tsx';
import type { ResultOf } from '../../graphql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { TargetPolicies } from './Policies.tsx';
import styles from './table.module.css';
import { TargetEvidenceQuery, type Candidate, type CandidateReason } from './targets.query.ts';
import { pathText, productsText, viaText } from './words.ts';

type Evidenced = NonNullable<ResultOf<typeof TargetEvidenceQuery>['recruitmentTarget']['target']>;

interface RowDetailsProps {
  readonly candidate: Candidate;
  readonly score: number | null;
  readonly park: string;
  readonly segment: string;
}

/** Every reason for and against with its evidence, the ways to firms of the park, and what its arrival would change. */
export function RowDetails({ candidate, score, park, segment }: RowDetailsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ data }] = useQuery({
    query: TargetEvidenceQuery,
    variables: { park, segment, enterprise: candidate.enterprise.code },
  });
  const known = data?.recruitmentTarget.target ?? undefined;
  const products = productsText(candidate, t, format.language);
  return (
    <div className={styles.details}>
      <Reasons
        title={t('targets.details.for')}
        none={t('targets.details.noFor')}
        reasons={candidate.reasonsFor}
        evidence={known?.reasonsFor}
      />
      <Reasons
        title={t('targets.details.against')}
        none={t('targets.details.noAgainst')}
        reasons={candidate.reasonsAgainst}
        evidence={known?.reasonsAgainst}
      />
      <div>
        <h2 className={styles.part}>{t('targets.details.paths')}</h2>
        {candidate.paths.length === 0 && <p>{t('targets.table.noPath')}</p>}
        <ul>
          {candidate.paths.map((path, index) => (
            <li key={index}>
              {pathText(path, t, format.language)} · {viaText(path, t, format.language)}
              <Proof of={known?.paths[index]?.evidence} />
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2 className={styles.part}>{t('policies.firm.title')}</h2>
        <TargetPolicies park={park} enterprise={candidate.enterprise.code} />
      </div>
      <Terms>
        <Term name={t('targets.details.score')}>{score === null ? null : format.number(score)}</Term>
        <Term name={t('targets.details.products')}>{products === '' ? t('targets.details.noProducts') : products}</Term>
        <Term name={t('targets.details.gainHere')}>{format.interval(candidate.gain.here)}</Term>
        <Term name={t('targets.details.stateAfter')}>{known && <StateMark state={known.gain.stateAfter} />}</Term>
        <Term name={t('targets.details.gainTotal')}>{format.interval(candidate.gain.total)}</Term>
        <Term name={t('targets.details.confidence')}>
          {candidate.confidence === null ? t('targets.details.noConfidence') : format.percent(candidate.confidence)}
          {' · '}
          {t(candidate.corroborated ? 'targets.details.corroborated' : 'targets.details.notCorroborated')}
        </Term>
      </Terms>
    </div>
  );
}

function Reasons({
  title,
  none,
  reasons,
  evidence,
}: {
  readonly title: string;
  readonly none: string;
  readonly reasons: readonly CandidateReason[];
  readonly evidence: Evidenced['reasonsFor'] | undefined;
}) {
  return (
    <div>
      <h2 className={styles.part}>{title}</h2>
      {reasons.length === 0 && <p>{none}</p>}
      <ul>
        {reasons.map((reason) => (
          <li key={reason.code}>
            <Text zh={reason.text} en={reason.textEn} />
            <Proof of={evidence?.find(({ code }) => code === reason.code)?.evidence} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Proof({ of }: { readonly of: Evidenced['reasonsFor'][number]['evidence'] | undefined }) {
  return of !== undefined && of.length > 0 ? <ProvenanceChip evidence={of} /> : null;
}
