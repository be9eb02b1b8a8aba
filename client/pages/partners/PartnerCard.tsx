import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PartnerLink } from '../../components/links.tsx';
import { Name, Text } from '../../components/Name.tsx';
import { Brought, Capabilities, Cooperations } from './PartnerParts.tsx';
import type { PartnerRow } from './partners.query.ts';
import styles from './partners.module.css';
import { Website } from './Website.tsx';
import { kindOf, languagesOf } from './words.ts';

/** A body that cooperates, introduces or could be asked to: what it is, how it works with the park, what it brought. */
export function PartnerCard({ partner }: { readonly partner: PartnerRow }) {
  const { t } = useTranslation();
  const kind = kindOf(partner.kind);
  const languages = languagesOf(partner.languages);
  return (
    <li className={styles.card}>
      <h3>
        <PartnerLink of={partner} />
      </h3>
      <p className={styles.kind}>
        {kind ? t(`partners.kind.${kind}`) : t('partners.kindOther')}
        {partner.region && (
          <>
            {' · '}
            <Name of={partner.region} />
          </>
        )}
        {languages.length > 0 &&
          ` · ${languages.map((one) => t(`partners.language.${one}`)).join(t('figure.list.separator'))}`}
      </p>
      {partner.task !== null && (
        <p>
          <Text zh={partner.task} en={partner.taskEn} />
        </p>
      )}
      {(partner.note ?? partner.noteEn) !== null && (
        <p className={styles.note}>
          <Text zh={partner.note} en={partner.noteEn} />
        </p>
      )}
      <p className={styles.note}>
        {t('partners.capabilities')} <Capabilities partner={partner} />
      </p>
      <Cooperations partner={partner} />
      <Brought partner={partner} />
      <p className={styles.ways}>
        <Website of={partner} />
        <Link to="/partners/$code" params={{ code: partner.code }} search={{}} hash="gaps">
          {t('partners.see')}
        </Link>
      </p>
    </li>
  );
}
