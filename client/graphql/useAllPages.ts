import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, type AnyVariables, type CombinedError, type OperationResult, type TypedDocumentNode } from 'urql';

interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly truncated?: boolean;
}

export interface AllPages<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  /** The server stopped for a limit of its own: there is more than it lists. */
  readonly truncated: boolean;
  /** Everything up to the limit has arrived. */
  readonly complete: boolean;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

interface State<Node> {
  readonly key: string;
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly truncated: boolean;
  readonly complete: boolean;
  readonly error: CombinedError | undefined;
}

/** A safety stop: a screen that would show more than this needs a filter, not more rows. */
const MOST_PAGES = 10;

/**
 * Reads a whole list page after page, for the few lists a screen must have complete (the facts of a document, the
 * indicators of a park). Null from `pick` (the parent does not exist) ends the walk with an empty list.
 */
export function useAllPages<Data, Variables extends AnyVariables, Node>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => PageOf<Node> | null | undefined,
): AllPages<Node> {
  const client = useClient();
  const key = JSON.stringify(variables);
  const empty: State<Node> = { key, nodes: [], totalCount: 0, truncated: false, complete: false, error: undefined };
  const [state, setState] = useState(empty);
  const [attempt, setAttempt] = useState(0);

  // Callers pass fresh objects each render; what decides a new walk is the content of the variables.
  const asked = useRef({ query, variables, pick });
  useEffect(() => {
    asked.current = { query, variables, pick };
  });

  useEffect(() => {
    let stopped = false;
    const { query, variables, pick } = asked.current;
    const walk = async () => {
      let nodes: Node[] = [];
      let after: string | null = null;
      for (let page = 0; page < MOST_PAGES; page++) {
        const result: OperationResult<Data, Variables> = await client
          .query(query, { ...variables, after }, attempt > 0 ? { requestPolicy: 'network-only' } : {})
          .toPromise();
        if (stopped) return;
        const found: PageOf<Node> | null | undefined = result.data ? pick(result.data) : null;
        nodes = [...nodes, ...(found?.nodes ?? [])];
        const more = found?.pageInfo.hasNextPage === true && !result.error;
        setState({
          key,
          nodes,
          totalCount: found?.totalCount ?? nodes.length,
          truncated: found?.truncated ?? false,
          complete: !more && !result.error,
          error: result.error,
        });
        if (!more) return;
        after = found.pageInfo.endCursor;
      }
    };
    void walk();
    return () => {
      stopped = true;
    };
  }, [client, key, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const shown = state.key === key ? state : empty;
  return {
    nodes: shown.nodes,
    totalCount: shown.totalCount,
    truncated: shown.truncated,
    complete: shown.complete,
    error: shown.error,
    retry,
  };
}
