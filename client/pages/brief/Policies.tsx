import { useTranslation } from 'react-i18next';
import { BasisTag } from '../../components/BasisTag.tsx';
import { Name, Text } from '../../components/Name.tsx';
import { useFormat } from '../../i18n/format.ts';
import { nameIn, textIn, type Named } from '../../i18n/name.ts';
import styles from './brief.module.css';
import type { BriefMatch } from './brief.query.ts';
import { Cite } from './Cite.tsx';
import { cut } from './fit.ts';
import { More, Part } from './parts.tsx';

const GLYPH = { ELIGIBLE: '✔', ONE_CONDITION_SHORT: '◐', UNKNOWN: '?', NOT_ELIGIBLE: '✘' } as const;

/** Policies of this place and day the firm has, nearly has, or may have once asked; the API orders them by verdict. */
export const worthNaming = (matches: readonly BriefMatch[]): readonly BriefMatch[] =>
  matches.filter(({ inForce, applicable, verdict }) => inForce && applicable && verdict !== 'NOT_ELIGIBLE');

interface PoliciesProps {
  /** Whom the policies were held against; null where there is nobody. */
  readonly firm: Named | null;
  readonly matches: readonly BriefMatch[];
  readonly most: number;
}

/** What the firm could have, what it is one condition short of, and how much has to be asked. */
export function Policies({ firm, matches, most }: PoliciesProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  if (firm === null)
    return (
      <Part title={t('brief.policies.title')}>
        <p className={styles.quiet}>{t('brief.policies.noFirm')}</p>
      </Part>
    );
  const named = worthNaming(matches);
  const { shown, hidden } = cut(named, most);
  const not = matches.filter(({ inForce, applicable, verdict }) => inForce && applicable && verdict === 'NOT_ELIGIBLE');
  return (
    <Part title={t('brief.policies.titleOf', { firm: nameIn(firm, language).text })}>
      {named.length === 0 && <p className={styles.quiet}>{t('brief.policies.none')}</p>}
      <ul className={styles.rows}>
        {shown.map(({ policy, verdict, version, benefit, short, questions }) => (
          <li key={policy.id}>
            <span className={styles.tag}>
              <span aria-hidden="true">{GLYPH[verdict]} </span>
              {t(`brief.policies.verdict.${verdict}`)}
            </span>{' '}
            <b>
              <Name of={policy} />
            </b>
            {benefit && (
              <>
                {t('brief.colon', { name: '' })}
                <Text zh={benefit.text} en={benefit.textEn} />
              </>
            )}{' '}
            <span className={styles.quiet}>
              {[
                ...(short
                  ? [
                      t('brief.policies.short', {
                        requirement: textIn(short.requirement, short.requirementEn, language)?.text,
                        article: textIn(short.clause.article, short.clause.articleEn, language)?.text,
                      }),
                    ]
                  : []),
                ...(questions.length > 0 ? [t('brief.policies.ask', { count: questions.length })] : []),
                ...(version?.document ? [t('brief.policies.document', { document: version.document })] : []),
              ].join(' · ')}
            </span>{' '}
            {policy.basis !== null && <BasisTag basis={policy.basis} />} <Cite of={short?.clause.evidence ?? []} />
          </li>
        ))}
      </ul>
      <More count={hidden} />
      {not.length > 0 && <p className={styles.quiet}>{t('brief.policies.not', { count: not.length })}</p>}
    </Part>
  );
}
