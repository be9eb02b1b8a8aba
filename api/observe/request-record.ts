import type { Response } from 'express';
import type { Viewer } from '../access/access.ts';
import type { Route } from './metrics.ts';

/** What the log and the metrics say of one request. Filled in on its way. */
export interface RequestRecord {
  readonly id: string;
  readonly route: Route;
  /** Moment of its arrival, in milliseconds of `performance.now()`. */
  readonly beganMs: number;
  /** Name of the operation where it is one of the known ones. */
  operation: string | null;
  /** Codes of the errors of its answer. */
  codes: string[];
}

const RECORD = 'record';
/** Where a response keeps who asked. */
export const VIEWER = 'viewer';
/** Where a response keeps the code of an error outside GraphQL. */
export const CODE = 'code';

export const keepRecord = (response: Response, record: RequestRecord): void => {
  response.locals[RECORD] = record;
};

/** The record of the request a response answers; null where it was not kept. */
export const recordOf = (response: Response): RequestRecord | null =>
  (response.locals[RECORD] as RequestRecord | undefined) ?? null;

/** Who asked, where it came so far that this is known. */
export const viewerIn = (response: Response): Viewer | null => (response.locals[VIEWER] as Viewer | undefined) ?? null;
