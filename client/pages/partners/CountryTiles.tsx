import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Name } from '../../components/Name.tsx';
import type { PartnerRow } from './partners.query.ts';
import styles from './partners.module.css';

/** Equal cells, one a country: a map would show areas, and areas say nothing here. */
export function CountryTiles({
  partners,
  country,
}: {
  readonly partners: readonly PartnerRow[];
  readonly country: string | undefined;
}) {
  const { t } = useTranslation();
  const tiles = tilesOf(partners);
  return (
    <nav aria-label={t('partners.tiles')}>
      <ul className={styles.tiles}>
        {tiles.map(({ place, bodies, linked }) => (
          <li key={place.code}>
            <Link
              from="/partners"
              to="/partners"
              search={(old) => ({ ...old, country: place.code === country ? undefined : place.code })}
              aria-current={place.code === country ? 'true' : undefined}
              resetScroll={false}
              replace
            >
              <b>
                <Name of={place} />
              </b>
              <span>{t('partners.tile', { bodies, linked })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function tilesOf(partners: readonly PartnerRow[]) {
  const tiles = new Map<string, { place: NonNullable<PartnerRow['country']>; bodies: number; linked: number }>();
  for (const { country, cooperations } of partners) {
    if (!country) continue;
    const tile = tiles.get(country.code) ?? { place: country, bodies: 0, linked: 0 };
    tiles.set(country.code, {
      ...tile,
      bodies: tile.bodies + 1,
      linked: tile.linked + Number(cooperations.length > 0),
    });
  }
  return [...tiles.values()].sort((a, b) => b.bodies - a.bodies || (a.place.code < b.place.code ? -1 : 1));
}
