import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { textFault } from './text.ts';

/** Reports a problem at a place of the file. */
export type Report = (path: readonly PropertyKey[], reason: string) => void;

/** What a YAML file says, and a way to say what is wrong with a part of it. */
interface YamlFile<Data> {
  data: Data;
  report: Report;
}

/**
 * Reads one YAML file by its schema and reports every fault with its line. Texts of the wrong language or with
 * characters nobody sees are reported too; the file is given back all the same, so that more can be said of it.
 *
 * @param maxBytes more is no seed file but a way to tie up the reader
 */
export function readYaml<Data>(
  file: string,
  source: string,
  schema: z.ZodType<Data>,
  problems: Problem[],
  maxBytes: number,
): YamlFile<Data> | null {
  const size = Buffer.byteLength(source);
  if (size > maxBytes) {
    const what = file.startsWith('chains/') ? 'a template' : 'such a file';
    problems.push({ file, row: null, field: null, reason: `${size} bytes; ${what} has at most ${maxBytes}` });
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const row = error.linePos?.[0].line ?? null;
      problems.push({ file, row, field: null, reason: `not readable as YAML: ${error.message.split('\n')[0]}` });
    }
    return null;
  }
  const before = problems.length;
  // A few aliases of aliases unfold to more than memory holds, and a reader of one line would not see what it says.
  visit(document, {
    Alias: (_key, { source: name, range }) => {
      const row = range ? lines.linePos(range[0]).line : null;
      const reason = `"*${name}" stands for a text elsewhere; write the text itself`;
      problems.push({ file, row, field: null, reason });
      // The first one says it; a file made of them would bury everything else.
      return visit.BREAK;
    },
  });
  if (problems.length > before) return null;
  const report: Report = (path, reason) => {
    problems.push({ file, row: lineAt(document, lines, path), field: path.join('.') || null, reason });
  };
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!parsed.success) {
    for (const issue of parsed.error.issues) report(issue.path, issue.message);
    return null;
  }
  checkTexts(parsed.data, [], report);
  return { data: parsed.data, report };
}

function checkTexts(value: unknown, path: readonly PropertyKey[], report: Report): void {
  if (typeof value === 'string') {
    const reason = textFault(String(path.at(-1)), value);
    if (reason !== null) report(path, reason);
  } else if (Array.isArray(value)) value.forEach((item, i) => checkTexts(item, [...path, i], report));
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) checkTexts(item, [...path, key], report);
}

function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
