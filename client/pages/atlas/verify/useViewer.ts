import { useQuery } from 'urql';
import { ViewerQuery } from './edit.query.ts';

/** Whether this reader may write; undefined while not known. */
export function useViewer(): { readonly mayWrite: boolean | undefined } {
  const [{ data, error }] = useQuery({ query: ViewerQuery });
  return { mayWrite: data?.viewer.mayWrite ?? (error ? false : undefined) };
}

/** Today by the reader's own calendar, ISO. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
