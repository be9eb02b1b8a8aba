import { useQuery } from 'urql';
import { graphql } from './graphql.ts';
import type { RoleName } from './who.ts';

const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      mayWrite
      author
      role
      rights
    }
  }
`);

/** The least role that has a right, for telling a reader what is needed; the server decides. */
export const LEAST_ROLE = {
  'lead:read': 'OFFICER',
  'lead:write': 'OFFICER',
  'project:write': 'OFFICER',
  'correction:suggest': 'PARTNER',
  'correction:read': 'OFFICER',
  'correction:review': 'PLANNER',
  'key:write': 'ADMIN',
} as const satisfies Record<string, RoleName>;
export type Right = keyof typeof LEAST_ROLE;

/** What this reader may do; undefined while not known. */
export function useViewer() {
  const [{ data, error }] = useQuery({ query: ViewerQuery });
  const viewer = data?.viewer;
  return {
    author: viewer?.author,
    role: viewer?.role,
    mayWrite: viewer?.mayWrite ?? (error ? false : undefined),
    may: (right: Right): boolean | undefined => viewer?.rights.includes(right) ?? (error ? false : undefined),
  };
}

/** Today by the reader's own calendar, ISO. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
