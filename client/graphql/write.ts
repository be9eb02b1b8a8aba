import { useCallback, useRef } from 'react';
import { useMutation, type CombinedError, type TypedDocumentNode } from 'urql';
import { graphql, type ResultOf } from './graphql.ts';

export const FaultParts = graphql(`
  fragment FaultParts on UserError @_unmask {
    field
    code
    message
  }
`);
export const ConflictParts = graphql(`
  fragment ConflictParts on WriteConflict @_unmask {
    version
    changedBy
    changedAt
  }
`);
export type Fault = ResultOf<typeof FaultParts>;
export type Conflict = ResultOf<typeof ConflictParts>;

/** What every payload of a change tells besides the thing itself. */
interface Payload {
  readonly userErrors: readonly Fault[];
  readonly conflict: Conflict | null;
}

/** Why nothing was written. */
export interface Refusal {
  readonly faults: readonly Fault[];
  readonly conflict: Conflict | null;
  readonly error: CombinedError | undefined;
}

/** Null where the change was written. */
export function refusalOf(payload: Payload | undefined, error: CombinedError | undefined): Refusal | null {
  const faults = payload?.userErrors ?? [];
  const conflict = payload?.conflict ?? null;
  if (payload && faults.length === 0 && conflict === null) return null;
  return { faults: faults.filter(({ code }) => code !== 'CONFLICT' || conflict === null), conflict, error };
}

/** 128 random bits; `crypto.randomUUID` is absent where the page is not served securely. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Sends a change under a key. The same content keeps its key: when an answer is lost on the way and the reader tries
 * again, the server finds the key and writes nothing twice. Other content gets another key.
 */
export function useWrite<Data, Input extends { key?: string | null }>(
  document: TypedDocumentNode<Data, { input: Input }>,
) {
  const [{ fetching }, run] = useMutation(document);
  const last = useRef({ text: '', key: '' });
  const write = useCallback(
    (input: Omit<Input, 'key'>) => {
      const text = JSON.stringify(input);
      if (last.current.text !== text) last.current = { text, key: newKey() };
      return run({ input: { ...input, key: last.current.key } as Input });
    },
    [run],
  );
  return [write, fetching] as const;
}
