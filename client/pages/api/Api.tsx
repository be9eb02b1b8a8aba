import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page.tsx';
import { Section } from '../../components/Section.tsx';
import { useViewer } from '../../graphql/viewer.ts';
import styles from './api.module.css';
import { ExampleItem } from './ExampleItem.tsx';
import { EXAMPLES } from './examples.ts';
import { KeysPart } from './KeysPart.tsx';
import { LimitsPart } from './LimitsPart.tsx';

/** How a program of somebody else reads these data: where, by which key, within which limits, by which question. */
export function Api() {
  const { t } = useTranslation();
  const { author, role, may } = useViewer();
  return (
    <Page title={t('api.title')} answer={t('api.answer', { count: EXAMPLES.length })}>
      <Section title={t('api.address')}>
        <p>
          <code className={styles.address}>{`${location.origin}/graphql`}</code>
        </p>
        <p>{t('api.header')}</p>
        {role !== undefined && <p>{t('api.now', { author, role: t(`common.roles.${role}`) })}</p>}
      </Section>
      <LimitsPart />
      <Section title={t('api.examples')} lead={t('api.examplesLead')}>
        {EXAMPLES.map((example) => (
          <ExampleItem key={example.name} of={example} />
        ))}
      </Section>
      {may('key:write') === true && <KeysPart />}
    </Page>
  );
}
