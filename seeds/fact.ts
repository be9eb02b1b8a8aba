import type { Problem } from './problem.ts';
import { dateFault, periodFault } from './period.ts';
import { listCell, readTable, sayer, type Say } from './table.ts';
import {
  BASES,
  CLOSED_COLUMNS,
  ENTITY_COLUMNS,
  KINDS,
  PRECISIONS,
  QUALIFIERS,
  REFERENCE_COLUMNS,
  RELATIONS,
  UNITS,
  type Basis,
  type EntityKind,
  type Kind,
} from './vocabulary.ts';

/** Where a row stands, for messages about references that only the whole can resolve. */
interface Place {
  file: string;
  line: number;
}

/** A document facts are taken from. */
export interface SourceRow extends Place {
  code: string;
  cells: Readonly<Record<string, string>>;
}

/** Something the facts are about. */
export interface EntityRow extends Place {
  kind: EntityKind;
  code: string;
  aliases: string[];
  cells: Readonly<Record<string, string>>;
  /** Identifiers a file of their own gives it. */
  identifiers?: { property: string; value: string }[];
}

/** One statement with its evidence. */
export interface FactRow extends Place {
  code: string;
  subject: string;
  relation: string;
  object: string | null;
  value: number | null;
  valueHigh: number | null;
  unit: string | null;
  period: string | null;
  /** Qualifiers any fact may carry. */
  qualifiers: string[];
  /** The qualifier that belongs to this relation alone, such as a stage or a form. */
  own: string | null;
  /** Document number; null for what we put together ourselves. */
  source: string | null;
  /** Line in that document. */
  sourceLine: number | null;
  basis: Basis;
  confidence: number;
  note: string;
  noteEn: string;
  /** What the subject makes in the object, where the row lists it. */
  products?: readonly { name: string; nameEn: string }[];
}

/** What a fact we put together leaves empty. */
export const BLANK_FACT = {
  value: null,
  valueHigh: null,
  unit: null,
  period: null,
  qualifiers: [],
  own: null,
  // What we put together rests on no one document.
  source: null,
  sourceLine: null,
} satisfies Partial<FactRow>;

/** How complete the list of a park's firms is believed to be for one chain. */
export interface RegisterRow extends Place {
  park: string;
  chain: string;
  kappa: number;
  reason: string;
  reasonEn: string;
  asOf: string;
}

const SOURCE_COLUMNS = [
  'code',
  'headline',
  'headlineEn',
  'publisher',
  'authors',
  'publishedOn',
  'publishedPrecision',
  'period',
  'park',
  'sha256',
  'file',
  'note',
  'noteEn',
] as const;

const FACT_COLUMNS = [
  'code',
  'subject',
  'relation',
  'object',
  'value',
  'unit',
  'period',
  'qualifiers',
  'source',
  'line',
  'basis',
  'confidence',
  'note',
  'noteEn',
] as const;

const REGISTER_COLUMNS = ['park', 'chain', 'kappa', 'reason', 'reasonEn', 'asOf'] as const;

const CODE = /^[a-z0-9]+([-.][a-z0-9]+)*$/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Reads the list of documents. */
export function readSources(root: string, file: string, problems: Problem[]): SourceRow[] {
  return readTable(root, file, SOURCE_COLUMNS, problems).flatMap(({ line, cells }) => {
    const say = sayer(file, line, problems);
    const code = cells['code'] ?? '';
    if (!/^\d{3}$/.test(code)) say('code', `"${code}" is not a three-digit document number`);
    if (!/^[0-9a-f]{64}$/.test(cells['sha256'] ?? '')) say('sha256', 'must be 64 hexadecimal digits');
    const { publishedOn = '', publishedPrecision = '', period = '', file: name = '' } = cells;
    sayFault(say, 'publishedOn', publishedOn === '' ? null : dateFault(publishedOn));
    sayFault(say, 'period', period === '' ? null : periodFault(period));
    if (publishedPrecision !== '' && !(PRECISIONS as readonly string[]).includes(publishedPrecision))
      say('publishedPrecision', `"${publishedPrecision}" must be one of ${PRECISIONS.join(', ')}, or empty`);
    // The name is looked up in a folder of the reader's choice and must not lead out of it.
    if (name === '' || name === '.' || name === '..' || /[/\\]/.test(name))
      say('file', `"${name}" must be the bare name of a file, without a folder`);
    return [{ file, line, code, cells }];
  });
}

