import type { EntityRow } from '../entity/entity.type.ts';
import { CriticalityLevel, Importance, Stage, type Criticality, type Locality } from './chain.type.ts';

/** A chain template’s head as the graph keeps it. */
export interface ChainRow extends EntityRow {
  version: number;
}

/** A segment as the graph keeps it. */
export interface SegmentRow extends EntityRow {
  chain: string;
  stage: Stage;
  layer: string;
  order: number;
  baseShare: number;
  gb: string[];
  hs: string[];
  criticality: CriticalityLevel;
  criticalityReason: string;
  criticalityReasonEn: string;
  locality: number;
  localityReason: string;
  localityReasonEn: string;
}

/** `from` FEEDS `to`, ends by code. */
export interface EdgeRow {
  from: string;
  to: string;
  importance: Importance;
  weight: number;
  return: boolean;
  evidence: string[];
}

/** The template’s judgement of a segment, with its reason. */
export const criticalityOf = (segment: SegmentRow): Criticality => ({
  level: segment.criticality,
  curated: true,
  reason: segment.criticalityReason,
  reasonEn: segment.criticalityReasonEn,
});

/** How near a maker must be, with the reason. */
export const localityOf = (segment: SegmentRow): Locality => ({
  value: segment.locality,
  reason: segment.localityReason,
  reasonEn: segment.localityReasonEn,
});
