import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EnterpriseLink } from '../../../components/links.tsx';
import { StateMark } from '../../../components/StateMark.tsx';
import { useFormat } from '../../../i18n/format.ts';
import type { Gap, GapDetail } from '../atlas.query.ts';
import { Section } from '../drawer/Section.tsx';
import { OverrideForm } from './OverrideForm.tsx';
import { useViewer } from '../../../graphql/viewer.ts';
import { VerifyForm } from './VerifyForm.tsx';
import styles from './verify.module.css';

interface VerificationProps {
  readonly gap: Gap;
  readonly detail: GapDetail;
  readonly park: string;
}

/** What people found out, and what they hold against the computed state; both can be written here. */
export function Verification({ gap, detail, park }: VerificationProps) {
  const { t } = useTranslation();
  const { mayWrite } = useViewer();
  const [form, setForm] = useState<'verify' | 'override' | null>(null);
  const [said, setSaid] = useState('');
  const done = (words: string) => {
    setForm(null);
    setSaid(words);
  };
  const shared = { park, segment: gap.segment, onDone: done, onCancel: () => setForm(null) };
  return (
    <Section title={t('edit.title')}>
      <p className={styles.quiet}>{t('edit.lead')}</p>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {mayWrite === false && <p className={styles.quiet}>{t('edit.readOnly')}</p>}
      {mayWrite === true && form === null && (
        <div className={styles.buttons}>
          <button type="button" onClick={() => setForm('verify')}>
            {t('edit.form')}
          </button>
          <button type="button" onClick={() => setForm('override')}>
            {t('edit.override.form')}
          </button>
        </div>
      )}
      {form === 'verify' && <VerifyForm {...shared} state={gap.state} />}
      {form === 'override' && <OverrideForm {...shared} override={detail.override} />}
      <Override override={detail.override} state={gap.state} />
      <Earlier of={detail.verifications} />
    </Section>
  );
}

/** Beside the computed state, never in its place. */
function Override({ override, state }: { readonly override: GapDetail['override']; readonly state: Gap['state'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!override) return null;
  return (
    <div className={styles.override}>
      <p>
        {t('edit.override.shown')} <StateMark state={override.state} />
        <span className={styles.quiet}>
          {' '}
          · {t('edit.override.computed')} <StateMark state={state} />
        </span>
      </p>
      <p>{override.reason}</p>
      <p className={styles.quiet}>
        {t('edit.override.by', {
          author: override.author ?? t('common.who.unnamed'),
          on: format.period(override.on),
          until: format.period(override.until),
        })}
      </p>
    </div>
  );
}

function Earlier({ of }: { readonly of: GapDetail['verifications'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <h4 className={styles.head}>{t('edit.earlier')}</h4>
      {of.length === 0 && <p className={styles.quiet}>{t('edit.none')}</p>}
      <ul className={styles.list}>
        {of.map((one) => (
          <li key={one.code}>
            <b>{t(`edit.outcome.${one.outcome}`)}</b>
            {one.enterprise && (
              <>
                {' '}
                <EnterpriseLink of={one.enterprise} />
              </>
            )}
            {!one.inForce && (
              <span className={styles.tag} title={t('edit.notInForceHint')}>
                {t('edit.notInForce')}
              </span>
            )}
            <span className={styles.note}>{one.note}</span>
            <span className={styles.quiet}>
              {t('edit.by', { author: one.author ?? t('common.who.unnamed'), date: format.period(one.on) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
