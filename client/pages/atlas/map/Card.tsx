import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { needLevel } from '../../../chain/arrange.ts';
import { GLYPH, type DENSITIES } from '../../../chain/state.ts';
import { IntervalBar } from '../../../components/IntervalBar.tsx';
import { Name } from '../../../components/Name.tsx';
import { StateMark } from '../../../components/StateMark.tsx';
import { useFormat, useLanguage } from '../../../i18n/format.ts';
import { nameIn } from '../../../i18n/name.ts';
import type { Gap } from '../atlas.query.ts';
import { slugOf, useAtlas } from '../useAtlas.ts';
import type { After } from '../whatif/useWhatIf.ts';
import styles from './card.module.css';
import { Firms, Products } from './Inside.tsx';
import { useHint } from './useHint.ts';

interface CardProps {
  readonly gap: Gap;
  /** Filtered out: keeps its place in grey. */
  readonly context: boolean;
  /** The card pointed at, or one step from it. */
  readonly near: boolean;
  readonly selected: boolean;
  /** What the draft makes of it. */
  readonly after: After | undefined;
  readonly density: (typeof DENSITIES)[number];
  readonly href: string;
  readonly onOpen: (slug: string) => void;
}

/** One segment: state in word, glyph and border, who makes it or how likely someone does, need, and coverage as an interval. */
export const Card = memo(function Card({ gap, context, near, selected, after, density, href, onOpen }: CardProps) {
  const { t } = useTranslation();
  const hint = useHint(gap);
  const slug = slugOf(gap.segment.code);
  const format = useFormat();
  const classes = [styles.card, styles[gap.state], context && styles.context, after && styles.touched]
    .filter(Boolean)
    .join(' ');
  return (
    <li>
      <a
        href={href}
        className={classes}
        data-code={gap.segment.code}
        data-near={near ? '' : undefined}
        aria-current={selected ? 'true' : undefined}
        onClick={(event) => {
          // A modified click opens a tab; a plain one keeps filters and scroll.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(slug);
        }}
      >
        <span className={styles.head}>
          <span className={styles.glyph} aria-hidden="true">
            {GLYPH[gap.state]}
          </span>
          <span className={styles.name}>
            <Name of={gap.segment} />
          </span>
          <span className={styles.state}>{t(`common.state.${gap.state}`)}</span>
        </span>
        {after && <AfterLine gap={gap} after={after} />}
        {!context && (
          <>
            <span className={styles.meta}>
              <span className={styles.hint}>
                {gap.stated && (
                  <span className={styles.tag} title={t('atlas.card.statedHint')}>
                    {t('atlas.card.stated')}
                  </span>
                )}
                {gap.extension && <span className={styles.tag}>{t('atlas.card.extension')}</span>}
                {hint}
              </span>
              {gap.state !== 'STRONG' && gap.assessable && (
                <span>{t('atlas.card.need', { level: t(`atlas.card.level.${needLevel(gap.need)}`) })}</span>
              )}
            </span>
            {/* An empty bar would say "lacking" where nothing can be said. */}
            {gap.assessable && (
              <IntervalBar
                low={gap.coverage.low}
                high={gap.coverage.high}
                label={t('atlas.card.coverage')}
                tone={gap.state}
              />
            )}
            {gap.kappaStar !== null && gap.kappaStar > 0 && ABSENT.includes(gap.state) && (
              <span className={styles.star}>{t('edit.kappa.star', { value: format.percent(gap.kappaStar) })}</span>
            )}
            {gap.override && (
              <span className={styles.star}>
                {t('edit.override.card', { state: t(`common.state.${gap.override.state}`) })}
              </span>
            )}
            {density === 'product' && <Products of={gap} />}
            {density === 'firm' && <Firms of={gap} />}
            <Neighbours code={gap.segment.code} />
          </>
        )}
      </a>
    </li>
  );
});

/** States in which nobody is known to make it. */
const ABSENT: readonly Gap['state'][] = ['MISSING', 'UNKNOWN'];

/** What the draft makes of the segment, in words and as a bar of its own. */
function AfterLine({ gap, after }: { readonly gap: Gap; readonly after: After }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (after.added === 0 && after.state === gap.state)
    return <span className={styles.after}>{t('whatif.card.demand')}</span>;
  return (
    <span className={styles.after}>
      {t('whatif.card.after')}{' '}
      <b>{after.state === gap.state ? t('whatif.card.sameState') : <StateMark state={after.state} />}</b>{' '}
      {format.interval(after.coverage, 'percent')}
      <IntervalBar {...after.coverage} label={t('whatif.coverageAfter')} tone={after.state} />
    </span>
  );
}

const NAMED = 3;

/** The links in words: always for screen readers, and visible where the picture has no room for lines. */
function Neighbours({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { links, names } = useAtlas();
  const say = (codes: readonly string[]) => {
    const known = codes.flatMap((one) => names.get(one) ?? []).map((segment) => nameIn(segment, language).text);
    const separator = t('common.value.separator');
    const more = known.length > NAMED ? ` ${t('atlas.card.more', { count: known.length })}` : '';
    return known.length === 0 ? null : known.slice(0, NAMED).join(separator) + more;
  };
  const feeds = say(links.filter((link) => link.from === code).map((link) => link.to));
  const fedBy = say(links.filter((link) => link.to === code).map((link) => link.from));
  return (
    <span className={styles.neighbours}>
      {feeds && <span>{t('atlas.card.feeds', { names: feeds })}</span>}
      {fedBy && <span>{t('atlas.card.fedBy', { names: fedBy })}</span>}
    </span>
  );
}
