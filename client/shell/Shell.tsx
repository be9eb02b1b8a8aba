import { Link, Outlet, useLocation, useMatchRoute } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyAsked } from '../graphql/credential.ts';
import { useViewer } from '../graphql/viewer.ts';
import { showLanguage } from '../i18n/i18n.ts';
import { useForPartners, useLanguageOfUrl } from './language.ts';
import { Footer } from './Footer.tsx';
import { Header, PlainHeader } from './Header.tsx';
import { usePlace } from './place.ts';
import styles from './Shell.module.css';

const loadSearch = () => import('../components/SearchDialog.tsx');
const SearchDialog = lazy(() => loadSearch().then(({ SearchDialog }) => ({ default: SearchDialog })));

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

const WhoDialog = lazy(() => import('./WhoDialog.tsx').then(({ WhoDialog }) => ({ default: WhoDialog })));

const SignIn = lazy(() => import('./SignIn.tsx').then(({ SignIn }) => ({ default: SignIn })));

const SEARCH_AFTER_MS = 1_000;

/** `/` and Ctrl+K open the search from everywhere, but never while someone types or composes Chinese. */
function useSearchKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const slash = event.key === '/' && !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey;
      const palette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!slash && !palette) return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [open]);
}

export function Shell() {
  const { t } = useTranslation();
  const [searching, setSearching] = useState(false);
  const [naming, setNaming] = useState(false);
  const openSearch = useCallback(() => setSearching(true), []);
  const closeSearch = useCallback(() => setSearching(false), []);
  const place = usePlace();
  const language = useLanguageOfUrl();
  const abroad = useForPartners();
  const keyAsked = useKeyAsked();
  useSearchKey(openSearch);
  useEffect(() => void showLanguage(language), [language]);
  // Fetched once the page is quiet: what is typed right after Ctrl+K must not be lost to a download.
  useEffect(() => {
    const timer = setTimeout(() => void loadSearch(), SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <>
      <a href="#main" className={styles.skip}>
        {t('common.skip')}
      </a>
      {abroad ? <PlainHeader /> : <Header place={place} onSearch={openSearch} onWho={() => setNaming(true)} />}
      <div className={styles.body}>
        {!abroad && <Navigation place={place} />}
        <div className={styles.column}>
          <main id="main" tabIndex={-1} className={styles.main}>
            {keyAsked ? (
              <Suspense>
                <SignIn />
              </Suspense>
            ) : (
              <Outlet />
            )}
          </main>
          <Footer dataset={place.dataset} failed={place.error !== undefined} />
        </div>
      </div>
      {naming && (
        <Suspense>
          <WhoDialog onClose={() => setNaming(false)} />
        </Suspense>
      )}
      {searching && (
        <Suspense>
          <SearchDialog onClose={closeSearch} />
        </Suspense>
      )}
    </>
  );
}

function Navigation({ place }: { readonly place: ReturnType<typeof usePlace> }) {
  const { t } = useTranslation();
  const matchRoute = useMatchRoute();
  // Whoever may not read leads finds the projects that documents tell of.
  const { may } = useViewer();
  const current = (active: boolean) => (active ? 'page' : undefined);
  const mayReadLeads = may('lead:read') === true;
  const mayReadCorrections = may('correction:read') === true;
  const pathname = useLocation({ select: (location) => location.pathname });
  const nav = useRef<HTMLElement>(null);
  // On a narrow screen the row is wider than the screen: the page one is on must not be out of sight.
  useEffect(() => {
    const here = nav.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (nav.current && here)
      nav.current.scrollLeft = here.offsetLeft + (here.offsetWidth - nav.current.clientWidth) / 2;
  }, [pathname, place.chain, mayReadLeads, mayReadCorrections]);
  return (
    <nav className={styles.nav} aria-label={t('common.nav.label')} ref={nav}>
      <Link to="/" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
        {t('common.nav.overview')}
      </Link>
      {place.chain && (
        <Link
          to="/parks/$park/chains/$chain"
          params={{ park: place.parkCode, chain: place.chain.code }}
          aria-current={current(Boolean(matchRoute({ to: '/parks/$park/chains/$chain', fuzzy: true })))}
        >
          {t('common.nav.atlas')}
        </Link>
      )}
      <Link to="/enterprises" activeOptions={{ includeSearch: false }}>
        {t('common.nav.enterprises')}
      </Link>
      {mayReadLeads ? (
        <Link
          to="/parks/$park/leads"
          params={{ park: place.parkCode }}
          activeOptions={{ includeSearch: false }}
          aria-current={current(
            Boolean(matchRoute({ to: '/projects' }) || matchRoute({ to: '/parks/$park/leads', fuzzy: true })),
          )}
        >
          {t('common.nav.projects')}
        </Link>
      ) : (
        <Link to="/projects" activeOptions={{ includeSearch: false }}>
          {t('common.nav.projects')}
        </Link>
      )}
      <Link to="/partners" activeOptions={{ includeSearch: false }}>
        {t('common.nav.partners')}
      </Link>
      <Link to="/policies" activeOptions={{ includeSearch: false }}>
        {t('common.nav.policies')}
      </Link>
      {mayReadCorrections && (
        <Link to="/corrections" activeOptions={{ includeSearch: false }}>
          {t('corrections.nav')}
        </Link>
      )}
    </nav>
  );
}
