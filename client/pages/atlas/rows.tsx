import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../components/DataTable.tsx';
import { Name } from '../../components/Name.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { GAP_STATES, STAGES } from '../../chain/state.ts';
import { useFormat, useLanguage } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import type { Language } from '../../i18n/words.ts';
import type { Gap } from './atlas.query.ts';
import { slugOf, useAtlas } from './useAtlas.ts';

const route = getRouteApi('/parks/$park/chains/$chain');

/** Opens the drawer of a segment and keeps everything else in the address. */
function SegmentLink({ gap }: { readonly gap: Gap }) {
  const { t } = useTranslation();
  return (
    <Link to="." search={(old) => ({ ...old, segment: slugOf(gap.segment.code) })} resetScroll={false}>
      <Name of={gap.segment} />
      {gap.stated && ` · ${t('atlas.card.stated')}`}
    </Link>
  );
}

/** Whom to ask first to fill the gap; nothing where nothing lacks. */
function TargetsLink({ gap }: { readonly gap: Gap }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { park, chain } = route.useParams();
  if (gap.state === 'STRONG') return null;
  return (
    <Link
      to="/parks/$park/chains/$chain/segments/$segment"
      params={{ park, chain, segment: slugOf(gap.segment.code) }}
      search={{}}
      aria-label={t('targets.seeOf', { segment: nameIn(gap.segment, language).text })}
    >
      {t('targets.see')}
    </Link>
  );
}

/** The computed state; beside it what the draft makes of it, and what somebody holds against it. */
function State({ gap }: { readonly gap: Gap }) {
  const { t } = useTranslation();
  const { after } = useAtlas();
  const changed = after.get(gap.segment.code);
  return (
    <>
      <StateMark state={gap.state} />
      {changed && changed.state !== gap.state && (
        <>
          {` ${t('whatif.card.after')} `}
          <StateMark state={changed.state} />
        </>
      )}
      {gap.override && ` · ${t('edit.override.card', { state: t(`common.state.${gap.override.state}`) })}`}
    </>
  );
}

/** `stage · layer`, or the stage alone. */
export function positionOf(segment: Gap['segment'], stage: string, language: Language): string {
  return segment.layer === null ? stage : `${stage} · ${nameIn(segment.layer, language).text}`;
}

/** Columns that the matrix and the table have in common. */
export function useCommonColumns(): Record<'segment' | 'stage' | 'state' | 'targets', Column<Gap>> {
  const { t } = useTranslation();
  const { language } = useFormat();
  return {
    segment: {
      key: 'segment',
      head: t('atlas.table.segment'),
      cell: (gap) => <SegmentLink gap={gap} />,
      sort: (gap) => nameIn(gap.segment, language).text,
    },
    stage: {
      key: 'stage',
      head: t('atlas.table.stage'),
      cell: (gap) => positionOf(gap.segment, t(`common.stage.${gap.segment.stage}`), language),
      sort: (gap) => STAGES.indexOf(gap.segment.stage) * 100 + (gap.segment.layer?.order ?? 0),
    },
    state: {
      key: 'state',
      head: t('atlas.table.state'),
      cell: (gap) => <State gap={gap} />,
      sort: (gap) => -GAP_STATES.indexOf(gap.state),
    },
    targets: {
      key: 'targets',
      head: t('targets.head'),
      cell: (gap) => <TargetsLink gap={gap} />,
      // Keeps the link on one line.
      numeric: true,
    },
  };
}

interface Range {
  readonly low: number;
  readonly high: number;
}

const CRITICALITY = ['LOW', 'MEDIUM', 'HIGH'] as const;

/** The numbers of a gap as sortable columns; null means no data and is never drawn as 0. */
export function useMeasures(): readonly (Column<Gap> & { readonly range: (gap: Gap) => Range | null })[] {
  const { t } = useTranslation();
  const format = useFormat();
  const level = (gap: Gap) => CRITICALITY.find((one) => one === gap.criticality?.level);
  const measure = (
    key: string,
    head: string,
    hint: string | null,
    value: (gap: Gap) => number | null,
    say: (value: number, gap: Gap) => string,
    interval?: (gap: Gap) => Range,
  ) => ({
    key,
    head,
    ...(hint === null ? {} : { hint }),
    numeric: true,
    sort: value,
    range: (gap: Gap) => {
      const known = value(gap);
      return known === null ? null : (interval?.(gap) ?? { low: known, high: known });
    },
    cell: (gap: Gap) => {
      const known = value(gap);
      return known === null ? null : say(known, gap);
    },
  });
  const judged = (value: (gap: Gap) => number | null) => (gap: Gap) => (gap.assessable ? value(gap) : null);
  return [
    measure(
      'need',
      t('atlas.table.need'),
      null,
      judged((gap) => gap.need.high),
      (_, gap) => format.interval(gap.need),
      (gap) => gap.need,
    ),
    measure(
      'coverage',
      t('atlas.table.coverage'),
      null,
      judged((gap) => gap.coverage.high),
      (_, gap) => format.interval(gap.coverage, 'percent'),
      (gap) => gap.coverage,
    ),
    measure(
      'chance',
      t('atlas.table.chance'),
      t('atlas.table.chanceHint'),
      judged((gap) => gap.chanceUnlisted),
      (value) => format.percent(value),
    ),
    measure(
      'kappaStar',
      t('atlas.table.kappaStar'),
      t('atlas.table.kappaStarHint'),
      (gap) => gap.kappaStar,
      (value) => format.percent(value),
    ),
    measure(
      'hhi',
      t('atlas.table.hhi'),
      t('atlas.table.hhiHint'),
      (gap) => gap.concentration,
      (value) => format.number(value),
    ),
    measure(
      'dependence',
      t('atlas.table.dependence'),
      t('atlas.table.dependenceHint'),
      judged((gap) => gap.dependence),
      (value) => format.percent(value),
    ),
    measure(
      'criticality',
      t('atlas.table.criticality'),
      null,
      (gap) => {
        const known = level(gap);
        return known ? (CRITICALITY.indexOf(known) + 1) / 3 : null;
      },
      (_, gap) => {
        const known = level(gap);
        return known ? t(`atlas.criticality.${known}`) : '';
      },
    ),
    measure(
      'locality',
      t('atlas.table.locality'),
      t('atlas.table.localityHint'),
      (gap) => gap.locality.value,
      (value) => format.number(value),
    ),
  ];
}
