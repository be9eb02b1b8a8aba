import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ErrorPanel } from '../../components/Panels.tsx';
import type { CombinedError } from 'urql';
import styles from './api.module.css';
import { LANGUAGES, writes, type Example, type Language } from './examples.ts';

type Answer = { readonly data: unknown; readonly error: CombinedError | undefined; readonly cost: unknown };

/** One example: the question, its variables, the same as a program, and the answer here and now. */
export function ExampleItem({ of }: { readonly of: Example }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'query' | Language>('query');
  const title = t(`api.example.${of.name}`, { defaultValue: of.name });
  const text = shown === 'query' ? of.query : of.programs[shown];
  return (
    <details className={styles.example}>
      <summary>
        {of.number}. {title}
      </summary>
      <div className={styles.choices} role="group" aria-label={t('api.language')}>
        {(['query', ...LANGUAGES] as const).map((one) => (
          <button key={one} type="button" aria-pressed={shown === one} onClick={() => setShown(one)}>
            {t(`api.as.${one}`)}
          </button>
        ))}
        <Copy text={text} />
      </div>
      <pre className={styles.code} tabIndex={0} lang="en">
        <code>{text}</code>
      </pre>
      {shown === 'query' && (
        <>
          <p>{t('api.variables')}</p>
          <pre className={styles.code} tabIndex={0} lang="en">
            <code>{of.variables}</code>
          </pre>
          {writes(of) ? <p>{t('api.writes')}</p> : <Run of={of} />}
        </>
      )}
    </details>
  );
}

function Copy({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t('api.copied'));
    } catch {
      // Not given where the page is not served securely.
      setSaid(t('api.notCopied'));
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {t('api.copy')}
      </button>
      <span role="status">{said}</span>
    </>
  );
}

function Run({ of: { query, variables } }: { readonly of: Example }) {
  const { t } = useTranslation();
  const client = useClient();
  const [answer, setAnswer] = useState<Answer>();
  const [running, setRunning] = useState(false);
  const run = async () => {
    if (running) return;
    setRunning(true);
    const asked = JSON.parse(variables) as Record<string, unknown>;
    // What the page keeps of other answers must not stand in for this one.
    const { data, error, extensions } = await client
      .query<unknown>(query, asked, { requestPolicy: 'network-only' })
      .toPromise();
    setAnswer({ data, error, cost: extensions?.['cost'] });
    setRunning(false);
  };
  return (
    <>
      <p className={styles.choices}>
        <button type="button" aria-disabled={running || undefined} onClick={() => void run()}>
          {running ? t('api.running') : t('api.run')}
        </button>
      </p>
      <div aria-live="polite">
        {answer?.error && <ErrorPanel what={t('api.what')} error={answer.error} />}
        {answer !== undefined && !answer.error && (
          <>
            {typeof answer.cost === 'object' && answer.cost !== null && 'actual' in answer.cost && (
              <p>{t('api.cost', { points: String(answer.cost.actual) })}</p>
            )}
            <pre className={styles.code} tabIndex={0} lang="en">
              <code>{JSON.stringify(answer.data, null, 2)}</code>
            </pre>
          </>
        )}
      </div>
    </>
  );
}
