import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Drawer } from '../../components/Drawer.tsx';
import { EvidenceList } from '../../components/Evidence.tsx';
import { EnterpriseLink } from '../../components/links.tsx';
import { Name, Text } from '../../components/Name.tsx';
import { EmptyPanel, ErrorPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Term, Terms } from '../../components/Terms.tsx';
import { useFormat } from '../../i18n/format.ts';
import type { Named } from '../../i18n/name.ts';
import { nameIn } from '../../i18n/name.ts';
import { Cell } from './Cell.tsx';
import { TargetPolicies } from './Policies.tsx';
import { componentOf, type Placed } from './ranking.ts';
import type { OpenCell } from './search.ts';
import styles from './targets.module.css';
import { TargetEvidenceQuery } from './targets.query.ts';
import { useTargetsSearch, type Ranking } from './useTargets.ts';
import { knowledgeOf } from './words.ts';

interface EvidenceDrawerProps {
  readonly cell: OpenCell;
  readonly ranking: Ranking;
  readonly segment: Named;
}

/** One cell in full: whether it is known, its value, what it does to the place, in words, and on what evidence. */
export function EvidenceDrawer({ cell, ranking, segment }: EvidenceDrawerProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { set } = useTargetsSearch();
  const close = useCallback(() => set({ evidence: undefined }), [set]);
  const placed = ranking.placed.find(({ candidate }) => candidate.enterprise.code === cell.code);
  return (
    <Drawer
      title={placed ? <Name of={placed.candidate.enterprise} /> : cell.code}
      kicker={t('targets.evidence.kicker', {
        segment: nameIn(segment, language).text,
        kind: t(`targets.kind.${cell.kind}`),
      })}
      subject={`${cell.code},${cell.kind}`}
      onClose={close}
    >
      {placed ? (
        <Component placed={placed} cell={cell} ranking={ranking} />
      ) : (
        <EmptyPanel kind="none">{t('targets.evidence.notInList')}</EmptyPanel>
      )}
    </Drawer>
  );
}

function Component({
  placed,
  cell,
  ranking,
}: {
  readonly placed: Placed;
  readonly cell: OpenCell;
  readonly ranking: Ranking;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { set } = useTargetsSearch();
  const { candidate, place } = placed;
  const { kind } = cell;
  const component = componentOf(candidate, kind);
  if (!component) return null;
  const { value } = component;
  const knowledge = knowledgeOf(component);
  return (
    <>
      <p className={styles.meaning}>{t(`targets.kindMeaning.${kind}`)}</p>
      <p>
        <b>{t(`targets.status.${knowledge}`)}</b> · {t(`targets.statusMeaning.${knowledge}`)}
      </p>
      <Terms>
        <Term name={t('targets.evidence.value')}>
          {value === null ? t(`targets.status.${knowledge}`) : format.number(value, 3)}
        </Term>
        <Term name={t('targets.evidence.weight')}>{format.number(ranking.choices.weights[kind])}</Term>
        <Term name={t('targets.evidence.rank')}>
          {place ? format.number(place.ranks[kind], 1) : t('targets.evidence.struck')}
        </Term>
        <Term name={t('targets.evidence.contribution')}>
          {place
            ? t('targets.evidence.of', {
                value: format.number(place.contributions[kind], 3),
                score: format.number(place.score, 3),
              })
            : t('targets.evidence.struck')}
        </Term>
      </Terms>
      <p className={styles.quiet}>{t('targets.evidence.note')}</p>
      <Section title={t('targets.evidence.text')} level={3}>
        <p>
          <Text zh={component.text} en={component.textEn} />
        </p>
      </Section>
      <Section title={t('targets.evidence.list')} level={3}>
        <Evidence cell={cell} />
      </Section>
      {kind === 'POLICY_FIT' && (
        <Section title={t('policies.firm.title')} level={3}>
          <Policies code={cell.code} />
        </Section>
      )}
      <Section title={t('targets.evidence.others')} level={3}>
        <ul className={styles.others}>
          {candidate.components.map((one) => (
            <li key={one.kind}>
              <span>{t(`targets.kind.${one.kind}`)}</span>
              <Cell
                component={one}
                open={one.kind === kind}
                first
                onOpen={(next) => set({ evidence: `${cell.code},${next}` }, true)}
              />
            </li>
          ))}
        </ul>
        <p className={styles.more}>
          <EnterpriseLink of={candidate.enterprise} />
        </p>
      </Section>
    </>
  );
}

const MOST_POLICIES = 8;

function Policies({ code }: { readonly code: string }) {
  const { park } = useTargetsSearch();
  return <TargetPolicies park={park} enterprise={code} most={MOST_POLICIES} />;
}

function Evidence({ cell }: { readonly cell: OpenCell }) {
  const { t } = useTranslation();
  const { park, segmentCode } = useTargetsSearch();
  const [{ data, error, fetching }, refetch] = useQuery({
    query: TargetEvidenceQuery,
    variables: { park, segment: segmentCode, enterprise: cell.code },
  });
  if (!data)
    return fetching ? (
      <Skeleton rows={2} height={48} />
    ) : (
      <ErrorPanel
        what={t('targets.details.evidenceWhat')}
        error={error}
        onRetry={() => refetch({ requestPolicy: 'network-only' })}
      />
    );
  const items = data.recruitmentTarget.target?.components.find(({ kind }) => kind === cell.kind)?.evidence ?? [];
  return items.length === 0 ? (
    <p className={styles.quiet}>{t('targets.evidence.noEvidence')}</p>
  ) : (
    <EvidenceList items={items} />
  );
}
