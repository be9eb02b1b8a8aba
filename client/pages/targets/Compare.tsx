import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { COMPONENT_KINDS } from '../../../api/target/fusion.ts';
import { EnterpriseLink } from '../../components/links.tsx';
import { Section } from '../../components/Section.tsx';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import styles from './compare.module.css';
import { componentOf, type Placed } from './ranking.ts';
import { useTargetsSearch, type Ranking } from './useTargets.ts';
import { draftOf, tryOptions } from './tryIt.ts';
import { knowledgeOf, pathText, placeText, productsText, reasonsText, valueText, viaText } from './words.ts';

interface Criterion {
  readonly key: string;
  readonly name: string;
  readonly of: (placed: Placed) => string;
}

/** Two to four firms side by side: a row a criterion, those that differ in bold with a sign. */
export function Compare({ ranking }: { readonly ranking: Ranking }) {
  const { t } = useTranslation();
  const { picks, set } = useTargetsSearch();
  const chosen = ranking.placed.filter(({ candidate }) => picks.includes(candidate.enterprise.code));
  return (
    <div id="compare" className={styles.anchor}>
      <Section
        title={t('targets.compare.title')}
        lead={t(chosen.length < 2 ? 'targets.compare.hint' : 'targets.compare.lead')}
      >
        {chosen.length === 1 && <p className={styles.hint}>{t('targets.compare.one')}</p>}
        {chosen.length > 1 && <Table chosen={chosen} />}
        {chosen.length > 0 && (
          <button type="button" className={styles.clear} onClick={() => set({ pick: undefined }, true)}>
            {t('targets.compare.clear')}
          </button>
        )}
      </Section>
    </div>
  );
}

function Table({ chosen }: { readonly chosen: readonly Placed[] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { park, chain, segmentCode, pick } = useTargetsSearch();
  const criteria = useCriteria();
  return (
    <div className={styles.scroll} role="group" aria-label={t('targets.compare.title')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('targets.compare.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('targets.compare.criterion')}</th>
            {chosen.map(({ candidate }) => {
              const { enterprise } = candidate;
              return (
                <th key={enterprise.code} scope="col">
                  <EnterpriseLink of={enterprise} />
                  <span className={styles.tools}>
                    <Link {...tryOptions(park, chain, draftOf(candidate, segmentCode))}>
                      {t('targets.table.tryIt')}
                      <span className="visually-hidden"> {nameIn(enterprise, language).text}</span>
                    </Link>
                    <button
                      type="button"
                      className={styles.remove}
                      aria-label={t('targets.compare.remove', { name: nameIn(enterprise, language).text })}
                      onClick={() => pick(enterprise.code)}
                    >
                      <span aria-hidden="true">✕</span>
                    </button>
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ key, name, of }) => {
            const values = chosen.map(of);
            const differs = new Set(values).size > 1;
            return (
              <tr key={key} className={differs ? styles.differs : undefined}>
                <th scope="row">
                  {name}
                  {differs && (
                    <>
                      <span aria-hidden="true"> ≠</span>
                      <span className="visually-hidden"> {t('targets.compare.differs')}</span>
                    </>
                  )}
                </th>
                {chosen.map(({ candidate }, index) => (
                  <td key={candidate.enterprise.code}>{Bold(values[index] ?? '', differs)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const Bold = (text: string, bold: boolean): ReactNode => (bold ? <b>{text}</b> : text);

const REASONS = 6;

function useCriteria(): readonly Criterion[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = format;
  const none = t('targets.compare.none');
  return [
    {
      key: 'rank',
      name: t('targets.table.rank'),
      of: ({ place, exclusion }) =>
        place
          ? format.number(place.rank)
          : t('targets.table.struckBecause', { reason: t(`targets.exclusion.${exclusion ?? 'RED_LINE'}`) }),
    },
    ...COMPONENT_KINDS.map((kind): Criterion => ({
      key: kind,
      name: t(`targets.kind.${kind}`),
      of: ({ candidate }) => {
        const component = componentOf(candidate, kind);
        if (!component) return none;
        const { status, value } = component;
        return status === 'RECORDED' && value !== null
          ? valueText(value, language)
          : t(`targets.status.${knowledgeOf({ status, value })}`);
      },
    })),
    { key: 'known', name: t('targets.table.known'), of: ({ knownShare }) => format.percent(knownShare) },
    {
      key: 'here',
      name: t('targets.details.gainHere'),
      of: ({ candidate }) => format.interval(candidate.gain.here),
    },
    {
      key: 'total',
      name: t('targets.details.gainTotal'),
      of: ({ candidate }) => format.interval(candidate.gain.total),
    },
    { key: 'tie', name: t('targets.compare.tie'), of: ({ candidate }) => t(`targets.tie.${candidate.tie}`) },
    {
      key: 'place',
      name: t('targets.compare.place'),
      of: ({ candidate }) => placeText(candidate, language) ?? t('common.value.unknown'),
    },
    {
      key: 'stock',
      name: t('targets.compare.stock'),
      of: ({ candidate }) => candidate.enterprise.stockCode ?? none,
    },
    {
      key: 'confidence',
      name: t('targets.details.confidence'),
      of: ({ candidate }) => (candidate.confidence === null ? none : format.percent(candidate.confidence)),
    },
    {
      key: 'corroborated',
      name: t('targets.compare.corroborated'),
      of: ({ candidate }) => t(candidate.corroborated ? 'targets.compare.yes' : 'targets.compare.no'),
    },
    {
      key: 'products',
      name: t('targets.details.products'),
      of: ({ candidate }) => productsText(candidate, t, language) || none,
    },
    {
      key: 'path',
      name: t('targets.table.path'),
      of: ({ candidate: { paths } }) =>
        paths[0] ? `${pathText(paths[0], t, language)} · ${viaText(paths[0], t, language)}` : none,
    },
    {
      key: 'for',
      name: t('targets.details.for'),
      of: ({ candidate }) => reasonsText(candidate.reasonsFor, REASONS, t, language) || none,
    },
    {
      key: 'against',
      name: t('targets.details.against'),
      of: ({ candidate }) => reasonsText(candidate.reasonsAgainst, REASONS, t, language) || none,
    },
  ];
}
