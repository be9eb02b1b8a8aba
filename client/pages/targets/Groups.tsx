import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EnterpriseLink, Listed } from '../../components/links.tsx';
import { Section } from '../../components/Section.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import styles from './targets.module.css';
import type { TargetsHead } from './targets.query.ts';
import { useTargetsSearch } from './useTargets.ts';

const NAMED = 3;

/** Other gaps of the chain that firms of this list could fill: one visit, two gaps. */
export function Groups({ groups }: { readonly groups: TargetsHead['groups'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { park, chain } = useTargetsSearch();
  if (groups.length === 0) return null;
  return (
    <Section title={t('targets.groups.title')} lead={t('targets.groups.lead')}>
      <ul className={styles.groups}>
        {groups.map(({ segment, state, count, enterprises }) => (
          <li key={segment.id}>
            <Link
              to="/parks/$park/chains/$chain/segments/$segment"
              params={{ park, chain, segment: segment.code.slice(chain.length + 1) }}
              search={{}}
              className={styles.group}
            >
              {t('targets.groups.also', { segment: nameIn(segment, language).text })}
            </Link>
            <span>
              <StateMark state={state} /> · {t('targets.groups.count', { count })}
            </span>
            <p>
              <Listed items={enterprises.slice(0, NAMED)}>{(firm) => <EnterpriseLink of={firm} />}</Listed>
              {count > NAMED && t('targets.groups.and')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
