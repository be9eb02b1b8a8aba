import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type CombinedError } from 'urql';
import { Dialog } from '../../../components/Dialog.tsx';
import { Form } from '../../../components/Form.tsx';
import formStyles from '../../../components/Form.module.css';
import { Refused } from '../../../components/Refused.tsx';
import { refusalOf, type Conflict, type Fault, type Refusal } from '../../../graphql/write.ts';
import { useFormat } from '../../../i18n/format.ts';
import { nameIn } from '../../../i18n/name.ts';
import { firmOf } from '../leads.ts';
import { LeadQuery, type LeadRow } from '../leads.query.ts';

interface Payload {
  readonly lead: LeadRow | null;
  readonly userErrors: readonly Fault[];
  readonly conflict: Conflict | null;
}

interface Answer {
  readonly payload: Payload | undefined;
  readonly error: CombinedError | undefined;
}

interface LeadDialogProps {
  readonly title: string;
  readonly lead: LeadRow;
  readonly submit: string;
  /** Sends what was typed, for a lead as the reader saw it. */
  readonly send: (lead: LeadRow) => Promise<Answer>;
  readonly onDone: (lead: LeadRow) => void;
  readonly onClose: () => void;
  /** Told when a change is shown before it is written, and when it no longer is; the dialog is out of sight between. */
  readonly onPending?: (pending: boolean) => void;
  readonly children: ReactNode;
}

/**
 * A form about one lead. Where somebody else changed it meanwhile, it says who and when, shows how it stands now, and
 * keeps everything typed: the reader sends it again for the lead as it is now, or leaves it.
 */
export function LeadDialog(props: LeadDialogProps) {
  const { title, lead, submit, send, onDone, onClose, onPending, children } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const [seen, setSeen] = useState(lead);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, setSending] = useState(false);
  const go = async () => {
    setSending(true);
    setRefusal(null);
    onPending?.(true);
    const { payload, error } = await send(seen);
    const refused = refusalOf(payload, error);
    if (refused === null && payload?.lead) {
      onPending?.(false);
      onDone(payload.lead);
      return;
    }
    if (refused?.conflict) {
      const { data } = await client
        .query(LeadQuery, { code: seen.code }, { requestPolicy: 'network-only' })
        .toPromise();
      if (data?.lead) setSeen(data.lead);
    }
    onPending?.(false);
    setRefusal(refused ?? { faults: [], conflict: null, error });
    setSending(false);
  };
  const next = seen.nextStep ?? t('leads.card.noNextStep');
  return (
    <Dialog
      title={`${title} · ${nameIn(firmOf(lead), format.language).text}`}
      hidden={sending && onPending !== undefined}
      onClose={onClose}
    >
      <Refused
        of={refusal}
        conflict={
          <>
            <p>
              {t('leads.conflict.now', {
                stage: t(`leads.stage.${seen.stage}`),
                owner: seen.owner ?? t('leads.card.noOwner'),
                next,
              })}
            </p>
            <div className={formStyles.buttons}>
              <button type="button" onClick={() => void go()}>
                {t('leads.conflict.keep')}
              </button>
              <button type="button" onClick={onClose}>
                {t('leads.conflict.leave')}
              </button>
            </div>
          </>
        }
      />
      <Form submit={submit} sending={sending} onSubmit={() => void go()} onCancel={onClose}>
        {children}
      </Form>
    </Dialog>
  );
}
