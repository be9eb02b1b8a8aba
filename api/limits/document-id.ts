import { createHash } from 'node:crypto';

/** The id of a document: SHA-256 of its UTF-8 bytes, in the form of the draft on persisted documents. */
export const documentId = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
