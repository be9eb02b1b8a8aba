import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BasisTag } from '../../components/BasisTag.tsx';
import { ProvenanceChip } from '../../components/Evidence.tsx';
import { EntryLink, Listed, ParkLink } from '../../components/links.tsx';
import { Name, Text } from '../../components/Name.tsx';
import { EmptyPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Term, Terms } from '../../components/Terms.tsx';
import { useFormat } from '../../i18n/format.ts';
import type { ParkDetails } from './park.query.ts';
import styles from './park.module.css';

export function HistoryTab({ park }: { readonly park: ParkDetails }) {
  const { t } = useTranslation();
  return (
    <>
      <Terms>
        <Term name={t('park.about')}>
          {(park.note ?? park.noteEn) === null ? null : <Text zh={park.note} en={park.noteEn} />}
        </Term>
        <Term name={t('park.city')}>{park.city && <Name of={park.city} />}</Term>
        <Term name={t('park.level')}>{park.level ?? t('park.notStated')}</Term>
        <Term name={t('park.mergedFrom')}>
          {park.mergedFrom.length === 0 ? null : (
            <Listed items={park.mergedFrom}>{(one) => <ParkLink of={one} />}</Listed>
          )}
        </Term>
        <Term name={t('park.zones')}>
          {park.zones.length === 0 ? null : <Listed items={park.zones}>{(zone) => <EntryLink of={zone} />}</Listed>}
        </Term>
        <Term name={t('park.firmsAndProjects')}>
          <Link to="/enterprises" search={{ park: park.code }}>
            {t('park.firms', { count: park.enterprises.totalCount })}
          </Link>
          {' · '}
          <Link to="/projects" search={{ park: park.code }}>
            {t('park.projects', { count: park.projects.totalCount })}
          </Link>
        </Term>
      </Terms>
      <Schemes park={park} />
      <Roles park={park} />
    </>
  );
}

/** Schemes belong to a time; where a source does not list their make-up, a guess is marked as such. */
function Schemes({ park }: { readonly park: ParkDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('park.schemes')} lead={t('park.schemesLead')}>
      {park.schemes.length === 0 && <EmptyPanel kind="unchecked">{t('park.noneStated')}</EmptyPanel>}
      <ul className={styles.rows}>
        {park.schemes.map((scheme) => (
          <li key={scheme.id}>
            <p>
              <b>
                <EntryLink of={scheme} />
              </b>{' '}
              <span className={styles.soft}>
                {[...scheme.periods]
                  .sort((a, b) => (a.period ?? '').localeCompare(b.period ?? ''))
                  .map((one) => (one.period === null ? t('figure.noDate') : format.period(one.period)))
                  .join(t('figure.list.separator'))}
              </span>
            </p>
            {scheme.composedOf.length === 0 ? (
              <p className={styles.soft}>{t('park.composedUnknown')}</p>
            ) : (
              <ul className={styles.parts}>
                {scheme.composedOf.map(
                  (part) =>
                    part.chain && (
                      <li key={part.chain.id}>
                        <Link
                          to="/parks/$park/chains/$chain"
                          params={{ park: park.code, chain: part.chain.code }}
                          search={{}}
                        >
                          <Name of={part.chain} />
                        </Link>{' '}
                        {part.role && <span className={styles.soft}>{t(`park.role.${part.role}`)}</span>}{' '}
                        <BasisTag basis={part.basis} /> <ProvenanceChip evidence={part.evidence} />
                      </li>
                    ),
                )}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Roles({ park }: { readonly park: ParkDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('park.roles')} lead={t('park.rolesLead')}>
      {park.roles.length === 0 && <EmptyPanel kind="unchecked">{t('park.noneStated')}</EmptyPanel>}
      <ul className={styles.rows}>
        {park.roles.map((role) => (
          <li key={role.id} className={styles.roleRow}>
            <p>
              {role.person && <b lang="zh-CN">{role.person}</b>} <Text zh={role.title} en={role.titleEn} />{' '}
              <span className={styles.soft}>
                {[
                  ...new Set(
                    role.offices.map((office) =>
                      office.period === null
                        ? t('figure.noDate')
                        : t('park.namedIn', { date: format.period(office.period) }),
                    ),
                  ),
                ].join(t('figure.list.separator'))}
              </span>
            </p>
            <ProvenanceChip evidence={role.offices.flatMap((office) => office.evidence)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
