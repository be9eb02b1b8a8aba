import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { amountsText } from '../words.ts';
import styles from '../leads.module.css';
import { byUrgency, totalsOf } from '../leads.ts';
import type { LeadRow, LeadStage } from '../leads.query.ts';
import { useLeadsView } from '../useLeads.ts';
import { Card } from './Card.tsx';

/** Cards of a column at first, and how many more each time. */
const PAGE = 50;

/** One part of the library: its sums, its cards, and where a card may be dropped. */
export function Column({ stage, leads }: { readonly stage: LeadStage; readonly leads: readonly LeadRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const { leads: all, mayWrite, ask } = useLeadsView();
  const [most, setMost] = useState(PAGE);
  const [over, setOver] = useState(false);
  const element = useRef<HTMLElement>(null);
  const totals = totalsOf(leads);
  const sorted = useMemo(() => byUrgency(leads), [leads]);
  useEffect(() => {
    const column = element.current;
    if (column === null || !mayWrite) return;
    let stop: (() => void) | undefined;
    let gone = false;
    void import('./drag.ts').then(({ dropTarget }) => {
      if (gone) return;
      stop = dropTarget(column, {
        accepts: (code) => all.some((lead) => lead.code === code && lead.stage !== stage && lead.status === 'OPEN'),
        over: setOver,
        drop: (code) => {
          const lead = all.find((one) => one.code === code);
          if (lead) ask({ form: 'move', lead, to: stage });
        },
      });
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [all, ask, mayWrite, stage]);
  return (
    <section ref={element} className={styles.column} data-over={over || undefined} aria-labelledby={id}>
      <h3 id={id}>
        {t(`leads.stage.${stage}`)} <span className={styles.count}>{format.number(totals.count)}</span>
      </h3>
      <p className={styles.sums}>
        <span>{amountsText(totals, format, t)}</span>
        {totals.meanDays !== null && <span>{t('leads.column.mean', { days: format.number(totals.meanDays, 0) })}</span>}
        {totals.late > 0 && (
          <span className={styles.late}>
            <b aria-hidden="true">!</b> {t('leads.column.late', { count: totals.late })}
          </span>
        )}
      </p>
      {leads.length === 0 && <p className={styles.emptyColumn}>{t(`leads.entryRule.${stage}`)}</p>}
      <ul className={styles.cards}>
        {sorted.slice(0, most).map((lead) => (
          <Card key={lead.id} lead={lead} />
        ))}
      </ul>
      {leads.length > most && (
        <p className={styles.more}>
          {t('leads.column.shown', { shown: most, total: leads.length })}
          <button type="button" onClick={() => setMost((old) => old + PAGE)}>
            {t('leads.column.showMore', { count: Math.min(PAGE, leads.length - most) })}
          </button>
        </p>
      )}
    </section>
  );
}
