import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Dialog } from '../../../components/Dialog.tsx';
import { FirmPicker } from '../../../components/FirmPicker.tsx';
import { AreaField, Form, SelectField, TextField } from '../../../components/Form.tsx';
import { Refused } from '../../../components/Refused.tsx';
import { today } from '../../../graphql/viewer.ts';
import { refusalOf, useWrite, type Refusal } from '../../../graphql/write.ts';
import { useLanguage } from '../../../i18n/format.ts';
import { nameIn, type Named } from '../../../i18n/name.ts';
import { LeadCreate } from '../edit.query.ts';
import { LEAD_CHANNELS, orNull } from '../leads.ts';
import { ParkSegmentsQuery, type LeadRow } from '../leads.query.ts';
import styles from '../leads.module.css';

type Coded = Named & { readonly code: string };

interface CreateLeadProps {
  /** Where it is to come to; several where the reader chooses. */
  readonly parks: readonly Coded[];
  /** The park chosen first. */
  readonly park: string;
  /** Known where the form is opened from a gap. */
  readonly segment?: string;
  /** Known where it is opened from a firm. */
  readonly enterprise?: Coded;
  /** Segments the firm works in come first. */
  readonly likely?: readonly string[];
  readonly onDone: (lead: LeadRow) => void;
  readonly onClose: () => void;
}

/** Takes a firm into the reserve of a park, for one gap. */
export function CreateLead(props: CreateLeadProps) {
  const { parks, likely = [], onDone, onClose } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const [park, setPark] = useState(props.park);
  const [firm, setFirm] = useState<Coded | null>(props.enterprise ?? null);
  const [chosen, setChosen] = useState(props.segment ?? likely[0] ?? '');
  const [typed, setTyped] = useState({ owner: '', nextStep: '', nextStepDue: '', channel: '', note: '' });
  const type = (key: keyof typeof typed) => (value: string) => setTyped((old) => ({ ...old, [key]: value }));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [missing, setMissing] = useState(false);
  const [create, sending] = useWrite(LeadCreate);
  const [{ data }] = useQuery({ query: ParkSegmentsQuery, variables: { park } });
  const segments = (data?.park?.chains ?? []).flatMap(({ chain }) =>
    chain.segments.map((one) => ({
      value: one.code,
      label: `${nameIn(chain, language).text} / ${nameIn(one, language).text}`,
    })),
  );
  const options = segments.toSorted((a, b) => Number(likely.includes(b.value)) - Number(likely.includes(a.value)));
  // Nothing is chosen for the reader: a lead for the wrong gap is worse than one more click.
  const segment = options.length === 0 || options.some(({ value }) => value === chosen) ? chosen : '';
  const go = async () => {
    if (firm === null || segment === '') {
      setMissing(true);
      return;
    }
    setRefusal(null);
    const { data: answer, error } = await create({
      park,
      segment,
      enterprise: firm.code,
      owner: orNull(typed.owner),
      nextStep: orNull(typed.nextStep),
      nextStepDue: orNull(typed.nextStepDue),
      channel: LEAD_CHANNELS.find((one) => one === typed.channel) ?? null,
      note: orNull(typed.note),
    });
    const payload = answer?.leadCreate;
    const refused = refusalOf(payload, error);
    if (refused === null && payload?.lead) onDone(payload.lead);
    else setRefusal(refused ?? { faults: [], conflict: null, error });
  };
  // The server says so of a firm that has an open lead for this gap already.
  const twice = refusal?.faults.some(({ field, code }) => field === 'enterprise' && code === 'CONFLICT');
  return (
    <Dialog title={t('leads.create.title')} onClose={onClose}>
      <p className={styles.quiet}>{t('leads.create.lead')}</p>
      {twice ? (
        <p role="alert">
          {t('leads.create.twice')}{' '}
          <Link
            to="/parks/$park/leads"
            params={{ park }}
            search={{ segment }}
            className={styles.link}
            onClick={onClose}
          >
            {t('leads.create.toTwin')}
          </Link>
        </p>
      ) : (
        <Refused of={refusal} />
      )}
      <Form submit={t('leads.create.submit')} sending={sending} onSubmit={() => void go()} onCancel={onClose}>
        {firm === null ? (
          <>
            <FirmPicker label={t('leads.field.enterprise')} onPick={setFirm} />
            {missing && <p role="alert">{t('leads.create.noFirm')}</p>}
          </>
        ) : (
          <p className={styles.chosen}>
            {t('leads.field.enterprise')} <b>{nameIn(firm, language).text}</b>
            {!props.enterprise && (
              <button type="button" onClick={() => setFirm(null)}>
                {t('leads.create.otherFirm')}
              </button>
            )}
          </p>
        )}
        {parks.length > 1 && (
          <SelectField
            label={t('leads.field.park')}
            value={park}
            options={parks.map((one) => ({ value: one.code, label: nameIn(one, language).text }))}
            onChange={setPark}
          />
        )}
        <SelectField
          label={t('leads.field.segment')}
          {...(props.segment === undefined ? { none: t('leads.create.chooseSegment') } : {})}
          value={segment}
          options={options}
          onChange={setChosen}
        />
        {missing && segment === '' && <p role="alert">{t('leads.create.noSegment')}</p>}
        <TextField label={t('leads.field.owner')} most={60} value={typed.owner} onChange={type('owner')} />
        <TextField label={t('leads.field.nextStep')} value={typed.nextStep} onChange={type('nextStep')} />
        <TextField
          type="date"
          label={t('leads.field.due')}
          min={today()}
          value={typed.nextStepDue}
          onChange={type('nextStepDue')}
        />
        <SelectField
          label={t('leads.field.channel')}
          none={t('common.value.unknown')}
          value={typed.channel}
          options={LEAD_CHANNELS.map((one) => ({ value: one, label: t(`leads.channel.${one}`) }))}
          onChange={type('channel')}
        />
        <AreaField label={t('leads.field.note')} value={typed.note} onChange={type('note')} />
      </Form>
    </Dialog>
  );
}
