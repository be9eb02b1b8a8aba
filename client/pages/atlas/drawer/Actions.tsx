import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Gap } from '../atlas.query.ts';
import { slugOf } from '../useAtlas.ts';
import styles from './drawer.module.css';

interface ActionsProps {
  readonly gap: Gap;
  readonly park: string;
  readonly chain: string;
}

/** What to do next comes first: a verb fitting the state, then where to look. */
export function Actions({ gap, park, chain }: ActionsProps) {
  const { t } = useTranslation();
  const segment = gap.segment.code;
  const lead = !gap.assessable ? 'none' : gap.stated && gap.state === 'MISSING' ? 'stated' : gap.state;
  // A button that leads to an empty list is no next step.
  const known = gap.segment.makers.totalCount > 0;
  const verify = gap.state === 'UNKNOWN' || !gap.assessable;
  const targets = (
    <Link
      to="/parks/$park/chains/$chain/segments/$segment"
      params={{ park, chain, segment: slugOf(segment) }}
      search={{}}
      className={verify ? styles.button : styles.primary}
    >
      {t('targets.see')}
    </Link>
  );
  const find = (
    <Link to="/enterprises" search={{ segment }} className={styles.button}>
      {t(gap.state === 'SINGLE_SOURCE' || gap.state === 'WEAK' ? 'atlas.drawer.spread' : 'atlas.drawer.find')}
    </Link>
  );
  const check = (
    <Link to="/enterprises" search={{ park, chain }} className={verify ? styles.primary : styles.button}>
      {t('atlas.drawer.verify')}
    </Link>
  );
  return (
    <div className={styles.actions}>
      <p>{t(`atlas.drawer.lead.${lead}`)}</p>
      {!known && <p className={styles.quiet}>{t('atlas.drawer.noCandidates')}</p>}
      <div className={styles.buttons}>
        {verify && check}
        {targets}
        {known && find}
        <Link to="/partners" search={{}} className={styles.button}>
          {t('atlas.drawer.partners')}
        </Link>
        <Link to="/brief" search={{ park, segment }} className={styles.button} title={t('brief.linkHint')}>
          {t('brief.link')}
        </Link>
        {gap.coming.length > 0 && (
          <Link to="/projects" search={{ park, segment }} className={styles.button}>
            {t('atlas.drawer.projects')}
          </Link>
        )}
      </div>
    </div>
  );
}
