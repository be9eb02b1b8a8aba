import type { Context } from '../context.ts';

/**
 * What every record of a user carries. The revision belongs to one write alone, so the code is new.
 *
 * @param mark what the code ends in; an organisation's own tell nothing of how much others write
 */
export const signed = ({ viewer, now }: Context, revision: number, kind: string, mark = String(revision)) => ({
  code: `${kind}-${mark}`,
  revision,
  origin: 'user',
  organisation: viewer.organisation,
  author: viewer.author,
  createdAt: now.toISOString(),
});

/** A user’s words as evidence, without a document. They are in one language and shown in both. */
export function userEvidence(
  context: Context,
  revision: number,
  { relation, note, on, kind = 'user' }: { relation: string; note: string; on: string; kind?: string },
) {
  const { code, ...rest } = signed(context, revision, kind);
  const said = { relation, note, noteEn: note, period: on, basis: 'STATED', confidence: 1 };
  return { ...rest, ...said, code, key: `evidence:${code}`, evidence: [code] };
}
