import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf, useWrite, type Refusal } from '../../../graphql/write.ts';
import { Refused } from '../../../components/Refused.tsx';
import { useLanguage } from '../../../i18n/format.ts';
import { nameIn } from '../../../i18n/name.ts';
import { usePlace } from '../../../shell/place.ts';
import { LeadUndo } from '../edit.query.ts';
import styles from '../leads.module.css';
import { firmOf } from '../leads.ts';
import type { LeadRow, LeadStage } from '../leads.query.ts';
import type { Question } from '../useLeads.ts';
import { CreateLead } from './CreateLead.tsx';
import { LeadForm } from './LeadForms.tsx';
import { MoveForm } from './MoveForm.tsx';

/** How long a move may be taken back by one click; later it is moved back with a note. */
const UNDO_SECONDS = 10;

interface Said {
  readonly text: string;
  /** The lead as it is after the move; null where there is nothing to take back. */
  readonly undo: LeadRow | null;
}

interface AskedProps {
  readonly question: Question | null;
  readonly park: string;
  readonly onPending: (code: string, stage: LeadStage | null) => void;
  readonly onClose: () => void;
}

/** The form that is open, and below the page what was recorded last. */
export function Asked({ question, park, onPending, onClose }: AskedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { parks } = usePlace();
  const [said, setSaid] = useState<Said | null>(null);
  const done = (text: string, undo: LeadRow | null = null) => {
    setSaid({ text, undo });
    onClose();
  };
  const name = (lead: LeadRow) => nameIn(firmOf(lead), language).text;
  return (
    <>
      {question?.form === 'create' && (
        <CreateLead
          parks={parks.filter(({ code }) => code === park)}
          park={park}
          onDone={(lead) => done(t('leads.create.done', { name: name(lead) }))}
          onClose={onClose}
        />
      )}
      {question?.form === 'move' && (
        <MoveForm
          key={question.lead.code}
          lead={question.lead}
          to={question.to}
          onPending={(stage) => onPending(question.lead.code, stage)}
          onDone={(lead, from) =>
            done(
              t('leads.move.done', {
                name: name(lead),
                from: t(`leads.stage.${from}`),
                to: t(`leads.stage.${lead.stage}`),
              }),
              lead,
            )
          }
          onClose={onClose}
        />
      )}
      {question && question.form !== 'create' && question.form !== 'move' && (
        <LeadForm
          key={`${question.form}-${question.lead.code}`}
          form={question.form}
          lead={question.lead}
          onDone={(lead, text) => done(`${name(lead)}：${text}`)}
          onClose={onClose}
        />
      )}
      <Toast said={said} onDone={(text) => setSaid({ text, undo: null })} />
    </>
  );
}

function Toast({ said, onDone }: { readonly said: Said | null; readonly onDone: (text: string) => void }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [undo, sending] = useWrite(LeadUndo);
  const lead = said?.undo ?? null;
  useEffect(() => {
    setRefusal(null);
    if (lead === null) {
      setLeft(0);
      return;
    }
    setLeft(UNDO_SECONDS);
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1_000);
    return () => clearInterval(timer);
  }, [lead]);
  const takeBack = async () => {
    if (lead === null) return;
    const { data, error } = await undo({ lead: lead.code, expectedVersion: lead.version });
    const refused = refusalOf(data?.leadUndo, error);
    if (refused === null) onDone(t('leads.undo.done'));
    else setRefusal(refused);
  };
  return (
    <div className={styles.toast} data-shown={said !== null || undefined}>
      <p role="status">{said?.text}</p>
      {lead !== null && left > 0 && (
        <button type="button" disabled={sending} onClick={() => void takeBack()}>
          {t('leads.undo.button')} <span aria-hidden="true">({left})</span>
        </button>
      )}
      <Refused of={refusal} />
    </div>
  );
}
