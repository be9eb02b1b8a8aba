import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Figure, figureText } from '../../components/Figure.tsx';
import { EntryLink, Listed, SegmentLink } from '../../components/links.tsx';
import { mergeFigures } from '../../components/merge-figures.ts';
import { Name, Text } from '../../components/Name.tsx';
import { EmptyPanel, ErrorPanel } from '../../components/Panels.tsx';
import { Section } from '../../components/Section.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { ListExport, placesOf } from './ListExport.tsx';
import { ParkCarriersQuery, type ParkCarrier } from './park.query.ts';
import styles from './park.module.css';

export function CarriersTab({ park }: { readonly park: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = format;
  const names = (items: readonly { readonly name: string; readonly nameEn: string | null }[]) =>
    items.map((one) => nameIn(one, language).text).join('; ') || null;
  const pages = useAllPages(ParkCarriersQuery, { park }, (data) => data.carriers);
  return (
    <Section title={t('park.carriers')} lead={t('park.carriersLead')}>
      {pages.error && <ErrorPanel what={t('park.carriers')} error={pages.error} onRetry={pages.retry} />}
      {!pages.complete && !pages.error && <Skeleton rows={3} columns={2} height={120} />}
      {pages.complete && pages.nodes.length === 0 && <EmptyPanel kind="unchecked">{t('park.noneStated')}</EmptyPanel>}
      <ul className={styles.cards}>
        {pages.nodes.map((carrier) => (
          <CarrierCard key={carrier.id} carrier={carrier} park={park} />
        ))}
      </ul>
      {pages.complete && pages.nodes.length > 0 && (
        <ListExport
          park={park}
          part="carriers"
          title={t('park.carriers')}
          heads={[
            t('park.carriers'),
            t('park.status'),
            t('park.focus'),
            t('park.reliesOn'),
            t('park.value'),
            t('common.evidence.source'),
          ]}
          rows={pages.nodes.map((one) => [
            nameIn(one, language).text,
            one.planned ? t('entry.planned') : t('entry.standing'),
            names([...one.focuses, ...one.chains]),
            names(one.reliesOn),
            one.figures
              .map(
                (figure) =>
                  `${figure.metric ? nameIn(figure.metric, language).text : ''} ${figureText(figure.quantity, format, t) ?? ''}`,
              )
              .join('; ') || null,
            placesOf(one.figures.flatMap(({ evidence }) => evidence)) || null,
          ])}
        />
      )}
    </Section>
  );
}

function CarrierCard({ carrier, park }: { readonly carrier: ParkCarrier; readonly park: string }) {
  const { t } = useTranslation();
  const focused = carrier.focuses.length + carrier.chains.length > 0;
  return (
    <li className={carrier.planned ? `${styles.card} ${styles.planned}` : styles.card}>
      <h3>
        <EntryLink of={carrier} />
      </h3>
      <p className={styles.soft}>
        {carrier.planned ? t('entry.planned') : t('entry.standing')} ·{' '}
        {t('park.facts', { count: carrier.facts.totalCount })}
      </p>
      {(carrier.note ?? carrier.noteEn) !== null && (
        <p>
          <Text zh={carrier.note} en={carrier.noteEn} />
        </p>
      )}
      {focused && (
        <p>
          {t('park.focus')}{' '}
          <Listed items={carrier.focuses}>{(segment) => <SegmentLink of={segment} park={park} />}</Listed>
          {carrier.focuses.length > 0 && carrier.chains.length > 0 && t('figure.list.separator')}
          <Listed items={carrier.chains}>
            {(chain) => (
              <Link to="/parks/$park/chains/$chain" params={{ park, chain: chain.code }} search={{}}>
                <Name of={chain} />
              </Link>
            )}
          </Listed>
        </p>
      )}
      {carrier.reliesOn.length > 0 && (
        <p>
          {t('park.reliesOn')} <Listed items={carrier.reliesOn}>{(one) => <EntryLink of={one} />}</Listed>
        </p>
      )}
      {carrier.figures.length === 0 ? (
        <p className={styles.soft}>{t('park.noFigures')}</p>
      ) : (
        <dl className={styles.figures}>
          {mergeFigures(carrier.figures).map((figure) => (
            <div key={figure.id}>
              <dt>{figure.metric ? <Name of={figure.metric} /> : t('common.value.unknown')}</dt>
              <dd>
                <Figure of={figure.quantity} evidence={figure.evidence} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
