import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BasisTag } from '../../components/BasisTag.tsx';
import { EvidencePlace, type EvidenceItem } from '../../components/Evidence.tsx';
import { IntervalBar } from '../../components/IntervalBar.tsx';
import { Name, Text } from '../../components/Name.tsx';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import styles from './brief.module.css';
import type { BriefGap, BriefPartner } from './brief.query.ts';
import { Cite } from './Cite.tsx';
import { cut, type Rows } from './fit.ts';
import type { Question } from './questions.ts';

/** A titled part of the sheet. */
export function Part({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** How many rows the sheet has no room for. */
export function More({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return count > 0 ? <p className={styles.quiet}>{t('brief.more', { count })}</p> : null;
}

interface WhyProps {
  readonly gap: BriefGap;
  readonly kappa: number | null;
  readonly rows: Rows;
}

/** What is lacking and by how much; what a source says before what is computed. */
export function Why({ gap, kappa, rows }: WhyProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { shown, hidden } = cut(orderedReasons(gap), rows.reasons);
  return (
    <Part title={t('brief.why.title')}>
      {gap.assessable ? (
        <div className={styles.measures}>
          <IntervalBar {...gap.coverage} label={t('targets.gap.coverage')} tone={gap.state} size="thick" />
          <span>{t('brief.why.coverage', { value: format.interval(gap.coverage, 'percent') })}</span>
          <IntervalBar {...gap.need} label={t('targets.gap.need')} tone="accent" size="thick" />
          <span>{t('brief.why.need', { value: format.interval(gap.need) })}</span>
        </div>
      ) : (
        <p>{t('brief.why.notAssessable')}</p>
      )}
      <p className={styles.quiet}>
        {[
          ...(gap.chanceUnlisted === null
            ? []
            : [t('brief.why.chance', { value: format.percent(gap.chanceUnlisted) })]),
          kappa === null ? t('brief.why.kappaUnknown') : t('brief.why.kappa', { value: format.percent(kappa) }),
          ...(gap.kappaStar === null ? [] : [t('brief.why.kappaStar', { value: format.percent(gap.kappaStar) })]),
        ].join(' · ')}
      </p>
      {shown.length === 0 && <p>{t('brief.why.none')}</p>}
      <ul className={styles.rows}>
        {shown.map((reason, index) => (
          <li key={`${reason.code}-${index}`}>
            <BasisTag basis={reason.kind} /> <Text zh={reason.text} en={reason.textEn} /> <Cite of={reason.evidence} />
          </li>
        ))}
      </ul>
      <More count={hidden} />
    </Part>
  );
}

/** What a source says stands before what we computed. */
export function orderedReasons(gap: BriefGap): BriefGap['reasons'] {
  return [...gap.reasons].sort((a, b) => Number(a.kind === 'COMPUTED') - Number(b.kind === 'COMPUTED'));
}

/** Who makes it now and which projects are to. */
export function Makers({ gap, rows }: { readonly gap: BriefGap; readonly rows: Rows }) {
  const { t } = useTranslation();
  const format = useFormat();
  const makers = cut(gap.makers, rows.makers);
  const coming = cut(gap.coming, rows.coming);
  return (
    <Part title={t('brief.makers.title')}>
      {gap.makers.length === 0 && <p>{t('brief.makers.none')}</p>}
      <ul className={styles.rows}>
        {makers.shown.map((maker, index) => (
          <li key={maker.enterprise?.id ?? index}>
            {maker.enterprise ? <Name of={maker.enterprise} /> : t('brief.makers.unnamed', { count: maker.count })}{' '}
            <span className={styles.quiet}>
              {maker.certainty === 'CONFIRMED'
                ? t('common.certainty.CONFIRMED')
                : t('brief.makers.probable', { value: format.percent(maker.confidence) })}
            </span>{' '}
            <Cite of={maker.evidence} />
          </li>
        ))}
      </ul>
      <More count={makers.hidden} />
      {gap.coming.length === 0 && <p className={styles.quiet}>{t('brief.makers.noComing')}</p>}
      <ul className={styles.rows}>
        {coming.shown.map((one, index) => (
          <li key={one.project?.id ?? index}>
            <span className={styles.tag}>{t('brief.makers.coming')}</span>{' '}
            {one.project ? <Name of={one.project} /> : t('common.value.unknown')}{' '}
            <span className={styles.quiet}>
              {one.expectedOn !== null && t('brief.makers.expected', { date: format.period(one.expectedOn) })}
              {one.overdue && ` · ${t('brief.makers.overdue')}`}
            </span>{' '}
            <Cite of={one.evidence} />
          </li>
        ))}
      </ul>
      <More count={coming.hidden} />
    </Part>
  );
}

/** Bodies that could help and how. */
export function Partners({ partners, most }: { readonly partners: readonly BriefPartner[]; readonly most: number }) {
  const { t } = useTranslation();
  const { shown, hidden } = cut(partners, most);
  return (
    <Part title={t('brief.partners.title')}>
      {partners.length === 0 && <p className={styles.quiet}>{t('brief.partners.none')}</p>}
      <ul className={styles.rows}>
        {shown.map(({ partner, ways, linked }) => (
          <li key={partner.id}>
            <b>
              <Name of={partner} />
            </b>
            {linked && <span className={styles.quiet}> · {t('brief.partners.linked')}</span>}
            {ways[0] && (
              <>
                {t('brief.colon', { name: '' })}
                <Text zh={ways[0].text.text} en={ways[0].text.textEn} /> <Cite of={ways[0].evidence} />
              </>
            )}
          </li>
        ))}
      </ul>
      <More count={hidden} />
    </Part>
  );
}

/** What is to be asked before anybody relies on the sheet. */
export function Questions({ questions, most }: { readonly questions: readonly Question[]; readonly most: number }) {
  const { t } = useTranslation();
  const { shown, hidden } = cut(questions, most);
  return (
    <Part title={t('brief.questions.title')}>
      {questions.length === 0 && <p className={styles.quiet}>{t('brief.questions.none')}</p>}
      <ul className={`${styles.rows} ${styles.asked}`}>
        {shown.map((question, index) => (
          <li key={index}>
            <Asked question={question} />
          </li>
        ))}
      </ul>
      <More count={hidden} />
    </Part>
  );
}

function Asked({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (question.kind) {
    case 'STATE':
      return t('brief.questions.STATE', { name: nameIn(question.of, format.language).text });
    case 'PROBABLE':
      return t('brief.questions.PROBABLE', {
        name: nameIn(question.of, format.language).text,
        value: format.percent(question.confidence),
      });
    case 'UNNAMED':
      return t('brief.questions.UNNAMED', { count: question.count });
    case 'OVERDUE':
      return t('brief.questions.OVERDUE', { name: nameIn(question.of, format.language).text });
    case 'COMPONENT':
      return t('brief.questions.COMPONENT', {
        name: nameIn(question.of, format.language).text,
        value: t(`targets.kind.${question.component}`),
      });
    case 'SAID':
      return (
        <>
          {question.about && t('brief.colon', { name: nameIn(question.about, format.language).text })}
          <Text zh={question.text} en={question.textEn} />
        </>
      );
  }
}

/** Everything cited on the sheet that the list has room for: what we read, where, and of which kind. */
export function EvidenceNumbers({
  listed,
  hidden,
}: {
  readonly listed: readonly EvidenceItem[];
  readonly hidden: number;
}) {
  const { t } = useTranslation();
  return (
    <section className={styles.evidence}>
      <h2>
        {t('brief.evidence.title')} <span className={styles.quiet}>{t('brief.evidence.lead')}</span>
      </h2>
      {listed.length === 0 && <p>{t('brief.evidence.none')}</p>}
      <ol>
        {listed.map((item, index) => (
          <li key={item.id} id={`evidence-${index + 1}`} value={index + 1}>
            <EvidencePlace of={item} /> · {t(`common.basis.${item.basis}`)} · <Text zh={item.note} en={item.noteEn} />
          </li>
        ))}
      </ol>
      <More count={hidden} />
    </section>
  );
}
