import { Link } from '@tanstack/react-router';
import { Fragment, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { DraftEntry } from '../../../chain/draft.ts';
import { FirmPicker } from '../../../components/FirmPicker.tsx';
import { Name } from '../../../components/Name.tsx';
import { useFormat, useLanguage } from '../../../i18n/format.ts';
import { nameIn, type Named } from '../../../i18n/name.ts';
import { Section } from '../drawer/Section.tsx';
import { slugOf } from '../useAtlas.ts';
import { useDraftEdit, type DraftRow, type WhatIf } from './useWhatIf.ts';
import { FirmNameQuery } from './whatif.query.ts';
import styles from './whatif.module.css';

type Segments = readonly (Named & { readonly code: string })[];

/** Who comes: one row a firm with its segments and capacity, what is wrong with it, and ways to add more. */
export function DraftFirms({ whatIf, segments }: { readonly whatIf: WhatIf; readonly segments: Segments }) {
  const { t } = useTranslation();
  const edit = useDraftEdit();
  const texts = whatIf.rows.map((row) => row.text);
  const faults = whatIf.rows.length - whatIf.counted;
  return (
    <Section title={t('whatif.firms')}>
      {texts.length === 0 && <p className={styles.quietText}>{t('whatif.none')}</p>}
      <ul className={styles.firms}>
        {whatIf.rows.map((row, index) => (
          <FirmRow
            key={`${row.text}-${index}`}
            row={row}
            segments={segments}
            onRemove={() => edit.remove(texts, index)}
            onChange={(entry) => edit.replace(texts, index, entry)}
          />
        ))}
      </ul>
      <p role="status" className={styles.fault}>
        {faults > 0 && whatIf.counted > 0 && t('whatif.faultsKept', { count: faults })}
      </p>
      <FirmPicker
        label={t('whatif.add')}
        onPick={(firm) => edit.add(texts, { enterprise: firm.code, segments: [], capacity: null })}
      />
      <SegmentChoice
        label={t('whatif.imagine')}
        segments={segments}
        onChoose={(slug) => edit.add(texts, { enterprise: null, segments: [slug], capacity: null })}
      />
    </Section>
  );
}

interface FirmRowProps {
  readonly row: DraftRow;
  readonly segments: Segments;
  readonly onRemove: () => void;
  readonly onChange: (entry: DraftEntry) => void;
}

function FirmRow({ row, segments, onRemove, onChange }: FirmRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { entry } = row;
  const { name, unknown } = useFirmName(row);
  // The server cannot tell a firm without known work from a code there is not; the name can.
  const fault = unknown ? 'unknownFirm' : row.fault;
  const worksIn = row.firm?.segments ?? segments.filter((one) => entry?.segments.includes(slugOf(one.code)) ?? false);
  const spoken =
    entry === null ? row.text : name ? nameIn(name, language).text : (entry.enterprise ?? t('whatif.imagined'));
  return (
    <li className={fault === null ? undefined : styles.faulty}>
      <div className={styles.firmHead}>
        <b>{entry?.enterprise != null && fault === null ? <FirmLink code={entry.enterprise} name={name} /> : spoken}</b>
        <button
          type="button"
          className={styles.remove}
          onClick={onRemove}
          aria-label={t('whatif.remove', { name: spoken })}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      {fault === null && worksIn.length > 0 && (
        <p className={styles.quietText}>
          {t('whatif.works')}
          {worksIn.map((segment, index) => (
            <Fragment key={segment.code}>
              {index > 0 && t('common.value.separator')}
              <Link to="." search={(old) => ({ ...old, segment: slugOf(segment.code) })} resetScroll={false}>
                <Name of={segment} />
              </Link>
            </Fragment>
          ))}
        </p>
      )}
      {fault !== null && (
        <p className={styles.fault} role="alert">
          <b aria-hidden="true">! </b>
          {t(`whatif.fault.${fault}`)}
          {fault === 'refused' && row.said !== null && <span lang="en"> {row.said}</span>}
        </p>
      )}
      {entry && fault === null && <Capacity entry={entry} onChange={onChange} />}
      {entry && (fault === 'noSegment' || fault === 'segment') && (
        <SegmentChoice
          label={t('whatif.segmentMore')}
          segments={segments}
          onChoose={(slug) => onChange({ ...entry, segments: [slug] })}
        />
      )}
    </li>
  );
}

function FirmLink({ code, name }: { readonly code: string; readonly name: Named | null }) {
  return (
    <Link to="/enterprises/$code" params={{ code }} search={{}} className={styles.firmLink}>
      {name ? <Name of={name} /> : code}
    </Link>
  );
}

/** The name from the answer, else asked for by code: a firm that is refused has one too. */
function useFirmName({ entry, firm, fault }: DraftRow): { name: Named | null; unknown: boolean } {
  const code = entry?.enterprise ?? null;
  const needed = code !== null && firm === null && fault !== null && fault !== 'unknownFirm';
  const [{ data }] = useQuery({ query: FirmNameQuery, variables: { code: code ?? '' }, pause: !needed });
  return {
    name: firm?.enterprise ?? (needed ? (data?.enterprise ?? null) : null),
    unknown: needed && data !== undefined && data.enterprise === null,
  };
}

const SHARES = [0.1, 0.25, 0.5, 0.75, 1];

/** Capacity in steps a planner can answer for; a share from the address stays among them. */
function Capacity({ entry, onChange }: { readonly entry: DraftEntry; readonly onChange: (entry: DraftEntry) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const shares =
    entry.capacity === null || SHARES.includes(entry.capacity)
      ? SHARES
      : [...SHARES, entry.capacity].sort((a, b) => a - b);
  return (
    <div className={styles.inline}>
      <label htmlFor={id}>{t('whatif.capacity')}</label>
      <select
        id={id}
        value={entry.capacity ?? ''}
        onChange={(event) =>
          onChange({ ...entry, capacity: event.target.value === '' ? null : Number(event.target.value) })
        }
      >
        <option value="">{t('whatif.capacityUnknown')}</option>
        {shares.map((share) => (
          <option key={share} value={share}>
            {format.percent(share)}
          </option>
        ))}
      </select>
    </div>
  );
}

function SegmentChoice({
  label,
  segments,
  onChoose,
}: {
  readonly label: string;
  readonly segments: Segments;
  readonly onChoose: (slug: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  return (
    <div className={styles.inline}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value="" onChange={(event) => event.target.value !== '' && onChoose(event.target.value)}>
        <option value="">{t('whatif.choose')}</option>
        {segments.map((segment) => (
          <option key={segment.code} value={slugOf(segment.code)}>
            {nameIn(segment, language).text}
          </option>
        ))}
      </select>
    </div>
  );
}
