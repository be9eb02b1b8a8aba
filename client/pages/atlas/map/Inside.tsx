import { useTranslation } from 'react-i18next';
import { Name } from '../../../components/Name.tsx';
import type { Gap } from '../atlas.query.ts';
import styles from './card.module.css';

const PRODUCTS = 8;

/** The products of a segment; what does not fit is counted, never cut in silence. */
export function Products({ of }: { readonly of: Gap }) {
  const { t } = useTranslation();
  const products = of.segment.products ?? [];
  return (
    <span className={styles.inside}>
      {products.slice(0, PRODUCTS).map((product) => (
        <span key={product.id} className={styles.product}>
          <Name of={product} />
        </span>
      ))}
      {products.length > PRODUCTS && <span>{t('atlas.card.moreProducts', { count: products.length - PRODUCTS })}</span>}
    </span>
  );
}

/** The firms of a segment: a filled dot is confirmed, an open one probable. */
export function Firms({ of }: { readonly of: Gap }) {
  const { t } = useTranslation();
  if (of.makers.length === 0) return <span className={styles.inside}>{t('atlas.card.noFirms')}</span>;
  return (
    <span className={styles.firms}>
      {of.makers.map((maker, index) => (
        <span key={maker.enterprise?.id ?? index}>
          <span aria-hidden="true">{maker.certainty === 'CONFIRMED' ? '●' : '○'}</span>{' '}
          {maker.enterprise ? <Name of={maker.enterprise} /> : t('atlas.card.unnamed', { count: maker.count })}{' '}
          <span className={styles.certainty}>{t(`common.certainty.${maker.certainty}`)}</span>
        </span>
      ))}
    </span>
  );
}
