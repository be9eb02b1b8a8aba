import { useTranslation } from 'react-i18next';
import styles from './BasisTag.module.css';

export type Basis = 'STATED' | 'INFERRED' | 'CURATED' | 'DATASET' | 'COMPUTED';

/** What a statement rests on: fact, inferred, curated, data set or computed. Facts have a solid border, the rest not. */
export function BasisTag({ basis }: { readonly basis: Basis }) {
  const { t } = useTranslation();
  return (
    <span className={`${styles.tag} ${styles[basis]}`} title={t(`common.basisMeaning.${basis}`)}>
      {t(`common.basis.${basis}`)}
    </span>
  );
}
