/**
 * A text without the secrets of keys and tokens. Nothing is logged that should hold one; but people paste keys into
 * documents, and a library may put into an error what it was sent.
 */
export const withoutCredentials = (text: string): string =>
  text.replaceAll(/ca_live_\w+/g, 'ca_live_…').replaceAll(/\beyJ[\w-]*\.[\w-]+\.[\w-]*/g, 'eyJ…');
