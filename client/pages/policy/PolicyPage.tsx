import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EvidenceList } from '../../components/Evidence.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Name } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTabs, TAB_ACTIVE } from '../../components/PageTabs.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { benefitText, nameText, validText } from '../../components/policy/words.ts';
import { Section } from '../../components/Section.tsx';
import { useFormat } from '../../i18n/format.ts';
import { Firms } from './Firms.tsx';
import styles from './policy.module.css';
import { PolicyQuery, type PolicyDetails } from './policy.query.ts';
import { PolicyTerms } from './PolicyTerms.tsx';
import { RuleTab } from './RuleTab.tsx';
import { POLICY_TABS } from './search.ts';

const route = getRouteApi('/policies/$code');

/** One policy: what it gives, on which conditions, since when, beside which others, and who qualifies. */
export function PolicyPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { code } = route.useParams();
  const { on } = route.useSearch();
  const [result, retry] = useQuery({ query: PolicyQuery, variables: { code, on: on ?? null } });
  const policy = result.data?.policy;
  return (
    <Page
      title={policy ? t('policies.page.title', { name: nameText(policy, format) }) : t('policies.page.titlePlain')}
      answer={policy ? <Answer policy={policy} /> : undefined}
    >
      <Loaded of={result} what={t('policies.page.what')} retry={() => retry({ requestPolicy: 'network-only' })}>
        {() =>
          policy ? (
            <>
              <PolicyTerms policy={policy} />
              <TabLinks code={code} />
              <TabBody policy={policy} />
            </>
          ) : (
            <EmptyPanel kind="none">
              {t('policies.page.notFound', { code })}{' '}
              <Link to="/policies" search={{}}>
                {t('policies.page.toList')}
              </Link>
            </EmptyPanel>
          )
        }
      </Loaded>
    </Page>
  );
}

/** What it gives and until when, or that neither is stated. */
function Answer({ policy }: { readonly policy: PolicyDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!policy.executable) return <>{t('policies.page.noRule')}</>;
  const current = policy.versions.find(({ version }) => version === policy.version?.version);
  if (!current) return <>{t('policies.notInForce')}</>;
  return (
    <>
      {t('policies.page.answer', {
        benefit: benefitText(current.benefit, format) ?? t('policies.noBenefit'),
        valid: validText(current, t, format),
      })}
    </>
  );
}

function TabLinks({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  return (
    <PageTabs label={t('policies.page.tabs.label')}>
      {POLICY_TABS.map((one) => (
        <Link
          key={one}
          to="/policies/$code"
          params={{ code }}
          search={({ on }) => ({ tab: one === 'rule' ? undefined : one, ...(on === undefined ? {} : { on }) })}
          activeOptions={TAB_ACTIVE}
          resetScroll={false}
        >
          {t(`policies.page.tabs.${one}`)}
        </Link>
      ))}
    </PageTabs>
  );
}

function TabBody({ policy }: { readonly policy: PolicyDetails }) {
  const { tab = 'rule' } = route.useSearch();
  switch (tab) {
    case 'rule':
      return <RuleTab policy={policy} />;
    case 'firms':
      return <Firms policy={policy} />;
    case 'facts':
      return <FactsTab policy={policy} />;
  }
}

function FactsTab({ policy: { facts, figures } }: { readonly policy: PolicyDetails }) {
  const { t } = useTranslation();
  if (facts.totalCount === 0) return <EmptyPanel kind="none">{t('policies.page.noFacts')}</EmptyPanel>;
  return (
    <>
      {figures.length > 0 && (
        <Section title={t('enterprise.figures')}>
          <ul className={styles.figures}>
            {figures.map((figure) => (
              <li key={figure.id}>
                {figure.metric && <Name of={figure.metric} />}{' '}
                <Figure of={figure.quantity} evidence={figure.evidence} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('policies.page.facts', { count: facts.totalCount })} lead={t('common.evidence.paraphrase')}>
        <EvidenceList items={facts.nodes} />
      </Section>
    </>
  );
}