/** Reads one file of names. */
export function readEntities(root: string, file: string, kind: EntityKind, problems: Problem[]): EntityRow[] {
  const columns = [...ENTITY_COLUMNS, ...KINDS[kind].columns];
  return readTable(root, file, columns, problems).flatMap(({ line, cells }) => {
    const say = sayer(file, line, problems);
    const code = cells['code'] ?? '';
    if (!CODE.test(code)) say('code', `"${code}" is not kebab-case`);
    if (cells['name'] === '') say('name', 'must not be empty');
    for (const column of KINDS[kind].columns) {
      const words = CLOSED_COLUMNS[column];
      if (words && !words.includes(cells[column] ?? ''))
        say(column, `"${cells[column]}" must be one of ${words.join(', ')}`);
    }
    return [{ file, line, kind, code, aliases: listCell(cells['aliases'] ?? ''), cells }];
  });
}

/** Reads one file of facts; everything a row can tell by itself is checked here. */
export function readFacts(root: string, file: string, problems: Problem[]): FactRow[] {
  return readTable(root, file, FACT_COLUMNS, problems).flatMap(({ line, cells }) => {
    const cell = (name: (typeof FACT_COLUMNS)[number]): string => cells[name] ?? '';
    const before = problems.length;
    const say = sayer(file, line, problems);
    const rule = Object.hasOwn(RELATIONS, cell('relation')) ? RELATIONS[cell('relation')] : undefined;
    if (!CODE.test(cell('code'))) say('code', `"${cell('code')}" is not kebab-case`);
    if (!rule) {
      say('relation', `unknown relation "${cell('relation')}" (known: ${Object.keys(RELATIONS).join(', ')})`);
      return [];
    }
    const subjectKind = kindOf(cell('subject'));
    if (!subjectKind) say('subject', `"${cell('subject')}" is not kind:code`);
    else if (rule.from.length > 0 && !rule.from.includes(subjectKind))
      say('subject', `${cell('relation')} starts at ${rule.from.join(' or ')}, not at ${subjectKind}`);
    const object = cell('object') === '' ? null : cell('object');
    if (rule.to === null && object !== null) say('object', `${cell('relation')} has no object`);
    if (rule.to !== null) {
      const objectKind = object === null ? null : kindOf(object);
      if (object === null) say('object', `${cell('relation')} needs both ends; the object is empty`);
      else if (!objectKind) say('object', `"${object}" is not kind:code`);
      else if (rule.to.length > 0 && !rule.to.includes(objectKind))
        say('object', `${cell('relation')} leads to ${rule.to.join(' or ')}, not to ${objectKind}`);
    }
    if (object !== null && object === cell('subject'))
      say('object', `both ends of ${cell('relation')} are "${object}"; name two different things`);
    const [low, high, ...more] = cell('value').split('..');
    const value = number(low);
    const valueHigh = number(high);
    if (cell('value') !== '' && (value === null || (high !== undefined && valueHigh === null) || more.length > 0))
      say('value', `"${cell('value')}" is not a number or a range like 2..3`);
    else if (value !== null && valueHigh !== null && value >= valueHigh)
      say(
        'value',
        `"${cell('value')}" is no range; write the lower number first, or one number where both are the same`,
      );
    else if (rule.valued !== true && value !== null)
      say('value', `${cell('relation')} carries no number; say it as indicator or goal, or leave value and unit empty`);
    if (rule.valued === true && value === null) say('value', `${cell('relation')} needs a number`);
    const unit = cell('unit') === '' ? null : cell('unit');
    if (unit !== null && !Object.hasOwn(UNITS, unit))
      say('unit', `unknown unit "${unit}" (known: ${Object.keys(UNITS).join(', ')})`);
    if ((value === null) !== (unit === null)) say('unit', 'a number needs a unit, and a unit a number');
    sayFault(say, 'period', cell('period') === '' ? null : periodFault(cell('period')));

    const words = listCell(cell('qualifiers'));
    const own = words.filter((word) => rule.own?.words.includes(word));
    const general = words.filter((word) => !rule.own?.words.includes(word));
    for (const word of general) {
      if (!(QUALIFIERS as readonly string[]).includes(word))
        say('qualifiers', `unknown qualifier "${word}" for ${cell('relation')}`);
    }
    if (rule.own?.required && own.length !== 1)
      say('qualifiers', `${cell('relation')} needs exactly one of ${rule.own.words.join(', ')}`);

    const basis = BASES.find((known) => known === cell('basis'));
    if (!basis) say('basis', `unknown basis "${cell('basis')}" (known: ${BASES.join(', ')})`);
    if (cell('relation') === 'supplies' && basis === 'STATED')
      say('basis', 'no article states a supply relation between firms');
    const confidence = number(cell('confidence'));
    if (confidence === null || confidence < 0 || confidence > 1) say('confidence', 'must be a number from 0 to 1');
    const sourceLine = Number(cell('line'));
    if (!Number.isInteger(sourceLine) || sourceLine < 1) say('line', `"${cell('line')}" is not a line number`);
    if (cell('note') === '') say('note', 'must not be empty');
    if (cell('noteEn') === '') say('noteEn', 'must not be empty');
    if (problems.length > before || !basis || confidence === null) return [];
    return [
      {
        file,
        line,
        code: cell('code'),
        subject: cell('subject'),
        relation: cell('relation'),
        object,
        value,
        valueHigh,
        unit,
        period: cell('period') === '' ? null : cell('period'),
        qualifiers: general,
        own: own[0] ?? null,
        source: cell('source'),
        sourceLine,
        basis,
        confidence,
        note: cell('note'),
        noteEn: cell('noteEn'),
      },
    ];
  });
}

