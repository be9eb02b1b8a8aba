import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

const KEY = 'chainatlas.theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function current(): Theme {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}

function apply(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  for (const listener of listeners) listener();
}

/** A reader's choice wins over the system's; without a choice the page follows the system live. */
export function startTheme(): void {
  const chosen = localStorage.getItem(KEY);
  apply(chosen === 'dark' || chosen === 'light' ? chosen : system.matches ? 'dark' : 'light');
  system.addEventListener('change', () => {
    if (localStorage.getItem(KEY) === null) apply(system.matches ? 'dark' : 'light');
  });
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  apply(theme);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, current);
}
