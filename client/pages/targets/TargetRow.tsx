import { memo } from 'react';
import { COMPONENT_KINDS, type ComponentKind } from '../../../api/target/fusion.ts';
import type { Exclusion } from './ranking.ts';
import { FirmCell, KnownCell, OutlookCells, PickCell, PlaceCell, ValueCells } from './RowCells.tsx';
import { RowDetails } from './RowDetails.tsx';
import styles from './table.module.css';
import type { Candidate } from './targets.query.ts';

interface TargetRowProps {
  readonly candidate: Candidate;
  readonly rank: number | null;
  readonly score: number | null;
  readonly moved: number | null;
  readonly exclusion: Exclusion | null;
  readonly knownShare: number;
  readonly picked: boolean;
  /** As many are picked as can be compared. */
  readonly full: boolean;
  readonly expanded: boolean;
  readonly openKind: ComponentKind | null;
  readonly park: string;
  readonly chain: string;
  readonly segment: string;
  readonly onPick: (code: string) => void;
  readonly onExpand: (code: string) => void;
  readonly onOpen: (code: string, kind: ComponentKind) => void;
}

/** Columns of the table; the details below a row span them. */
const COLUMNS = 6 + COMPONENT_KINDS.length;

/**
 * One candidate. Its cells are drawn again only when something of their own changes: a moved slider changes nearly
 * every place at once, and must not draw two thousand cells for it.
 */
export const TargetRow = memo(function TargetRow(props: TargetRowProps) {
  const { candidate, exclusion, picked, expanded, park, chain, segment } = props;
  const { code } = candidate.enterprise;
  const classes = [styles.line, styles.row, exclusion && styles.out, picked && styles.picked].filter(Boolean).join(' ');
  return (
    <>
      <div role="row" className={classes} id={`target-${code}`}>
        <PickCell candidate={candidate} picked={picked} full={props.full} onPick={props.onPick} />
        <PlaceCell rank={props.rank} moved={props.moved} />
        <FirmCell
          candidate={candidate}
          exclusion={exclusion}
          expanded={expanded}
          park={park}
          chain={chain}
          segment={segment}
          onExpand={props.onExpand}
        />
        <ValueCells candidate={candidate} openKind={props.openKind} onOpen={props.onOpen} />
        <KnownCell share={props.knownShare} />
        <OutlookCells candidate={candidate} />
      </div>
      {expanded && (
        <div role="row" className={`${styles.line} ${styles.detailsRow}`}>
          <div role="cell" aria-colspan={COLUMNS}>
            <RowDetails candidate={candidate} score={props.score} park={park} segment={segment} />
          </div>
        </div>
      )}
    </>
  );
});
