import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import form from '../components/Form.module.css';
import { Page } from '../components/Page.tsx';
import { checkKey, forgetKey, rememberKey, storedKey, type KeyCheck } from '../graphql/credential.ts';
import styles from './SignIn.module.css';

/** Stands in for every page while the server asks for a key. */
export function SignIn() {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [had] = useState(() => storedKey() !== null);
  const [key, setKey] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const [checking, setChecking] = useState(false);
  const [answer, setAnswer] = useState<KeyCheck | null>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (checking) return;
    const typed = key.trim();
    setChecking(true);
    const said = await checkKey(typed);
    setChecking(false);
    setAnswer(said);
    if (said !== 'GOOD') return;
    rememberKey(typed, everywhere);
    // Everything on the page was refused so far and is asked anew.
    location.reload();
  };
  return (
    <Page title={t('common.signIn.title')}>
      <div className={styles.box}>
        <p>{had ? t('common.signIn.noMore') : t('common.signIn.lead')}</p>
        <form className={form.form} onSubmit={(event) => void submit(event)}>
          <div className={form.field}>
            <label htmlFor={id}>{t('common.signIn.key')}</label>
            <input
              id={id}
              ref={field}
              type="password"
              autoComplete="off"
              spellCheck={false}
              required
              maxLength={8_192}
              aria-describedby={`${id}-said`}
              aria-invalid={answer === 'REFUSED' || undefined}
              value={key}
              onChange={(event) => setKey(event.target.value)}
            />
            <span id={`${id}-said`} className={styles.said} role="status">
              {answer === 'REFUSED' && t('common.signIn.refused')}
              {answer === 'UNREACHABLE' && t('common.panel.offline')}
            </span>
          </div>
          <label>
            <input type="checkbox" checked={everywhere} onChange={(event) => setEverywhere(event.target.checked)} />{' '}
            {t('common.signIn.remember')}
          </label>
          <div className={form.buttons}>
            <button type="submit" className={form.primary} aria-disabled={checking || undefined}>
              {checking ? t('common.signIn.checking') : t('common.signIn.go')}
            </button>
            {had && (
              <button
                type="button"
                onClick={() => {
                  forgetKey();
                  location.reload();
                }}
              >
                {t('common.signIn.out')}
              </button>
            )}
          </div>
        </form>
        <p>{t('common.signIn.where')}</p>
      </div>
    </Page>
  );
}
