import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { SearchQuery } from './search.query.ts';
import type { SearchKind } from './kinds.ts';

/** A value once it has rested, so that typing does not ask for every letter. */
export function useRested<Value>(value: Value, milliseconds: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}

/** Hits for a text; nothing is asked for an empty one. */
export function useSearchHits(text: string, kind: SearchKind | undefined, first: number) {
  const asked = text.trim();
  const [result, retry] = useQuery({
    query: SearchQuery,
    variables: { text: asked, kinds: kind ? [kind] : null, first },
    pause: asked === '',
  });
  const hits = asked === '' ? [] : (result.data?.search ?? []);
  return {
    hits,
    error: asked === '' ? undefined : result.error,
    fetching: asked !== '' && result.fetching,
    known: result.data !== undefined,
    retry,
  };
}
