import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EntryLink } from '../../components/links.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Text } from '../../components/Name.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { ParkBodiesQuery, type ParkBody } from './park.query.ts';
import styles from './park.module.css';

const GROUPS = ['institutions', 'mechanisms', 'policies', 'funds', 'talentProgrammes', 'teams'] as const;

/** Who and what serves firms here; each leads to what the sources say of it. */
export function BodiesTab({ park: code }: { readonly park: string }) {
  const { t } = useTranslation();
  const [result, retry] = useQuery({ query: ParkBodiesQuery, variables: { code } });
  return (
    <Loaded of={result} what={t('park.tabs.bodies')} retry={retry}>
      {({ park }) =>
        GROUPS.map((group) => (
          <Section key={group} title={t(`park.group.${group}`, { count: park?.[group].length ?? 0 })}>
            <Bodies bodies={park?.[group] ?? []} />
          </Section>
        ))
      }
    </Loaded>
  );
}

function Bodies({ bodies }: { readonly bodies: readonly ParkBody[] }) {
  const { t } = useTranslation();
  if (bodies.length === 0) return <EmptyPanel kind="unchecked">{t('park.noneStated')}</EmptyPanel>;
  return (
    <ul className={styles.bodies}>
      {bodies.map((body) => (
        <li key={body.id}>
          <EntryLink of={body} />{' '}
          <span className={styles.soft}>{t('park.facts', { count: body.facts.totalCount })}</span>
          {(body.note ?? body.noteEn) !== null && (
            <p className={styles.soft}>
              <Text zh={body.note} en={body.noteEn} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
