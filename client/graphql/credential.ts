import { useSyncExternalStore } from 'react';

const KEY = 'chainatlas.key';

/** The key this reader signed in with; null where none was given. */
export function storedKey(): string | null {
  try {
    return sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
  } catch {
    // Storage is closed: nobody is signed in.
    return null;
  }
}

/** Keeps the key for this tab, or for every tab of this browser until signed out. */
export function rememberKey(key: string, everywhere: boolean): void {
  forgetKey();
  (everywhere ? localStorage : sessionStorage).setItem(KEY, key);
}

export function forgetKey(): void {
  sessionStorage.removeItem(KEY);
  localStorage.removeItem(KEY);
}

/** What goes with each request of somebody who is signed in; a header, since addresses are kept in logs. */
export function keyHeader(key: string | null = storedKey()): Record<string, string> {
  return key === null ? {} : { authorization: `Bearer ${key}` };
}

let refused = false;
const listeners = new Set<() => void>();

/** To be called where the server asks for a key, or does not take the one it was given. */
export function askForKey(): void {
  if (refused) return;
  refused = true;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the server asked for a key since the page was loaded. */
export const useKeyAsked = (): boolean => useSyncExternalStore(subscribe, () => refused);

/** What the server says of a key. */
export type KeyCheck = 'GOOD' | 'REFUSED' | 'UNREACHABLE';

/** Asks the server whether it takes a key. */
export async function checkKey(key: string, url = '/graphql'): Promise<KeyCheck> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...keyHeader(key) },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    if (response.ok) return 'GOOD';
    // A key that may run the documents of the client alone is refused this one, and is good all the same.
    return response.status === 403 ? 'GOOD' : response.status < 500 ? 'REFUSED' : 'UNREACHABLE';
  } catch {
    return 'UNREACHABLE';
  }
}
