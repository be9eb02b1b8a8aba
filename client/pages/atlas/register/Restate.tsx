import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../../i18n/format.ts';
import { useAtlasSearch } from '../useAtlas.ts';
import { RegisterRestate } from '../verify/edit.query.ts';
import { Faults } from '../verify/Faults.tsx';
import { today, useViewer } from '../../../graphql/viewer.ts';
import forms from '../verify/verify.module.css';

const route = getRouteApi('/parks/$park/chains/$chain');
const MAX_TEXT = 1_000;

interface RestateProps {
  /** The value on screen, offered first. */
  readonly kappa: number | null;
  /** A user's statement holds, which can be taken back. */
  readonly stated: boolean;
}

/** Makes the value on screen the statement everybody computes with; asks how one knows. */
export function Restate({ kappa, stated }: RestateProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { park, chain } = route.useParams();
  const { set } = useAtlasSearch();
  const { mayWrite } = useViewer();
  const id = useId();
  const offered = kappa === null ? '' : String(Math.round(kappa * 1000) / 10);
  const [value, setValue] = useState(offered);
  useEffect(() => setValue(offered), [offered]);
  const [reason, setReason] = useState('');
  const [asOf, setAsOf] = useState(today);
  const [said, setSaid] = useState('');
  const [result, write] = useMutation(RegisterRestate);
  const send = async (to: number | null, why: string) => {
    const { data } = await write({ input: { park, chain, kappa: to, reason: why, asOf } });
    if (!data?.registerRestate.summary) return;
    setReason('');
    setSaid(to === null ? t('edit.kappa.returned') : t('edit.kappa.saved', { kappa: format.percent(to) }));
    set({ kappa: undefined }, true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(Math.round(Number(value) * 10) / 1000, reason);
  };
  if (mayWrite !== true) return mayWrite === false ? <p>{t('edit.readOnly')}</p> : null;
  return (
    <form className={forms.form} onSubmit={submit}>
      <b>{t('edit.kappa.save')}</b>
      <p className={forms.quiet}>{t('edit.kappa.saveLead')}</p>
      <label htmlFor={`${id}-value`}>{t('edit.kappa.value')} (%)</label>
      <input
        id={`${id}-value`}
        type="number"
        required
        min={0.1}
        max={100}
        step="any"
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <label htmlFor={`${id}-reason`}>{t('edit.kappa.reason')}</label>
      <textarea
        id={`${id}-reason`}
        required
        rows={2}
        maxLength={MAX_TEXT}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <label htmlFor={`${id}-on`}>{t('edit.kappa.asOf')}</label>
      <input
        id={`${id}-on`}
        type="date"
        required
        max={today()}
        value={asOf}
        onChange={(event) => setAsOf(event.target.value)}
      />
      <Faults of={result.data?.registerRestate.userErrors} error={result.error} />
      <p role="status" className={forms.said}>
        {said}
      </p>
      <div className={forms.buttons}>
        <button type="submit" className={forms.primary} disabled={result.fetching}>
          {t('edit.kappa.submit')}
        </button>
        {stated && (
          <button type="button" disabled={result.fetching} onClick={() => void send(null, t('edit.kappa.backReason'))}>
            {t('edit.kappa.back')}
          </button>
        )}
      </div>
    </form>
  );
}
