import { getRouteApi, Link } from '@tanstack/react-router';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Notice } from '../../../components/Panels.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { Section } from '../drawer/Section.tsx';
import { useAtlasSearch } from '../useAtlas.ts';
import { Faults } from '../verify/Faults.tsx';
import { useViewer } from '../../../graphql/viewer.ts';
import type { WhatIf } from './useWhatIf.ts';
import { SimulationSave } from './whatif.query.ts';
import styles from './whatif.module.css';

const route = getRouteApi('/parks/$park/chains/$chain');
const MAX_NAME = 80;

/** Keeps the draft under a name and gives a link; where nothing may be written, the address itself is the link. */
export function Save({ whatIf }: { readonly whatIf: WhatIf }) {
  const { t } = useTranslation();
  const { park, chain } = route.useParams();
  const { mayWrite } = useViewer();
  const { set } = useAtlasSearch();
  const id = useId();
  const [name, setName] = useState('');
  const [result, save] = useMutation(SimulationSave);
  const payload = result.data?.simulationSave;
  const { saved } = whatIf;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const add = whatIf.rows
      .filter((row) => row.fault === null)
      .flatMap(({ entry }) =>
        entry
          ? [
              {
                enterprise: entry.enterprise,
                segments: entry.segments.length > 0 ? entry.segments.map((slug) => `${chain}/${slug}`) : null,
                capacityShare: entry.capacity,
              },
            ]
          : [],
      );
    const answer = await save({ input: { park, chain, name, add } });
    const code = answer.data?.simulationSave.simulation?.code;
    if (code !== undefined) set({ draft: undefined, saved: code, whatif: undefined });
  };
  return (
    <Section title={t('whatif.save')}>
      {saved && <Copy />}
      {mayWrite === false && (
        <>
          <p className={styles.quietText}>{t('whatif.readOnly')}</p>
          {!saved && <Copy />}
        </>
      )}
      {mayWrite === true && !saved && (
        <form className={styles.save} onSubmit={(event) => void submit(event)}>
          <label htmlFor={id}>{t('whatif.saveName')}</label>
          <input id={id} required maxLength={MAX_NAME} value={name} onChange={(event) => setName(event.target.value)} />
          <button type="submit" disabled={result.fetching}>
            {t('whatif.saveButton')}
          </button>
        </form>
      )}
      <Faults of={payload?.userErrors} error={result.error} />
      <p role="status" className={styles.quietText}>
        {payload?.simulation && saved ? t('whatif.saved', { name: payload.simulation.name }) : ''}
      </p>
    </Section>
  );
}

function Copy() {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
  };
  return (
    <div className={styles.save}>
      <button type="button" onClick={() => void copy()}>
        {t('whatif.copy')}
      </button>
      <span role="status">{copied && t('whatif.copied')}</span>
    </div>
  );
}

/** Whose trial this is and that it is computed anew; or that there is none of that code. */
export function SavedNote({ whatIf }: { readonly whatIf: WhatIf }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { park, chain } = route.useParams();
  const { search } = useAtlasSearch();
  const { saved } = whatIf;
  if (whatIf.savedMissing) return <Notice>{t('whatif.savedMissing', { code: search.saved })}</Notice>;
  if (!saved) return null;
  const elsewhere = saved.park !== park || saved.chainCode !== chain;
  return (
    <div className={styles.savedNote}>
      <p>
        <b>{t('whatif.savedTitle', { name: saved.name })}</b>
      </p>
      <p className={styles.quietText}>
        {t('whatif.savedBy', {
          author: saved.author ?? t('common.who.unnamed'),
          date: format.period(saved.createdAt.slice(0, 10)),
        })}
      </p>
      {saved.problem !== null && (
        <p className={styles.fault}>
          {t('whatif.savedProblem')} <span lang="en">{saved.problem}</span>
        </p>
      )}
      {elsewhere && (
        <p>
          {t('whatif.savedElsewhere')}{' '}
          <Link
            to="/parks/$park/chains/$chain"
            params={{ park: saved.park, chain: saved.chainCode }}
            search={{ saved: saved.code }}
          >
            {t('whatif.savedOpen')}
          </Link>
        </p>
      )}
    </div>
  );
}
