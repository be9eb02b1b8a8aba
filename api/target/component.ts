import type { ComponentKind } from './fusion.ts';

/** Whether a component is known. `SEARCHED_NONE` is knowledge: we looked and there is nothing. */
type ComponentStatus = 'RECORDED' | 'SEARCHED_NONE' | 'NOT_SEARCHED';

/** One component of a target before ranking. */
export interface ComponentValue {
  kind: ComponentKind;
  status: ComponentStatus;
  /** 0–1; null where the status is NOT_SEARCHED, and for policies where none can be decided yet. */
  value: number | null;
  evidence: readonly string[];
  /** What it rests on, in one clause. */
  text: string;
  textEn: string;
}
