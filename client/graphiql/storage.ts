/** The text of a value as GraphiQL keeps it, without any headers in it. */
export function withoutHeaders(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text, (name, value: unknown) => (name === 'headers' ? undefined : value)));
  } catch {
    // A query; GraphiQL keeps it as it is.
    return text;
  }
}

/**
 * Where GraphiQL keeps its tabs and its history: the browser, but for the headers. The history has them also where
 * headers are said not to be kept, and a key would outlive the tab.
 */
export const storage: Storage = {
  get length() {
    return localStorage.length;
  },
  key: (index) => localStorage.key(index),
  getItem: (name) => localStorage.getItem(name),
  removeItem: (name) => localStorage.removeItem(name),
  clear: () => localStorage.clear(),
  setItem(name, text) {
    if (!/:headers$/.test(name)) localStorage.setItem(name, withoutHeaders(text));
  },
};
