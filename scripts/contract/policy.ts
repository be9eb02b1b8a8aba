import { diff } from '@graphql-inspector/core';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLSchema,
} from 'graphql';

/** Days between the announcement of a removal and the removal. */
const NOTICE_DAYS = 90;

/** What a deprecation announces. */
interface Announcement {
  /** ISO day it was announced on. */
  since: string;
  /** ISO day from which it may be gone. */
  goes: string;
}

/** What became of a schema since its release. */
export interface Judgement {
  /** What breaks the promise, one line each. */
  faults: string[];
  /** Breaking, but announced in time. */
  allowed: string[];
  /** Changes that break nothing. */
  additions: number;
}

/** The one form of a deprecation reason: `since 2026-11-21, goes 2027-03-01: use other`. */
const REASON = /^since (\d{4}-\d{2}-\d{2}), goes (\d{4}-\d{2}-\d{2}): use \S/;

/**
 * Holds a schema against what was promised: nothing goes that was not announced 90 days before, and every
 * announcement has its two dates and names what takes its place.
 *
 * @param releasedOn ISO day of the released schema; what is announced after it cannot be dated before it
 * @param today ISO day
 */
export async function judgeChange(
  released: GraphQLSchema,
  now: GraphQLSchema,
  releasedOn: string,
  today: string,
): Promise<Judgement> {
  const faults = announcementFaults(released, now, releasedOn);
  const allowed: string[] = [];
  let additions = 0;
  const announced = deprecations(released);
  for (const { criticality, message, path = '' } of await diff(released, now)) {
    if (criticality.level !== 'BREAKING') {
      additions++;
      continue;
    }
    if (isAnnounced(path, released, announced, today)) allowed.push(message);
    else faults.push(`${path}: ${message}; announce it ${NOTICE_DAYS} days ahead by a deprecation`);
  }
  return { faults, allowed, additions };
}

/** Deprecations that do not have the form, give too little time, are dated back, or were dated anew. */
function announcementFaults(released: GraphQLSchema, now: GraphQLSchema, releasedOn: string): string[] {
  const before = deprecations(released);
  return [...deprecations(now)].flatMap(([path, reason]) => {
    const said = announcementOf(reason);
    if (said === null)
      return [`${path}: the deprecation reads "${reason}", not "since <day>, goes <day>: use <replacement>"`];
    if (daysBetween(said.since, said.goes) < NOTICE_DAYS)
      return [`${path}: goes ${said.goes}, less than ${NOTICE_DAYS} days after ${said.since}`];
    const known = announcementOf(before.get(path) ?? '');
    if (known === null && said.since < releasedOn)
      return [`${path}: deprecated since ${said.since}, but the schema released on ${releasedOn} does not say so`];
    if (known !== null && (said.since !== known.since || said.goes < known.goes))
      return [`${path}: was announced since ${known.since} to go ${known.goes}; that cannot be brought forward`];
    return [];
  });
}

/** Whether what a path names, or what it is part of, may be gone by today. */
function isAnnounced(
  path: string,
  schema: GraphQLSchema,
  announced: ReadonlyMap<string, string>,
  today: string,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  const parts = path.split('.');
  for (let length = parts.length; length > 1; length--) {
    const said = announcementOf(announced.get(parts.slice(0, length).join('.')) ?? '');
    if (said !== null && said.goes <= today && daysBetween(said.since, said.goes) >= NOTICE_DAYS) return true;
  }
  // A type cannot be deprecated itself: it may go when everything that led to it may.
  const [type = ''] = parts;
  if (seen.has(type) || ROOTS.has(type)) return false;
  const leading = usesOf(schema, type);
  return (
    leading.length > 0 && leading.every((use) => isAnnounced(use, schema, announced, today, new Set([...seen, type])))
  );
}

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** Fields, arguments and input fields of a type, and the unions and interfaces it is part of, by path. */
function usesOf(schema: GraphQLSchema, type: string): string[] {
  return Object.values(schema.getTypeMap()).flatMap((holder) => {
    if (holder.name.startsWith('__')) return [];
    if (isUnionType(holder)) return holder.getTypes().some(({ name }) => name === type) ? [holder.name] : [];
    if (isInputObjectType(holder))
      return Object.values(holder.getFields()).flatMap((field) =>
        getNamedType(field.type).name === type ? [`${holder.name}.${field.name}`] : [],
      );
    if (!isObjectType(holder) && !isInterfaceType(holder)) return [];
    return Object.values(holder.getFields()).flatMap((field) => [
      ...(getNamedType(field.type).name === type ? [`${holder.name}.${field.name}`] : []),
      ...field.args.flatMap((argument) =>
        getNamedType(argument.type).name === type ? [`${holder.name}.${field.name}.${argument.name}`] : [],
      ),
    ]);
  });
}

/** Reason of every deprecated field, argument, input field and enum value, by path. */
function deprecations(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (path: string, { deprecationReason }: { deprecationReason?: string | null | undefined }): void => {
    if (typeof deprecationReason === 'string') found.set(path, deprecationReason);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field);
      if ('args' in field)
        for (const argument of field.args) note(`${type.name}.${field.name}.${argument.name}`, argument);
    }
  }
  return found;
}

function announcementOf(reason: string): Announcement | null {
  const [, since, goes] = REASON.exec(reason) ?? [];
  if (since === undefined || goes === undefined) return null;
  return Number.isNaN(Date.parse(since)) || Number.isNaN(Date.parse(goes)) ? null : { since, goes };
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