/** Reads the beliefs about the completeness of registers. */
export function readRegisters(root: string, file: string, problems: Problem[]): RegisterRow[] {
  return readTable(root, file, REGISTER_COLUMNS, problems).flatMap(({ line, cells }) => {
    const say = sayer(file, line, problems);
    const kappa = number(cells['kappa']);
    if (kappa === null || kappa <= 0 || kappa > 1) {
      say('kappa', 'must be a number above 0 and at most 1');
      return [];
    }
    for (const field of ['reason', 'reasonEn', 'asOf']) if (cells[field] === '') say(field, 'must not be empty');
    const { park = '', chain = '', reason = '', reasonEn = '', asOf = '' } = cells;
    sayFault(say, 'asOf', asOf === '' ? null : periodFault(asOf));
    return [{ file, line, park, chain, kappa, reason, reasonEn, asOf }];
  });
}

/** The kind in front of the colon of a reference, or null. */
function kindOf(reference: string): Kind | null {
  const kind = reference.slice(0, reference.indexOf(':'));
  return kind === 'chain' || kind === 'segment' || Object.hasOwn(KINDS, kind) ? (kind as Kind) : null;
}

/** Columns of an entity row that refer to other entities, as references. */
export function referencesOf(entity: EntityRow): { field: string; reference: string }[] {
  return Object.entries(REFERENCE_COLUMNS).flatMap(([field, kind]) => {
    const code = entity.cells[field];
    return code === undefined || code === '' ? [] : [{ field, reference: `${kind}:${code}` }];
  });
}

const sayFault = (say: Say, field: string, fault: string | null): void => {
  if (fault !== null) say(field, fault);
};

/** Null also where the digits are too many for a number and would become infinite. */
const number = (cell: string | undefined): number | null =>
  cell !== undefined && NUMBER.test(cell) && Number.isFinite(Number(cell)) ? Number(cell) : null;
