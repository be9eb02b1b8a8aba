import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { GAP_STATES, GLYPH, STAGES, type GapState, type Stage } from '../../chain/state.ts';
import { EvidenceList } from '../../components/Evidence.tsx';
import { Listed, SegmentLink } from '../../components/links.tsx';
import { Name, Text } from '../../components/Name.tsx';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/name.ts';
import type { OverviewChain, OverviewDataset, OverviewPark } from './overview.query.ts';
import styles from './overview.module.css';
import { totalsOf } from './totals.ts';

/** Chains by stages of one park; every count leads to the atlas filtered to it. */
export function ChainMatrix({ park, dataset }: { readonly park: OverviewPark; readonly dataset: OverviewDataset }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { byState, chains, notAssessable } = totalsOf(park.chains);
  const states = GAP_STATES.map((state) => `${t(`common.state.${state}`)} ${byState[state]}`).join(
    t('figure.list.separator'),
  );
  const asOf = dataset.dataAsOf === null ? t('figure.noDate') : format.period(dataset.dataAsOf);
  return (
    <table className={styles.matrix}>
      <caption>
        {t('overview.caption', { park: nameIn(park, format.language).text, chains, states, blind: notAssessable })}{' '}
        {t('overview.computed', { formula: dataset.formulaVersion, date: asOf })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('overview.chain')}</th>
          {STAGES.map((stage) => (
            <th key={stage} scope="col">
              {t(`common.stage.${stage}`)}
            </th>
          ))}
          <th scope="col">{t('overview.fill')}</th>
          <th scope="col">{t('overview.verify')}</th>
        </tr>
      </thead>
      <tbody>
        {[...park.chains]
          .sort((a, b) => Number(b.assessable) - Number(a.assessable))
          .map((row) => (
            <ChainRow key={row.chain.id} row={row} park={park.code} />
          ))}
      </tbody>
    </table>
  );
}

function ChainRow({ row, park }: { readonly row: OverviewChain; readonly park: string }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <Link
          to="/parks/$park/chains/$chain"
          params={{ park, chain: row.chain.code }}
          search={{}}
          className={styles.chain}
        >
          <Name of={row.chain} />
        </Link>
        <Register row={row} />
      </th>
      {row.assessable ? (
        <>
          {STAGES.map((stage) => (
            <StageCell key={stage} row={row} stage={stage} park={park} />
          ))}
          <FirstSegments
            head={t('overview.fill')}
            segments={row.firstToFill}
            park={park}
            none={t('overview.fillNone')}
          />
          <FirstSegments
            head={t('overview.verify')}
            segments={row.firstToVerify}
            park={park}
            none={t('overview.verifyNone')}
          />
        </>
      ) : (
        <td colSpan={STAGES.length + 2} className={styles.blind}>
          <span className={styles.hatch} aria-hidden="true" />{' '}
          <b>
            <span aria-hidden="true">{GLYPH.UNKNOWN}</span> {t('common.state.UNKNOWN')}
          </b>{' '}
          {t('overview.blind', { count: row.segments })}{' '}
          <Link to="/parks/$park/chains/$chain" params={{ park, chain: row.chain.code }} search={{}}>
            {t('overview.seeTemplate')}
          </Link>
        </td>
      )}
    </tr>
  );
}

/** How many firms are known and how complete the register is believed to be: why so much is unknown. */
function Register({ row }: { readonly row: OverviewChain }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!row.assessable) return <span className={styles.register}>{t('overview.knownNone')}</span>;
  const covers =
    row.kappa === null ? t('overview.kappaUnknown') : t('overview.kappa', { kappa: format.percent(row.kappa) });
  return (
    <details className={styles.register}>
      <summary>
        {t('overview.known', { count: row.namedFirms })} · {covers}
      </summary>
      {row.kappaEvidence.length > 0 ? (
        <EvidenceList items={row.kappaEvidence} />
      ) : (
        <p>
          <Text zh={row.kappaReason} en={row.kappaReasonEn} />
        </p>
      )}
    </details>
  );
}

function StageCell({
  row,
  stage,
  park,
}: {
  readonly row: OverviewChain;
  readonly stage: Stage;
  readonly park: string;
}) {
  const { t } = useTranslation();
  const found = GAP_STATES.flatMap((state) =>
    row.byStage.filter((one) => one.stage === stage && one.state === state && one.count > 0),
  );
  return (
    <td data-head={t(`common.stage.${stage}`)}>
      {found.length === 0 ? (
        <span className={styles.none} title={t('overview.noSegments')}>
          {t('common.value.none')}
          <span className="visually-hidden">{t('overview.noSegments')}</span>
        </span>
      ) : (
        <span className={styles.counts}>
          {found.map(({ state, count }) => (
            <CountLink key={state} row={row} park={park} stage={stage} state={state} count={count} />
          ))}
        </span>
      )}
    </td>
  );
}

interface CountLinkProps {
  readonly row: OverviewChain;
  readonly park: string;
  readonly stage: Stage;
  readonly state: GapState;
  readonly count: number;
}

function CountLink({ row, park, stage, state, count }: CountLinkProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Link
      to="/parks/$park/chains/$chain"
      params={{ park, chain: row.chain.code }}
      search={{ state }}
      className={`${styles.count} ${styles[state]}`}
      title={t(`common.state.${state}`)}
    >
      <span aria-hidden="true">{GLYPH[state]}</span>
      <span className="visually-hidden">
        {t('overview.cell', {
          chain: nameIn(row.chain, format.language).text,
          stage: t(`common.stage.${stage}`),
          state: t(`common.state.${state}`),
        })}
      </span>
      {count}
    </Link>
  );
}

interface FirstSegmentsProps {
  readonly head: string;
  readonly segments: OverviewChain['firstToFill'];
  readonly park: string;
  readonly none: string;
}

function FirstSegments({ head, segments, park, none }: FirstSegmentsProps) {
  return (
    <td data-head={head} className={styles.first}>
      {segments.length === 0 ? (
        <span className={styles.none}>{none}</span>
      ) : (
        <span>
          <Listed items={segments}>{(segment) => <SegmentLink of={segment} park={park} />}</Listed>
        </span>
      )}
    </td>
  );
}
