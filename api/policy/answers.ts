import { badInput } from '../errors.ts';
import type { PolicyBook, PolicyFactRow } from './book.ts';
import { UNPUBLISHED, type FactValue } from './rule.ts';

/** An answer as the caller writes it. */
interface GivenFact {
  fact: string;
  value: string;
}

const MAX_ANSWERS = 100;
const MAX_LENGTH = 200;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Answers of one request by the code of the fact.
 *
 * @throws AppError BAD_INPUT where a fact is unknown or given twice, or its value is not of its type
 */
export function readAnswers(
  given: readonly GivenFact[] | null | undefined,
  book: PolicyBook,
): ReadonlyMap<string, FactValue> {
  const answers = new Map<string, FactValue>();
  if ((given?.length ?? 0) > MAX_ANSWERS) throw badInput('facts', `at most ${MAX_ANSWERS} are taken`);
  (given ?? []).forEach(({ fact: code, value }, i) => {
    const fact = book.facts.get(code);
    const at = `facts[${i}]`;
    if (!fact)
      throw badInput(`${at}.fact`, `unknown fact "${code.slice(0, 60)}"; \`policyFacts\` lists those rules ask for`);
    if (code === UNPUBLISHED)
      throw badInput(`${at}.fact`, 'stands for conditions their source does not publish; it has no answer');
    if (answers.has(code)) throw badInput(`${at}.fact`, `"${code}" is given twice`);
    answers.set(code, readAnswer(value.trim(), fact, `${at}.value`));
  });
  return answers;
}

function readAnswer(text: string, fact: PolicyFactRow, argument: string): FactValue {
  const wrong = (accepted: string) => badInput(argument, `"${text.slice(0, 60)}" is no ${accepted} for ${fact.code}`);
  if (text === '' || text.length > MAX_LENGTH)
    throw badInput(argument, `must hold 1–${MAX_LENGTH} characters; leave a fact out where it is not known`);
  switch (fact.type) {
    case 'NUMBER': {
      if (!/^-?\d+(\.\d+)?$/.test(text)) throw wrong(`number${fact.unit === null ? '' : ` in ${fact.unit}`}`);
      return Number(text);
    }
    case 'BOOLEAN':
      if (text !== 'true' && text !== 'false') throw wrong('true or false');
      return text === 'true';
    case 'DATE':
      if (!isDay(text)) throw wrong('day such as 2024-01-31');
      return text;
    case 'TEXT':
      return option(text, fact, argument);
    case 'CODES':
      return text.split('|').map((one) => option(one.trim(), fact, argument));
  }
}

function option(text: string, { code, options }: PolicyFactRow, argument: string): string {
  const closed = options.filter((one) => !one.startsWith('@'));
  if (closed.length > 0 && !closed.includes(text))
    throw badInput(argument, `"${text.slice(0, 60)}" is no option of ${code} (${closed.join(', ')})`);
  if (closed.length === 0 && options.length > 0 && !/^[a-z0-9]+([-/][a-z0-9]+)*$/.test(text))
    throw badInput(argument, `"${text.slice(0, 60)}" is no code (of a ${options.join(', ')}) for ${code}`);
  return text;
}

/**
 * The day asked about; today where none is given.
 *
 * @throws AppError BAD_INPUT where it is no day of the calendar
 */
export function readDay(on: string | null | undefined, now: Date): string {
  if (on === null || on === undefined) return now.toISOString().slice(0, 10);
  if (!isDay(on)) throw badInput('on', `"${on.slice(0, 60)}" is not a day such as 2024-01-31`);
  return on;
}

const isDay = (text: string): boolean =>
  DAY.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text;
