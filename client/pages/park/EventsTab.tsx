import { useTranslation } from 'react-i18next';
import { EntityLink, EntryLink, Listed } from '../../components/links.tsx';
import { Text } from '../../components/Name.tsx';
import { EmptyPanel, ErrorPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { useFormat } from '../../i18n/format.ts';
import { ParkEventsQuery } from './park.query.ts';
import styles from './park.module.css';

/** Newest first; events without a stated date come last. */
export function EventsTab({ park }: { readonly park: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const pages = useAllPages(ParkEventsQuery, { park }, (data) => data.events);
  const events = [...pages.nodes].sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''));
  return (
    <Section title={t('park.events')}>
      {pages.error && <ErrorPanel what={t('park.events')} error={pages.error} onRetry={pages.retry} />}
      {!pages.complete && !pages.error && <Skeleton rows={6} height={40} />}
      {pages.complete && events.length === 0 && <EmptyPanel kind="unchecked">{t('park.noneStated')}</EmptyPanel>}
      <ol className={styles.timeline}>
        {events.map((event) => (
          <li key={event.id}>
            <span className={styles.when}>{event.on === null ? t('figure.noDate') : format.period(event.on)}</span>
            <div>
              <EntryLink of={event} />
              {(event.note ?? event.noteEn) !== null && (
                <p className={styles.soft}>
                  <Text zh={event.note} en={event.noteEn} />
                </p>
              )}
              {event.involves.length > 0 && (
                <p className={styles.soft}>
                  {t('park.involves')}{' '}
                  <Listed items={event.involves}>{(one) => <EntityLink of={one} park={park} />}</Listed>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
