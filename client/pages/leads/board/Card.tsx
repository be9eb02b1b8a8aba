import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figureText } from '../../../components/Figure.tsx';
import { Name } from '../../../components/Name.tsx';
import { StateMark } from '../../../components/StateMark.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { today } from '../../../graphql/viewer.ts';
import { LeadMenu } from '../LeadMenu.tsx';
import styles from '../leads.module.css';
import { firmOf } from '../leads.ts';
import type { LeadRow } from '../leads.query.ts';
import { useLeadsSearch, useLeadsView } from '../useLeads.ts';
import { SegmentOf } from '../SegmentOf.tsx';
import { Stay } from '../Stay.tsx';

/** One lead: who, for which gap, how much, who follows it, what comes next, how long it has stood. */
export function Card({ lead }: { readonly lead: LeadRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { park, search } = useLeadsSearch();
  const { mayWrite, ask } = useLeadsView();
  const [dragging, setDragging] = useState(false);
  const element = useRef<HTMLLIElement>(null);
  const draggable = mayWrite && lead.status === 'OPEN';
  useEffect(() => {
    const card = element.current;
    if (card === null || !draggable) return;
    let stop: (() => void) | undefined;
    let gone = false;
    void import('./drag.ts').then(({ dragSource }) => {
      if (!gone) stop = dragSource(card, lead.code, setDragging);
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [draggable, lead.code]);
  const overdue = lead.nextStepDue !== null && lead.nextStepDue < today();
  return (
    <li
      ref={element}
      className={styles.card}
      data-level={lead.lateness.level}
      data-dragging={dragging || undefined}
      aria-current={search.lead === lead.code ? 'true' : undefined}
    >
      <div className={styles.cardHead}>
        <Link
          to="."
          search={(old) => ({ ...old, lead: lead.code })}
          resetScroll={false}
          className={styles.cardName}
          draggable={false}
        >
          <Name of={firmOf(lead)} />
        </Link>
        <LeadMenu lead={lead} mayWrite={mayWrite} ask={ask} />
      </div>
      <p className={styles.cardLine}>
        {lead.gapNow !== null && <StateMark state={lead.gapNow} />} <SegmentOf lead={lead} park={park} />
      </p>
      <Outlook lead={lead} />
      <p className={styles.cardLine}>
        <span>
          {(lead.amount && figureText(lead.amount, format, t)) ?? (
            <span className={styles.quiet}>{t('leads.card.noAmount')}</span>
          )}
        </span>
        <span>{lead.owner ?? <span className={styles.quiet}>{t('leads.card.noOwner')}</span>}</span>
      </p>
      <p className={styles.cardLine}>
        {lead.nextStep === null ? (
          <span className={styles.quiet}>{t('leads.card.noNextStep')}</span>
        ) : (
          <span>
            {lead.nextStep}
            {lead.nextStepDue !== null && (
              <span className={overdue ? styles.late : styles.quiet}>
                {' · '}
                {overdue && <b aria-hidden="true">! </b>}
                {t(overdue ? 'leads.card.overdue' : 'leads.card.due', { date: format.period(lead.nextStepDue) })}
              </span>
            )}
          </span>
        )}
      </p>
      <Stay lead={lead} />
    </li>
  );
}

/** What its production would do to the gap. */
export function Outlook({ lead }: { readonly lead: LeadRow }) {
  const { t } = useTranslation();
  const { gapNow, gapAfterProduction } = lead;
  if (gapNow === null || gapAfterProduction === null)
    return <p className={`${styles.cardLine} ${styles.quiet}`}>{t('leads.card.afterUnknown')}</p>;
  return (
    <p className={styles.cardLine}>
      <span>
        {gapNow === gapAfterProduction ? (
          <>
            {t('leads.card.afterSame')} <StateMark state={gapAfterProduction} />
          </>
        ) : (
          <>
            {t('leads.card.after')} <StateMark state={gapNow} /> <span aria-hidden="true">→</span>
            <span className="visually-hidden">{t('leads.card.becomes')}</span> <StateMark state={gapAfterProduction} />
          </>
        )}
      </span>
    </p>
  );
}
