import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The first operation of a document, with its name. */
const NAMED = /(?:^|\n)\s*(?:query|mutation)\s+(\w+)/;

/** Names of the operations that the built client sends; none where there is no client or it has no list of them. */
export function knownOperations(clientDir: string | null): ReadonlySet<string> {
  const file = clientDir === null ? null : join(clientDir, 'documents.json');
  if (file === null || !existsSync(file)) return new Set();
  const documents = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return new Set(Object.values(documents).flatMap((text) => NAMED.exec(text)?.[1] ?? []));
}
