import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { GAP_STATES, GLYPH, type GapState } from '../../../chain/state.ts';
import { useLanguage } from '../../../i18n/format.ts';
import { nameIn, type Named } from '../../../i18n/name.ts';
import type { GapDetail } from '../atlas.query.ts';
import { GapOverride } from './edit.query.ts';
import { Faults } from './Faults.tsx';
import { today } from '../../../graphql/viewer.ts';
import styles from './verify.module.css';

interface OverrideFormProps {
  readonly park: string;
  readonly segment: Named & { readonly code: string };
  readonly override: GapDetail['override'];
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

const MAX_TEXT = 1_000;
/** A correction is looked at again after half a year unless its author says otherwise. */
const DAYS = 182;

/** Another state beside the computed one, with a reason and a last day. */
export function OverrideForm({ park, segment, override, onDone, onCancel }: OverrideFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const [state, setState] = useState<GapState | ''>(override?.state ?? '');
  const [reason, setReason] = useState(override?.reason ?? '');
  const [until, setUntil] = useState(override?.until ?? inDays(DAYS));
  const [result, write] = useMutation(GapOverride);
  const name = nameIn(segment, language).text;
  const send = async (to: GapState | null, why: string, last: string) => {
    const { data } = await write({ input: { park, segment: segment.code, state: to, reason: why, until: last } });
    if (!data?.gapOverride.gap) return;
    onDone(
      to === null
        ? t('edit.override.withdrawn', { name })
        : t('edit.override.done', { name, state: t(`common.state.${to}`) }),
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (state !== '') void send(state, reason, until);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.quiet}>{t('edit.override.lead')}</p>
      <label htmlFor={`${id}-state`}>{t('edit.override.state')}</label>
      <select
        id={`${id}-state`}
        required
        value={state}
        onChange={(event) => setState(GAP_STATES.find((one) => one === event.target.value) ?? '')}
      >
        <option value="">{t('common.shell.choose')}</option>
        {GAP_STATES.map((one) => (
          <option key={one} value={one}>
            {`${GLYPH[one]} ${t(`common.state.${one}`)}`}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-reason`}>{t('edit.override.reason')}</label>
      <textarea
        id={`${id}-reason`}
        required
        rows={2}
        maxLength={MAX_TEXT}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <label htmlFor={`${id}-until`}>{t('edit.override.until')}</label>
      <input
        id={`${id}-until`}
        type="date"
        required
        min={today()}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
      <Faults of={result.data?.gapOverride.userErrors} error={result.error} />
      <div className={styles.buttons}>
        <button type="submit" className={styles.primary} disabled={result.fetching}>
          {t('edit.override.submit')}
        </button>
        {override && (
          <button
            type="button"
            disabled={result.fetching}
            onClick={() => void send(null, override.reason, override.until)}
          >
            {t('edit.override.withdraw')}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {t('edit.cancel')}
        </button>
      </div>
    </form>
  );
}

function inDays(days: number): string {
  const day = new Date(`${today()}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
