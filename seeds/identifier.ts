import { BLANK_FACT, type EntityRow, type FactRow } from './fact.ts';
import type { Problem } from './problem.ts';
import { readTable, sayer } from './table.ts';
import { IDENTIFIER_SCHEMES } from './vocabulary.ts';

/**
 * Identifiers of firms and bodies beyond the columns of their own files, each with the place it was read at.
 * An identifier without a place is no row of the file: an invented one is worse than none.
 */
const COLUMNS = ['entity', 'scheme', 'value', 'source', 'line', 'note', 'noteEn'] as const;

interface IdentifierRow {
  file: string;
  line: number;
  entity: string;
  scheme: string;
  value: string;
  source: string;
  sourceLine: number;
  note: string;
  noteEn: string;
}

/** Reads the file of identifiers. */
export function readIdentifiers(root: string, file: string, problems: Problem[]): IdentifierRow[] {
  return readTable(root, file, COLUMNS, problems).flatMap(({ line, cells }) => {
    const say = sayer(file, line, problems);
    const before = problems.length;
    const { entity = '', scheme = '', value = '', source = '', note = '', noteEn = '' } = cells;
    const sourceLine = Number(cells['line']);
    if (!/^(enterprise|partner):./.test(entity))
      say('entity', `"${entity}" must be enterprise:<code> or partner:<code>`);
    if (!Object.hasOwn(IDENTIFIER_SCHEMES, scheme))
      say('scheme', `"${scheme}" must be one of ${Object.keys(IDENTIFIER_SCHEMES).join(', ')}`);
    for (const [name, cell] of Object.entries({ value, source, note, noteEn }))
      if (cell === '') say(name, 'must not be empty');
    if (!Number.isInteger(sourceLine) || sourceLine < 1) say('line', `"${cells['line']}" is not a line number`);
    return problems.length > before ? [] : [{ file, line, entity, scheme, value, source, sourceLine, note, noteEn }];
  });
}

/** Gives the entities their identifiers and tells of each as a fact; two values of one scheme cannot both be kept. */
export function identifierFacts(
  rows: readonly IdentifierRow[],
  entities: readonly EntityRow[],
  problems: Problem[],
): FactRow[] {
  const byReference = new Map(entities.map((entity) => [`${entity.kind}:${entity.code}`, entity]));
  return rows.flatMap(({ file, line, entity: reference, scheme, value, source, sourceLine, note, noteEn }) => {
    const property = IDENTIFIER_SCHEMES[scheme] ?? '';
    const entity = byReference.get(reference);
    if (entity) {
      const known = entity.cells[property] || entity.identifiers?.find((one) => one.property === property)?.value;
      if (known)
        sayer(file, line, problems)('value', `${reference} already has the ${scheme} ${known}; keep one of the two`);
      else (entity.identifiers ??= []).push({ property, value });
    }
    return [
      {
        ...BLANK_FACT,
        file,
        line,
        code: `identifier.${reference.replace(':', '.')}.${property.toLowerCase()}`,
        subject: reference,
        relation: 'statement',
        object: null,
        source,
        sourceLine,
        basis: 'DATASET' as const,
        confidence: 0.95,
        note,
        noteEn,
      },
    ];
  });
}
