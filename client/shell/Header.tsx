import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Menu } from '../components/Menu.tsx';
import { Name } from '../components/Name.tsx';
import { useLanguage } from '../i18n/format.ts';
import { LANG_TAG } from '../i18n/words.ts';
import { chooseTheme, useTheme } from '../theme/theme.ts';
import { useSwitchLanguage } from './language.ts';
import type { usePlace } from './place.ts';
import styles from './Shell.module.css';

interface HeaderProps {
  readonly place: ReturnType<typeof usePlace>;
  readonly onSearch: () => void;
}

export function Header({ place, onSearch }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <Link to="/" search={{}} className={styles.brand}>
        <Mark />
        <span>{t('common.brand')}</span>
      </Link>
      <div className={styles.places}>
        <ParkMenu place={place} />
        <ChainMenu place={place} />
      </div>
      <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="/ Control+K">
        <span className={styles.searchLong}>{t('common.shell.search')}</span>
        <span className={styles.searchShort}>{t('common.shell.searchShort')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <Switches />
    </header>
  );
}

/** For bodies abroad: the name and the language, nothing that leads into the house. */
export function PlainHeader() {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <span className={styles.brand}>
        <Mark />
        <span>{t('common.brand')}</span>
      </span>
      <Switches />
    </header>
  );
}

function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.8">
        <circle cx="4" cy="10" r="2.6" />
        <circle cx="16" cy="4.5" r="2.6" />
        <circle cx="16" cy="15.5" r="2.6" strokeDasharray="2 1.6" />
        <path d="M6.4 8.9 13.6 5.6M6.4 11.1l7.2 3.3" />
      </g>
    </svg>
  );
}

/** Another park keeps the chain where it has it. */
function ParkMenu({ place }: { readonly place: HeaderProps['place'] }) {
  const { t } = useTranslation();
  const here = place.park;
  return (
    <Menu label={t('common.shell.park')} value={here ? <Name of={here} /> : t('common.shell.choose')}>
      {place.error && <p role="alert">{t('common.shell.chainsFailed')}</p>}
      <ul>
        {place.parks.map((park) => {
          const chain = park.chains.find((one) => one.chain.code === place.chain?.code) ?? park.chains[0];
          return (
            <li key={park.id}>
              {chain ? (
                <Link
                  to="/parks/$park/chains/$chain"
                  params={{ park: park.code, chain: chain.chain.code }}
                  search={{}}
                  aria-current={park.code === here?.code ? 'true' : undefined}
                >
                  <Name of={park} />
                </Link>
              ) : (
                <Link to="/" search={{ park: park.code }}>
                  <Name of={park} />
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Menu>
  );
}

function ChainMenu({ place }: { readonly place: HeaderProps['place'] }) {
  const { t } = useTranslation();
  return (
    <Menu label={t('common.shell.chain')} value={place.chain ? <Name of={place.chain} /> : t('common.shell.choose')}>
      {place.park && place.chains.length === 0 && <p>{t('common.shell.noChains')}</p>}
      <ul>
        {place.chains.map((chain) => (
          <li key={chain.id}>
            <Link
              to="/parks/$park/chains/$chain"
              params={{ park: place.parkCode, chain: chain.code }}
              search={{}}
              aria-current={chain.code === place.chain?.code ? 'true' : undefined}
            >
              <Name of={chain} />
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  );
}

function Switches() {
  const { t } = useTranslation();
  const theme = useTheme();
  const language = useLanguage();
  const switchTo = useSwitchLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <div className={styles.switches}>
      <button type="button" lang={LANG_TAG[other]} onClick={() => switchTo(other)}>
        {other === 'en' ? t('common.shell.toEnglish') : t('common.shell.toChinese')}
      </button>
      <button type="button" onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}>
        {theme === 'dark' ? t('common.shell.light') : t('common.shell.dark')}
      </button>
    </div>
  );
}
