import { useTranslation } from 'react-i18next';
import { Name, Text } from '../../components/Name.tsx';
import { useFormat } from '../../i18n/format.ts';
import { nameIn, textIn } from '../../i18n/name.ts';
import { pathText, reasonsText, valueText, viaText } from '../targets/words.ts';
import styles from './brief.module.css';
import type { BriefTarget } from './brief.query.ts';
import { Cite } from './Cite.tsx';
import { cut, type Rows } from './fit.ts';
import { More, Part } from './parts.tsx';

/** Reasons named in the line of a firm, for and against. */
const IN_LINE = 2;

/** What the line of a firm rests on. */
export const lineEvidence = ({ reasonsFor, reasonsAgainst }: BriefTarget) =>
  [...reasonsFor.slice(0, IN_LINE), ...reasonsAgainst.slice(0, 1)].flatMap(({ evidence }) => evidence.slice(0, 1));

/** The first firms to ask, each in a line. */
export function FirstTargets({
  targets,
  total,
  most,
}: {
  readonly targets: readonly BriefTarget[];
  readonly total: number;
  readonly most: number;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { shown } = cut(targets, most);
  if (targets.length === 0)
    return (
      <Part title={t('targets.head')}>
        <p>{t('brief.target.none')}</p>
      </Part>
    );
  return (
    <Part title={t('brief.target.first', { count: shown.length, total })}>
      <ol className={styles.rows}>
        {shown.map((target) => {
          const against = reasonsText(target.reasonsAgainst, 1, t, language);
          return (
            <li key={target.id}>
              <b>
                {target.rank}. <Name of={target.enterprise} />
              </b>{' '}
              <span className={styles.quiet}>
                {t(`targets.tie.${target.tie}`)} · <Place of={target} />
              </span>{' '}
              {reasonsText(target.reasonsFor, IN_LINE, t, language)}
              {against !== '' && (
                <span className={styles.quiet}>
                  {t('brief.semicolon')}
                  {t('brief.target.but', { reason: against })}
                </span>
              )}{' '}
              <Cite of={lineEvidence(target)} />
            </li>
          );
        })}
      </ol>
      <More count={total - shown.length} />
    </Part>
  );
}

function Place({ of }: { readonly of: BriefTarget }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { country } = of.enterprise;
  const parts = [country && nameIn(country, language).text, textIn(of.city, of.cityEn, language)?.text];
  const known = parts.filter((part) => part);
  return <>{known.length > 0 ? known.join(' · ') : t('brief.target.noPlace')}</>;
}

/** One firm: where it stands, what speaks for and against it, what each component says and what nobody has looked up. */
export function OneTarget({ target, rows }: { readonly target: BriefTarget; readonly rows: Rows }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const paths = cut(target.paths, rows.paths);
  return (
    <Part title={t('brief.target.title', { firm: nameIn(target.enterprise, language).text })}>
      <p className={styles.quiet}>
        {target.rank === null ? t('brief.target.struck') : t('brief.target.rank', { rank: target.rank })} ·{' '}
        {t(`targets.tie.${target.tie}`)} · <Place of={target} />
      </p>
      <Reasons
        title={t('brief.target.for')}
        none={t('targets.details.noFor')}
        reasons={target.reasonsFor}
        most={rows.reasonsFor}
      />
      <Reasons
        title={t('brief.target.against')}
        none={t('targets.details.noAgainst')}
        reasons={target.reasonsAgainst}
        most={rows.reasonsAgainst}
      />
      <h3>{t('brief.target.parts')}</h3>
      <dl className={styles.components}>
        {target.components.map(({ kind, status, value, rank }) => (
          <div key={kind} className={status === 'NOT_SEARCHED' ? styles.notSearched : undefined}>
            <dt>{t(`targets.kind.${kind}`)}</dt>
            <dd>
              {value === null || status === 'NOT_SEARCHED'
                ? t(status === 'SEARCHED_NONE' ? 'brief.target.open' : 'brief.target.unknown')
                : status === 'SEARCHED_NONE'
                  ? t('brief.target.searchedNone')
                  : rank === null
                    ? valueText(value, language)
                    : t(Number.isInteger(rank) ? 'brief.target.value' : 'brief.target.tied', {
                        value: valueText(value, language),
                        rank: Math.round(rank),
                      })}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t('brief.target.paths')}</h3>
      {target.paths.length === 0 && <p>{t('targets.table.noPath')}</p>}
      <ul className={styles.rows}>
        {paths.shown.map((path, index) => (
          <li key={index}>
            {pathText(path, t, language)} · {viaText(path, t, language)} <Cite of={path.evidence} />
          </li>
        ))}
      </ul>
      <More count={paths.hidden} />
    </Part>
  );
}

interface ReasonsProps {
  readonly title: string;
  readonly none: string;
  readonly reasons: BriefTarget['reasonsFor'];
  readonly most: number;
}

function Reasons({ title, none, reasons, most }: ReasonsProps) {
  const { shown, hidden } = cut(reasons, most);
  return (
    <>
      <h3>{title}</h3>
      {reasons.length === 0 && <p>{none}</p>}
      <ul className={styles.rows}>
        {shown.map((reason) => (
          <li key={reason.code}>
            <Text zh={reason.text} en={reason.textEn} /> <Cite of={reason.evidence} />
          </li>
        ))}
      </ul>
      <More count={hidden} />
    </>
  );
}
