import type { DatasetRow } from './dataset.queries.ts';

/** What answers are computed from: the loaded data, and after `+` how often users have written since. */
export const versionOf = ({ version, revision }: Pick<DatasetRow, 'version' | 'revision'>): string | null =>
  revision > 0 ? `${version ?? ''}+${revision}` : version;
