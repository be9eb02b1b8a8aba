import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { GapState } from '../../../chain/state.ts';
import { FirmPicker } from '../../../components/FirmPicker.tsx';
import { useLanguage } from '../../../i18n/format.ts';
import { nameIn, type Named } from '../../../i18n/name.ts';
import { GapVerify } from './edit.query.ts';
import { Faults } from './Faults.tsx';
import { today } from '../../../graphql/viewer.ts';
import styles from './verify.module.css';

export type Outcome = 'CONFIRMED' | 'REFUTED';

interface VerifyFormProps {
  readonly park: string;
  readonly segment: Named & { readonly code: string };
  readonly state: GapState;
  /** The answer chosen before the form opened. */
  readonly first?: Outcome | undefined;
  /** Told in words what was recorded and what became of the state. */
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

const MAX_TEXT = 1_000;

/** There is one, or there is none: with what was seen, when, and which firm. */
export function VerifyForm({ park, segment, state, first, onDone, onCancel }: VerifyFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome | null>(first ?? null);
  const [evidence, setEvidence] = useState('');
  const [on, setOn] = useState(today);
  const [firm, setFirm] = useState<(Named & { readonly code: string }) | null>(null);
  const [result, verify] = useMutation(GapVerify);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (outcome === null) return;
    const enterprise = outcome === 'CONFIRMED' ? (firm?.code ?? null) : null;
    const { data } = await verify({ input: { park, segment: segment.code, outcome, evidence, on, enterprise } });
    const after = data?.gapVerify.gap?.state;
    if (after === undefined) return;
    const words = { name: nameIn(segment, language).text, after: t(`common.state.${after}`) };
    onDone(
      after === state ? t('edit.doneSame', words) : t('edit.done', { ...words, before: t(`common.state.${state}`) }),
    );
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <fieldset>
        <legend>{t('edit.question', { name: nameIn(segment, language).text })}</legend>
        {(['CONFIRMED', 'REFUTED'] as const).map((one) => (
          <label key={one} className={styles.radio}>
            <input
              type="radio"
              name={`${id}-outcome`}
              required
              checked={outcome === one}
              onChange={() => setOutcome(one)}
            />
            {t(one === 'CONFIRMED' ? 'edit.yes' : 'edit.no')}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-evidence`}>{t('edit.evidence')}</label>
      <textarea
        id={`${id}-evidence`}
        required
        rows={3}
        maxLength={MAX_TEXT}
        placeholder={t('edit.evidenceHint')}
        value={evidence}
        onChange={(event) => setEvidence(event.target.value)}
      />
      <label htmlFor={`${id}-on`}>{t('edit.on')}</label>
      <input
        id={`${id}-on`}
        type="date"
        required
        max={today()}
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      {outcome === 'CONFIRMED' &&
        (firm === null ? (
          <FirmPicker label={t('edit.firm')} onPick={setFirm} />
        ) : (
          <p className={styles.chosen}>
            <b>{nameIn(firm, language).text}</b>
            <button type="button" onClick={() => setFirm(null)}>
              {t('edit.firmRemove')}
            </button>
          </p>
        ))}
      <Faults of={result.data?.gapVerify.userErrors} error={result.error} />
      <div className={styles.buttons}>
        <button type="submit" className={styles.primary} disabled={result.fetching}>
          {result.fetching ? t('edit.sending') : t('edit.submit')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('edit.cancel')}
        </button>
      </div>
    </form>
  );
}
