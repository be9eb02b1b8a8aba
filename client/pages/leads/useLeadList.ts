import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { LeadsQuery, type LeadRow } from './leads.query.ts';

interface Page {
  readonly after: string | null;
  readonly nodes: readonly LeadRow[];
  readonly totalCount: number;
  readonly next: string | null;
}

interface Read {
  readonly pages: readonly Page[];
  readonly error: CombinedError | undefined;
}

/** A safety stop, as for other lists read whole. */
const MOST_PAGES = 10;

/**
 * All leads of a park, page after page, and kept up: when a change is written the pages are asked again, and what was
 * read stays in sight meanwhile.
 */
export function useLeadList(park: string, status: 'OPEN' | 'CLOSED', segment: string | null = null, pause = false) {
  const client = useClient();
  const [read, setRead] = useState<Read>({ pages: [], error: undefined });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (pause) return;
    const subscriptions: { unsubscribe: () => void }[] = [];
    let pages: Page[] = [];
    setRead((old) => (attempt > 0 ? { ...old, error: undefined } : { pages: [], error: undefined }));
    const open = (index: number, after: string | null) => {
      subscriptions[index] = client
        .query(LeadsQuery, { park, status, segment, after }, { requestPolicy: 'cache-and-network' })
        .subscribe(({ data, error }) => {
          if (!data) {
            if (error) setRead({ pages, error });
            return;
          }
          const { nodes, totalCount, pageInfo } = data.leads;
          const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
          const moved = pages[index]?.next !== next;
          pages = [...pages.slice(0, index), { after, nodes, totalCount, next }, ...pages.slice(index + 1)];
          if (moved) {
            // What follows began after a row that is no longer the last here.
            for (const one of subscriptions.splice(index + 1)) one.unsubscribe();
            pages = pages.slice(0, index + 1);
            if (next !== null && index + 1 < MOST_PAGES) open(index + 1, next);
          }
          setRead({ pages, error });
        });
    };
    open(0, null);
    return () => {
      for (const one of subscriptions) one.unsubscribe();
    };
  }, [client, park, status, segment, pause, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return useMemo(() => {
    const leads = read.pages.flatMap(({ nodes }) => nodes);
    const total = read.pages[0]?.totalCount;
    return {
      leads,
      totalCount: total ?? 0,
      /** Something has arrived. */
      known: total !== undefined,
      complete: total !== undefined && read.pages.at(-1)?.next === null,
      error: read.error,
      retry,
    };
  }, [read, retry]);
}
