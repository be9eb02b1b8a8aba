/** Roles in rising order; a reader who says nothing has the one the server gives. */
export const ROLES = ['PUBLIC', 'PARTNER', 'OFFICER', 'PLANNER', 'ADMIN'] as const;
export type RoleName = (typeof ROLES)[number];

/** Who this reader says to be: a name kept with every change, and a lesser role to work in. */
export interface Who {
  readonly name: string;
  readonly role: RoleName | null;
}

export const MOST_NAME = 60;
const KEY = 'chainatlas.who';

export function storedWho(): Who {
  try {
    const { name, role } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as { name?: unknown; role?: unknown };
    return {
      name: typeof name === 'string' ? name.slice(0, MOST_NAME) : '',
      role: ROLES.find((one) => one === role) ?? null,
    };
  } catch {
    // Storage is closed or holds something else: nobody has said who they are.
    return { name: '', role: null };
  }
}

export function rememberWho({ name, role }: Who): void {
  if (name.trim() === '' && role === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify({ name: name.trim(), role }));
}

/** What goes with each request; names are percent-encoded, since a header holds no Chinese. */
export function whoHeaders({ name, role }: Who = storedWho()): Record<string, string> {
  return {
    ...(name.trim() === '' ? {} : { 'x-chainatlas-author': encodeURIComponent(name.trim()) }),
    ...(role === null ? {} : { 'x-chainatlas-role': role }),
  };
}
