import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/format.ts';
import type { Family } from './matches.ts';
import styles from './policy.module.css';

interface OfficialProps {
  readonly zh: string;
  readonly en: string;
  readonly family: Family | null;
  /** Without the remark on what is authoritative: it stands above already. */
  readonly quiet?: boolean;
}

/**
 * A text of law in our words. Readers of English get it in plain English, marked as unofficial, with the Chinese
 * beside it in its own language, as one must be able to point to it in talks.
 */
export function Official({ zh, en, family, quiet }: OfficialProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (language === 'zh') return <p>{zh}</p>;
  const abroad = family === 'ABROAD' || family === 'TREATY';
  return (
    <>
      <p>{en}</p>
      <p lang="zh-CN" className={styles.original}>
        {zh}
      </p>
      {!quiet && <p className={styles.remark}>{t(abroad ? 'policies.unofficialAbroad' : 'policies.unofficial')}</p>}
    </>
  );
}
