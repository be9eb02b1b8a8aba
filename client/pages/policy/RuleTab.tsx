import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { PolicyLink } from '../../components/links.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Text } from '../../components/Name.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Official } from '../../components/policy/Official.tsx';
import type { Condition } from '../../components/policy/policy.query.ts';
import { sourced } from '../../components/policy/sourced.ts';
import { RuleTree } from '../../components/policy/RuleTree.tsx';
import { requirementText } from '../../components/policy/words.ts';
import { Section } from '../../components/Section.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormat } from '../../i18n/format.ts';
import { DayInput } from '../policies/DayInput.tsx';
import { day } from '../policies/search.ts';
import styles from './policy.module.css';
import { PolicyRuleQuery, type PolicyDetails, type Version } from './policy.query.ts';
import { Versions } from './Versions.tsx';

const route = getRouteApi('/policies/$code');

/** The version in force on the day with its conditions and clauses, the versions in time, and what it goes with. */
export function RuleTab({ policy }: { readonly policy: PolicyDetails }) {
  const { t } = useTranslation();
  const { on } = route.useSearch();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const navigate = useNavigate({ from: '/policies/$code' });
  const current = policy.versions.find(({ version }) => version === policy.version?.version);
  if (policy.versions.length === 0) return <EmptyPanel kind="unchecked">{t('policies.page.noRule')}</EmptyPanel>;
  return (
    <>
      <div className={styles.on}>
        <DayInput
          label={t('policies.page.on')}
          value={on}
          shown={today}
          onChange={(next) =>
            void navigate({ search: (old) => ({ ...old, on: day(next) }), replace: true, resetScroll: false })
          }
        />
      </div>
      {current ? (
        <InForce policy={policy} version={current} />
      ) : (
        <EmptyPanel kind="none">{t('policies.page.noRuleShape')}</EmptyPanel>
      )}
      <Versions policy={policy} on={on} />
      <Relations policy={policy} />
    </>
  );
}

function InForce({ policy, version }: { readonly policy: PolicyDetails; readonly version: Version }) {
  const { t } = useTranslation();
  const { on } = route.useSearch();
  const [rule, retry] = useQuery({
    query: PolicyRuleQuery,
    variables: { code: policy.code, on: on ?? null },
    pause: !policy.executable,
  });
  return (
    <>
      <Section title={t('policies.page.benefit')}>
        <p className={styles.benefit}>
          <span className={styles.kind}>{t(`policies.benefitKind.${version.benefit.kind}`)}</span>{' '}
          <Text zh={version.benefit.text} en={version.benefit.textEn} />
        </p>
        <div className={styles.summary}>
          <Official zh={version.summary} en={version.summaryEn} family={policy.family} />
        </div>
      </Section>
      {policy.executable && (
        <Section title={t('policies.page.rule')} lead={t('policies.page.ruleLead')}>
          <Loaded
            of={rule}
            what={t('policies.page.rule')}
            retry={() => retry({ requestPolicy: 'network-only' })}
            skeleton={<Skeleton rows={3} height={40} />}
          >
            {({ policyCandidates }) => (
              <Conditions policy={policy} version={version} conditions={policyCandidates.nodes[0]?.conditions ?? []} />
            )}
          </Loaded>
        </Section>
      )}
      {!policy.executable && <Clauses policy={policy} version={version} />}
    </>
  );
}

interface ConditionsProps {
  readonly policy: PolicyDetails;
  readonly version: Version;
  readonly conditions: readonly Condition[];
}

/** The rule in readable form, each condition with its clause; the bare clauses where no firm has been held against it. */
function Conditions({ policy, version, conditions }: ConditionsProps) {
  const format = useFormat();
  if (conditions.length === 0) return <Clauses policy={policy} version={version} />;
  const proofs = new Map(version.clauses.map((clause) => [clause.code, sourced(clause.evidence)]));
  return (
    <div className={styles.rule}>
      <RuleTree conditions={conditions}>
        {(condition) => {
          const { clause } = condition;
          const evidence = proofs.get(clause.code) ?? [];
          return (
            <div className={styles.condition}>
              <p className={styles.requirement}>{requirementText(condition, format)}</p>
              <div className={styles.clause}>
                <Official
                  zh={`${clause.article} ${clause.text}`}
                  en={`${clause.articleEn} ${clause.textEn}`}
                  family={policy.family}
                  quiet
                />
                {evidence.length > 0 && <ProvenanceChip evidence={evidence} />}
              </div>
            </div>
          );
        }}
      </RuleTree>
    </div>
  );
}

/** Every clause the rule rests on, in our own words. */
function Clauses({ policy, version }: { readonly policy: PolicyDetails; readonly version: Version }) {
  return (
    <dl className={styles.clauses}>
      {version.clauses.map((clause) => (
        <div key={clause.code}>
          <dt lang="zh-CN">{clause.article}</dt>
          <dd>
            <Official zh={clause.text} en={clause.textEn} family={policy.family} quiet />
            {sourced(clause.evidence).length > 0 && <ProvenanceChip evidence={sourced(clause.evidence)} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Relations({ policy }: { readonly policy: PolicyDetails }) {
  const { t } = useTranslation();
  const all = [
    ...policy.excludes.map((one) => ({ ...one, word: 'excludes' as const })),
    ...policy.stacksWith.map((one) => ({ ...one, word: 'stacks' as const })),
  ];
  return (
    <Section title={t('policies.page.relations')}>
      {all.length === 0 ? (
        <p className={styles.quiet}>{t('policies.page.noRelations')}</p>
      ) : (
        <ul className={styles.relations}>
          {all.map(({ policy: other, note, noteEn, word }) => (
            <li key={`${word} ${other.id}`}>
              <b className={styles[word]}>{t(`policies.page.${word}`)}</b> <PolicyLink of={other} />
              {(note ?? noteEn) !== null && (
                <p className={styles.quiet}>
                  <Text zh={note} en={noteEn} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
